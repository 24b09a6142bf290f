import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Database, Schema } from './database.ts';

/** Waits before the tries that follow the first, in milliseconds: some 2.5 seconds in all. */
const BACK_OFF = [10, 20, 40, 80, 160, 320, 640, 1280];

const BUSY = /^SQLITE_(BUSY|LOCKED)/;

/** Whether another connection held the lock: the same statement can succeed a little later. */
export function isBusy(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && BUSY.test(cause.code)) return true;
  }
  return false;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Runs `work`, and again with growing, jittered waits while the database is locked by somebody else. */
export async function withRetry<T>(
  work: () => Promise<T>,
  isTransient: (error: unknown) => boolean = isBusy,
): Promise<T> {
  for (const wait of BACK_OFF) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error)) throw error;
      await pause(wait * (0.5 + Math.random()));
    }
  }
  return work();
}

/** One after the other: SQLite has a single writer, and a second one in the same process would fail at once. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    // The next in line starts whether this one succeeded or failed.
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** A drizzle database and how to close it. */
export interface Connection {
  query: LibSQLDatabase<Schema>;
  close(): void;
}

/**
 * Puts a queue and retries around the writes of a database.
 *
 * With `ownWriter` (files) writes have a connection of their own, and a new one after each failure: a statement that failed
 * because the database was locked stays in progress until it is collected as garbage, and as long as it does no transaction
 * of that connection can be committed, not even one that only reads (tursodatabase/libsql-client-ts#352).
 */
export function asDatabase(open: () => Connection, { ownWriter }: { ownWriter: boolean }): Database {
  const queue = new WriteQueue();
  const reader = open();
  let writer: Connection | undefined = ownWriter ? undefined : reader;

  const attempt = async <T>(work: (query: LibSQLDatabase<Schema>) => Promise<T>): Promise<T> => {
    writer ??= open();
    try {
      return await work(writer.query);
    } catch (error) {
      if (ownWriter) {
        writer.close();
        writer = undefined;
      }
      throw error;
    }
  };

  const alone: Database['alone'] = (work, isTransient = isBusy) =>
    queue.run(() => withRetry(() => attempt(work), isTransient));
  return {
    query: reader.query,
    alone,
    write: (work) => alone((query) => query.transaction((transaction) => work(transaction))),
    close() {
      reader.close();
      if (ownWriter) writer?.close();
    },
  };
}
