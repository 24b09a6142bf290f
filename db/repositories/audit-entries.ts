import type { Queryable } from '../database.ts';
import { auditEntry } from '../schema/audit-entry.ts';

/** One change as it is recorded; `before` and `after` are any JSON values, null for none. */
export interface AuditRecord {
  at: string;
  actor: string;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** Rows in one statement, well under SQLite's limit of variables. */
const CHUNK = 500;

/** Records changes; to be called with the transaction that makes them. */
export async function addAuditEntries(transaction: Queryable, records: readonly AuditRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += CHUNK) {
    const rows = records.slice(start, start + CHUNK).map((record) => ({
      ...record,
      id: crypto.randomUUID(),
      before: record.before === null ? null : JSON.stringify(record.before),
      after: record.after === null ? null : JSON.stringify(record.after),
    }));
    await transaction.insert(auditEntry).values(rows);
  }
}
