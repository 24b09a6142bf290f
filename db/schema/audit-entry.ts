import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Who changed what, when and why. Written in the transaction of the change itself, so neither exists without the other.
 * Append-only: triggers in the migrations refuse UPDATE and DELETE.
 */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    /** Random, unique. */
    id: text('id').primaryKey(),
    /** ISO 8601 instant, UTC. */
    at: text('at').notNull(),
    /** Id of the person, or `system` for what the program does when it starts. */
    actor: text('actor').notNull(),
    /** The verb: `publish`, `seed`, `submit`. */
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    /** JSON, null when the entity was created. */
    before: text('before'),
    /** JSON, null when the entity was removed. */
    after: text('after'),
    reason: text('reason'),
  },
  (table) => [index('audit_entry_of').on(table.entity, table.entityId, table.at), index('audit_entry_at').on(table.at)],
);
