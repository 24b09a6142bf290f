import { openDatabase } from '../db/client-node.ts';
import { prepareDatabase } from '../db/migrate.ts';
import { createApp } from './app.ts';
import { readConfig } from './http/config.ts';
import { Catalogue } from './services/catalogue.ts';
import { sha256 } from './services/digest.ts';

/** The API for `npm run dev`: loaded anew by the development server whenever a file of it changes. */
const database = await openDatabase(process.env['DATABASE_URL'] || 'file:./data/gangwei.db');
await prepareDatabase(database, new Date());

const services = {
  database,
  catalogue: new Catalogue(),
  now: Date.now,
  digest: sha256,
  pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
};

export const app = createApp({
  runtime: {
    services: () => services,
    clientAddress: () => undefined,
    log: ({ method, path, status, ms, error }) => console.log(method, path, status, `${ms} ms`, error ?? ''),
    now: () => performance.timeOrigin + performance.now(),
  },
  config: readConfig({ RATE_LIMIT: '0' }),
});
