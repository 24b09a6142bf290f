import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** The API suite of `test/routes` against one home of the program; its global setup starts it and provides `baseUrl`. */
const home = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: ['test/routes/**/*.test.ts'],
    globalSetup: [`test/support/setup-${name}.ts`],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  root,
  test: {
    // One machine runs servers and tests together: few workers keep the times honest.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'engine', include: ['test/engine/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/{db,http,services,workers}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      home('node-file'),
      home('node-server'),
      home('workerd'),
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/web/**/*.test.{ts,tsx}'],
          globalSetup: ['test/web/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
