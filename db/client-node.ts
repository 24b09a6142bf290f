import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { boundedFetch } from './bounded-fetch.ts';
import type { Database } from './database.ts';
import * as schema from './schema/index.ts';
import { asDatabase, type Connection, withRetry } from './transaction.ts';

/** Short, because a local database waits on the main thread and the whole server with it; retries do the rest. */
const BUSY_TIMEOUT = 50;

/** The database cannot be opened at all: a wrong address or a folder that cannot be written. Says what to do about it. */
export class DatabaseOpenError extends Error {
  override name = 'DatabaseOpenError';
}

/** The address without user, password and query, fit for a log. */
export function printableUrl(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/, '');
}

/** Path of a `file:` URL; relative ones count from the working directory. */
export function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}

/**
 * Opens the database at `url`: `file:` for the embedded one (its folder is created), `http:`, `https:`, `ws:`, `wss:` or
 * `libsql:` for a libSQL server. A server is not contacted yet.
 * @throws DatabaseOpenError
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  if (url.startsWith('file:')) return openFile(url);
  if (!/^(https?|wss?|libsql):\/\//.test(url)) {
    throw new DatabaseOpenError(
      `DATABASE_URL 无法识别：${printableUrl(url)}。请使用 file:./data/gangwei.db 或 http(s)://主机:端口。` +
        ' (DATABASE_URL must start with file:, http:, https:, ws:, wss: or libsql:)',
    );
  }
  const config: Config = { url, ...(authToken ? { authToken } : {}), fetch: boundedFetch };
  return asDatabase(() => connect(config), { ownWriter: false });
}

function connect(config: Config): Connection {
  const client = createClient(config);
  return { query: drizzle({ client, schema }), close: () => client.close() };
}

async function openFile(url: string): Promise<Database> {
  const path = filePath(url);
  const config: Config = { url: `file:${path}`, timeout: BUSY_TIMEOUT };
  try {
    mkdirSync(dirname(path), { recursive: true });
    await withRetry(() => prepareFile(config));
  } catch (error) {
    if (error instanceof DatabaseOpenError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseOpenError(
      `无法打开或写入数据库文件 ${path}:${reason}。请检查该文件夹是否存在、是否可写，或用 DATABASE_URL 指定别处。` +
        ' (The database file cannot be opened or written: check the folder, or set DATABASE_URL.)',
      { cause: error },
    );
  }
  return asDatabase(() => connect(config), { ownWriter: true });
}

/** Sets what stays in the file and checks what holds for every connection, on a connection that is closed afterwards. */
async function prepareFile(config: Config): Promise<void> {
  const client = createClient(config);
  try {
    // With a write-ahead log readers and the writer do not wait for each other.
    await client.execute('PRAGMA journal_mode = WAL');
    const keys = await client.execute('PRAGMA foreign_keys');
    if (keys.rows[0]?.['foreign_keys'] === 1) return;
  } finally {
    client.close();
  }
  throw new DatabaseOpenError('数据库未启用外键约束 (foreign keys are off in this build of libSQL)');
}
