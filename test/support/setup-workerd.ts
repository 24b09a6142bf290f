import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { untilHealthy } from './node-app.ts';
import { Running } from './process.ts';
import { startLibsqlServer } from './sqld.ts';
import { startWorkerd } from './workerd.ts';

const MIGRATE = fileURLToPath(new URL('../../dist/migrate.js', import.meta.url));

/** The Worker in the real workerd with a real libSQL server, prepared as a deployment would be. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startLibsqlServer();
  const migrating = new Running(process.execPath, [MIGRATE], { DATABASE_URL: server.url });
  if ((await migrating.exit) !== 0) throw new Error(`the database could not be prepared:\n${migrating.output}`);
  const app = await startWorkerd({ DATABASE_URL: server.url, RATE_LIMIT: '0' });
  await untilHealthy(app.baseUrl);
  project.provide('baseUrl', app.baseUrl);
  project.provide('home', 'workerd');
  return async () => {
    await app.stop();
    await server.stop();
  };
}
