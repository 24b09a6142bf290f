import { integer, text } from 'drizzle-orm/sqlite-core';

/** The columns of a coded word in both languages. `position` keeps the order of the document that it comes from. */
export const vocabularyColumns = () => ({
  code: text('code').primaryKey(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  position: integer('position').notNull(),
  /** What else the entry says (its source, its group), as a JSON object. */
  detail: text('detail').notNull(),
});
