import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runNodeApp, startNodeApp, temporaryFolder, untilHealthy } from '../support/node-app.ts';
import { freePort } from '../support/process.ts';
import { silentServer } from '../support/silent-server.ts';
import { startLibsqlServer } from '../support/sqld.ts';

/** What a test has to undo, last thing first. */
const undo: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (let next = undo.pop(); next; next = undo.pop()) await next();
});

async function folder(): Promise<string> {
  const { path, remove } = await temporaryFolder();
  undo.push(remove);
  return path;
}

const healthOf = async (baseUrl: string) => {
  const response = await fetch(`${baseUrl}/api/health`);
  return { status: response.status, body: (await response.json()) as { code?: string; status: unknown } };
};

describe('starting on Node', () => {
  it('makes the default database under the working directory', async () => {
    const path = await folder();
    const app = await startNodeApp({ DATABASE_URL: '' }, path);
    undo.push(app.stop);
    expect(await healthOf(app.baseUrl)).toMatchObject({ status: 200 });
    expect(app.running.output).toContain('岗位通已启动');
  });

  it('starts twice on one file at the same time', async () => {
    const url = `file:${join(await folder(), 'data', 'test.db')}`;
    const apps = await Promise.all([startNodeApp({ DATABASE_URL: url }), startNodeApp({ DATABASE_URL: url })]);
    for (const app of apps) undo.push(app.stop);
    for (const app of apps) expect(await healthOf(app.baseUrl)).toMatchObject({ status: 200, body: { policies: 1 } });
  });

  it('starts again on its own database and stops when it is asked to', async () => {
    const url = `file:${join(await folder(), 'test.db')}`;
    const first = await startNodeApp({ DATABASE_URL: url });
    expect(first.running.output).toContain('已写入');
    expect(await first.stop()).toBe(0);
    const second = await startNodeApp({ DATABASE_URL: url });
    undo.push(second.stop);
    expect(second.running.output).not.toContain('已写入');
    expect(await healthOf(second.baseUrl)).toMatchObject({ status: 200 });
  });

  it('answers a request that is open when it is asked to stop', async () => {
    const app = await startNodeApp({ DATABASE_URL: `file:${join(await folder(), 'test.db')}` });
    const { port } = new URL(app.baseUrl);
    const headers = { 'content-type': 'application/json', 'content-length': 2 };
    const sending = request({ host: '127.0.0.1', port, path: '/api/calculations', method: 'POST', headers });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sending.on('response', (answer) => resolve(answer.resume().statusCode));
      sending.on('error', reject);
    });
    sending.write('{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = app.stop();
    await new Promise((resolve) => setTimeout(resolve, 400));
    sending.end('}');
    expect(await status).toBe(200);
    expect(await stopped).toBe(0);
  });

  it('says what is wrong with a folder that cannot be written, and ends', async () => {
    const path = await folder();
    writeFileSync(join(path, 'data'), '');
    const app = runNodeApp({ DATABASE_URL: `file:${join(path, 'data', 'test.db')}` });
    expect(await app.exit).toBe(1);
    expect(app.output).toMatch(/无法打开或写入数据库文件/);
    expect(app.output).not.toMatch(/^\s+at /m);
  });

  it('says what is wrong with an address of no kind, and with a port in use', async () => {
    const odd = runNodeApp({ DATABASE_URL: 'mysql://user:secret@host/x' });
    expect(await odd.exit).toBe(1);
    expect(odd.output).toMatch(/DATABASE_URL 无法识别/);
    expect(odd.output).not.toContain('secret');

    const url = `file:${join(await folder(), 'test.db')}`;
    const app = await startNodeApp({ DATABASE_URL: url });
    undo.push(app.stop);
    const same = runNodeApp({ DATABASE_URL: url, PORT: new URL(app.baseUrl).port });
    expect(await same.exit).toBe(1);
    expect(same.output).toContain('端口已被占用');
  });

  it('limits the requests of one client', async () => {
    const app = await startNodeApp({ DATABASE_URL: `file:${join(await folder(), 'test.db')}`, RATE_LIMIT: '5' });
    undo.push(app.stop);
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) statuses.push((await healthOf(app.baseUrl)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const response = await fetch(`${app.baseUrl}/api/health`, { headers: { 'x-forwarded-for': '203.0.113.1' } });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a libSQL server that cannot be reached', () => {
  it('is said, /api/health is 503, and all is well once it is there', async () => {
    const port = await freePort();
    const path = await folder();
    const app = await startNodeApp({ DATABASE_URL: `http://127.0.0.1:${port}` });
    undo.push(app.stop);
    await app.running.until(() => app.running.output.includes('连不上数据库'));
    expect(await healthOf(app.baseUrl)).toMatchObject({ status: 503, body: { code: 'database.unavailable' } });
    const calculation = await fetch(`${app.baseUrl}/api/calculations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(calculation.status).toBe(503);
    expect(calculation.headers.get('retry-after')).toBe('5');
    expect(await calculation.text()).not.toContain(String(port));
    const server = await startLibsqlServer(port, path);
    undo.push(() => server.stop());
    await untilHealthy(app.baseUrl);
  });

  it('that goes away does not stop calculations that need nothing new', async () => {
    const server = await startLibsqlServer();
    const app = await startNodeApp({ DATABASE_URL: server.url });
    undo.push(app.stop);
    await untilHealthy(app.baseUrl);
    const calculate = () =>
      fetch(`${app.baseUrl}/api/calculations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    expect((await calculate()).status).toBe(200);
    await server.stop();
    expect(await healthOf(app.baseUrl)).toMatchObject({ status: 503 });
    expect((await calculate()).status).toBe(200);
  });

  it('that takes requests and never answers is given up in time', async () => {
    const silent = await silentServer();
    undo.push(silent.stop);
    const app = await startNodeApp({ DATABASE_URL: silent.url });
    undo.push(app.stop);
    const started = Date.now();
    expect(await healthOf(app.baseUrl)).toMatchObject({ status: 503 });
    expect(Date.now() - started).toBeLessThan(8_000);
  });
});
