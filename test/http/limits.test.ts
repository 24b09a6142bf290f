import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { RequestLine, Runtime } from '../../src/http/env.ts';
import type { Problem } from '../../src/http/problem.ts';
import type { Services } from '../../src/services/services.ts';

/** A program whose database fails with `error`, and what it logged. */
function brokenApp(error: () => never, config = { rateLimit: 0, trustProxy: false }) {
  const lines: RequestLine[] = [];
  let now = 0;
  const services = {
    catalogue: { read: error },
    now: () => now,
  } as unknown as Services;
  const runtime: Runtime = {
    services: () => services,
    clientAddress: (c) => c.req.header('test-address'),
    log: (line) => lines.push(line),
    now: () => now,
  };
  return { app: createApp({ runtime, config }), lines, wait: (milliseconds: number) => (now += milliseconds) };
}

const fail = (): never => {
  throw new Error('secret: the password is hunter2');
};

describe('a failure that nobody foresaw', () => {
  it('is a 500 that tells its request id and nothing else, and is logged for the keepers', async () => {
    const { app, lines } = brokenApp(fail);
    const response = await app.request('/api/towns');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/secret|hunter2|at .*\.ts/);
    const body: Problem = JSON.parse(text);
    expect(body).toMatchObject({ code: 'server.failed', errors: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ status: 500, path: '/api/towns', requestId: body.requestId });
    expect(lines[0]?.error).toContain('hunter2');
  });
});

describe('the request log', () => {
  it('tells why something failed, but not the values of a query', async () => {
    const { app, lines } = brokenApp(() => {
      throw new Error('Failed query: select ?\nparams: 张三', { cause: new Error('disk I/O error') });
    });
    await app.request('/api/towns');
    expect(lines[0]?.error).toMatch(/Failed query: select \? ← Error: disk I\/O error\n\s+at /);
    expect(lines[0]?.error).not.toContain('张三');
  });

  it('has one line a request, without query, body or address', async () => {
    const { app, lines } = brokenApp(fail);
    await app.request('/api/nowhere?name=someone', { headers: { 'test-address': '192.0.2.1' } });
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['at', 'method', 'ms', 'path', 'requestId', 'status']);
    expect(JSON.stringify(lines)).not.toMatch(/someone|192\.0\.2\.1/);
  });
});

describe('the rate limit', () => {
  const limited = { rateLimit: 3, trustProxy: false };
  const ask = (app: ReturnType<typeof createApp>, headers: Record<string, string>) =>
    app.request('/api/nowhere', { headers });

  it('answers 429 with Retry-After until the minute is over', async () => {
    const { app, wait } = brokenApp(fail, limited);
    const client = { 'test-address': '192.0.2.1' };
    for (let index = 0; index < 3; index += 1) expect((await ask(app, client)).status).toBe(404);
    const refused = await ask(app, client);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ code: 'rate.limited', status: 429 });
    expect((await ask(app, { 'test-address': '192.0.2.2' })).status).toBe(404);
    wait(60_000);
    expect((await ask(app, client)).status).toBe(404);
  });

  it('believes X-Forwarded-For only behind a proxy, and there only the last address', async () => {
    const open = brokenApp(fail, limited);
    for (let index = 0; index < 3; index += 1) {
      await ask(open.app, { 'test-address': '192.0.2.1', 'x-forwarded-for': `198.51.100.${index}` });
    }
    expect((await ask(open.app, { 'test-address': '192.0.2.1', 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);

    const proxied = brokenApp(fail, { rateLimit: 3, trustProxy: true });
    for (let index = 0; index < 3; index += 1) {
      await ask(proxied.app, { 'test-address': '10.0.0.1', 'x-forwarded-for': `198.51.100.${index}, 203.0.113.9` });
    }
    expect((await ask(proxied.app, { 'test-address': '10.0.0.1', 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
    expect((await ask(proxied.app, { 'test-address': '10.0.0.1', 'x-forwarded-for': '203.0.113.8' })).status).toBe(404);
  });
});
