import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startNodeApp, temporaryFolder, untilHealthy } from './node-app.ts';

/** The program on Node with the embedded database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const app = await startNodeApp({ DATABASE_URL: `file:${join(folder.path, 'data', 'test.db')}` });
  await untilHealthy(app.baseUrl);
  project.provide('baseUrl', app.baseUrl);
  project.provide('home', 'node-file');
  return async () => {
    await app.stop();
    await folder.remove();
  };
}
