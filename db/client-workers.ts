import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { boundedFetch } from './bounded-fetch.ts';
import type { Database } from './database.ts';
import * as schema from './schema/index.ts';
import { asDatabase } from './transaction.ts';

/**
 * A database on a libSQL server, over HTTP. Make one for each request: on Workers a request must not use the
 * connections of another.
 */
export function connectDatabase(url: string, authToken?: string): Database {
  const open = () => {
    const client = createClient({ url, ...(authToken ? { authToken } : {}), fetch: boundedFetch });
    return { query: drizzle({ client, schema }), close: () => client.close() };
  };
  return asDatabase(open, { ownWriter: false });
}
