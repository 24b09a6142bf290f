import type { TestProject } from 'vitest/node';
import { startNodeApp, untilHealthy } from './node-app.ts';
import { startLibsqlServer } from './sqld.ts';

/** The program on Node with a real libSQL server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startLibsqlServer();
  const app = await startNodeApp({ DATABASE_URL: server.url });
  await untilHealthy(app.baseUrl);
  project.provide('baseUrl', app.baseUrl);
  project.provide('home', 'node-server');
  return async () => {
    await app.stop();
    await server.stop();
  };
}
