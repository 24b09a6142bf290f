import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/process.ts';
import { silentServer } from '../support/silent-server.ts';
import { bundleWorker, startWorkerd, type WorkerdApp } from '../support/workerd.ts';

/** Well under the platform's limit, and small enough to start in a few milliseconds. */
const MOST_KILOBYTES = 200;

describe('the bundle of the Worker', () => {
  let script: string;

  beforeAll(async () => {
    script = await bundleWorker();
  });

  it('is small', () => {
    expect(gzipSync(script).length / 1024).toBeLessThan(MOST_KILOBYTES);
  });

  it('needs nothing of Node', () => {
    expect(script).not.toMatch(/(?:from|import|require)\s*\(?\s*["']node:/);
  });

  it('has no other schema library in it', () => {
    expect(script).not.toContain('ZodError');
  });
});

describe('the Worker', () => {
  let app: WorkerdApp;

  beforeAll(async () => {
    app = await startWorkerd({ DATABASE_URL: `http://127.0.0.1:${await freePort()}`, RATE_LIMIT: '3' });
  });

  afterAll(() => app.stop());

  const ask = (address: string) => fetch(`${app.baseUrl}/api/nowhere`, { headers: { 'cf-connecting-ip': address } });

  it('limits the requests of the address that the platform names', async () => {
    for (let index = 0; index < 3; index += 1) expect((await ask('192.0.2.1')).status).toBe(404);
    const refused = await ask('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('192.0.2.2')).status).toBe(404);
  });

  it('says 503 without its database, and tells nobody where that is', async () => {
    const response = await fetch(`${app.baseUrl}/api/health`, { headers: { 'cf-connecting-ip': '192.0.2.3' } });
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'database.unavailable' });
    expect(text.replace(app.baseUrl, '')).not.toMatch(/127\.0\.0\.1|fetch|stack/i);
  });
});

describe('the Worker with a database that never answers', () => {
  it('gives up in time', async () => {
    const silent = await silentServer();
    const app = await startWorkerd({ DATABASE_URL: silent.url, RATE_LIMIT: '0' });
    const started = Date.now();
    const response = await fetch(`${app.baseUrl}/api/health`);
    expect(response.status).toBe(503);
    expect(Date.now() - started).toBeLessThan(8_000);
    await response.arrayBuffer();
    await app.stop();
    await silent.stop();
  });
});
