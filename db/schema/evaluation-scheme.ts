import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 评估方案: indicators, weights and bands that an authority configures; the shipped one is a reference, not law. */
export const evaluationScheme = sqliteTable('evaluation_scheme', {
  id: text('id').primaryKey(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  position: integer('position').notNull(),
  /** The whole scheme as JSON, in the shape of the engine. */
  json: text('json').notNull(),
});
