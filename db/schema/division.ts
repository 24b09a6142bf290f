import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A town, subdistrict or functional area of a city (镇街、功能区). */
export const division = sqliteTable(
  'division',
  {
    /** Statistical code, nine digits or more. */
    code: text('code').primaryKey(),
    /** Statistical code of the city that it belongs to. */
    jurisdiction: text('jurisdiction').notNull(),
    zh: text('zh').notNull(),
    en: text('en').notNull(),
    kind: text('kind', { enum: ['town', 'functional-area'] }).notNull(),
  },
  (table) => [index('division_of').on(table.jurisdiction, table.code)],
);
