import { asc, sql } from 'drizzle-orm';
import type { Queryable } from '../database.ts';
import { budgetCategory } from '../schema/budget-category.ts';
import { department } from '../schema/department.ts';
import { division } from '../schema/division.ts';
import { evaluationScheme } from '../schema/evaluation-scheme.ts';
import { field } from '../schema/field.ts';
import { serviceUser } from '../schema/service-user.ts';

export type DivisionRow = typeof division.$inferSelect;
export type VocabularyRow = typeof field.$inferSelect;
export type EvaluationSchemeRow = typeof evaluationScheme.$inferSelect;

/** The vocabularies by their names in the API. */
export const VOCABULARIES = {
  fields: field,
  departments: department,
  users: serviceUser,
  budgetCategories: budgetCategory,
} as const;
export type VocabularyName = keyof typeof VOCABULARIES;

/** All divisions by code. Unrun, so that it can go into a batch, as are those below. */
export const allDivisions = (database: Queryable) => database.select().from(division).orderBy(asc(division.code));

/** One vocabulary in the order of its document. */
export function allWords(database: Queryable, name: VocabularyName) {
  const table = VOCABULARIES[name];
  return database.select().from(table).orderBy(asc(table.position), asc(table.code));
}

/** All evaluation schemes in their order. */
export const allSchemes = (database: Queryable) =>
  database.select().from(evaluationScheme).orderBy(asc(evaluationScheme.position), asc(evaluationScheme.id));

/** Stores divisions, replacing those with the same code. */
export async function putDivisions(database: Queryable, rows: DivisionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await database
    .insert(division)
    .values(rows)
    .onConflictDoUpdate({
      target: division.code,
      set: {
        jurisdiction: sql`excluded.jurisdiction`,
        zh: sql`excluded.zh`,
        en: sql`excluded.en`,
        kind: sql`excluded.kind`,
      },
    });
}

/** Stores words of one vocabulary, replacing those with the same code. */
export async function putWords(database: Queryable, name: VocabularyName, rows: VocabularyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const table = VOCABULARIES[name];
  await database
    .insert(table)
    .values(rows)
    .onConflictDoUpdate({
      target: table.code,
      set: {
        zh: sql`excluded.zh`,
        en: sql`excluded.en`,
        position: sql`excluded.position`,
        detail: sql`excluded.detail`,
      },
    });
}

/** Stores evaluation schemes, replacing those with the same id. */
export async function putSchemes(database: Queryable, rows: EvaluationSchemeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await database
    .insert(evaluationScheme)
    .values(rows)
    .onConflictDoUpdate({
      target: evaluationScheme.id,
      set: {
        zh: sql`excluded.zh`,
        en: sql`excluded.en`,
        position: sql`excluded.position`,
        json: sql`excluded.json`,
      },
    });
}
