import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One published version of a jurisdiction's policy, whole, as the JSON that was published.
 * Append-only: triggers in the migrations refuse UPDATE and DELETE, since plans stay pinned to a version.
 */
export const policyVersion = sqliteTable(
  'policy_version',
  {
    id: text('id').notNull(),
    version: text('version').notNull(),
    /** Statistical code of the city. */
    jurisdiction: text('jurisdiction').notNull(),
    /** `YYYY-MM-DD`, included. */
    inForceFrom: text('in_force_from').notNull(),
    /** `YYYY-MM-DD`, included; null has no end. */
    inForceTo: text('in_force_to'),
    json: text('json').notNull(),
    /** `sha256:` and the hexadecimal digest of `json`. */
    sha256: text('sha256').notNull(),
    /** ISO 8601 instant, UTC. */
    publishedAt: text('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.version] }),
    index('policy_version_in_force').on(table.jurisdiction, table.inForceFrom),
  ],
);
