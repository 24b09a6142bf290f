import type { ResultSet } from '@libsql/client';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';

export type Schema = typeof schema;

/** What a repository reads from and writes to: the database itself or an open transaction. */
export type Queryable = BaseSQLiteDatabase<'async', ResultSet, Schema>;

/** A database that is ready for use, whichever client carries it. */
export interface Database {
  /** For reading, and for statements that need no transaction. */
  readonly query: LibSQLDatabase<Schema>;
  /**
   * Runs `work` in one write transaction. Writes of this process wait for each other, and a database that another process
   * has locked is tried again, so `work` must only use its transaction and may run more than once.
   */
  write<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /**
   * Runs `work` when no other write of this process runs, and again while it fails for a reason that passes (another
   * process holds the lock, unless `isTransient` says otherwise). For what is no single transaction, such as migrations.
   */
  alone<T>(work: (query: LibSQLDatabase<Schema>) => Promise<T>, isTransient?: (error: unknown) => boolean): Promise<T>;
  close(): void;
}
