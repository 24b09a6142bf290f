import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeApp, startNodeApp, temporaryFolder } from '../support/node-app.ts';

/** GET as it goes over the wire: `fetch` would unpack what is compressed and tidy the path. */
function getRaw(port: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; size: number }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, size }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the page on Node', () => {
  let app: NodeApp;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let script: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    // Started from another folder: nothing may depend on where that is.
    app = await startNodeApp({ DATABASE_URL: `file:${join(folder.path, 'test.db')}` }, folder.path);
    const text = await (await fetch(app.baseUrl)).text();
    script = /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1] ?? '';
  });

  afterAll(async () => {
    await app.stop();
    await folder.remove();
  });

  it.each(['/', '/eligibility', '/policies/dongguan-2011', '/anything/else'])('opens at %s', async (path) => {
    const response = await fetch(app.baseUrl + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<div id="root"');
  });

  it('has headers that keep foreign scripts out', async () => {
    const { headers } = await fetch(app.baseUrl);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('has no inline script and nothing of another host', async () => {
    const text = await (await fetch(app.baseUrl)).text();
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//i);
  });

  it('sends its files compressed, to be kept for ever', async () => {
    expect(script).not.toBe('');
    const { port } = new URL(app.baseUrl);
    const plain = await getRaw(port, script);
    const packed = await getRaw(port, script, { 'accept-encoding': 'gzip' });
    const smallest = await getRaw(port, script, { 'accept-encoding': 'gzip, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(smallest.headers['content-encoding']).toBe('br');
    expect(packed.size).toBeLessThan(plain.size / 2);
    for (const { headers } of [plain, packed, smallest]) {
      expect(headers['content-type']).toMatch(/javascript/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each(['/assets/nothing.js', '/favicon.png', '/index.js.map'])('says that %s is not there', async (path) => {
    expect((await fetch(app.baseUrl + path)).status).toBe(404);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '//etc/passwd',
  ])('gives nothing from outside its folder at %s', async (path) => {
    const { port } = new URL(app.baseUrl);
    const { status, headers } = await getRaw(port, path);
    // Either no file at all or the page itself.
    expect(status === 404 || status === 400 || /text\/html/.test(String(headers['content-type']))).toBe(true);
    expect(String(headers['content-type'])).not.toMatch(/json/);
  });

  it('leaves the API to the API', async () => {
    for (const path of ['/api', '/api/', '/api/nowhere']) {
      const response = await fetch(app.baseUrl + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
    expect((await fetch(`${app.baseUrl}/apiary`)).headers.get('content-type')).toMatch(/html/);
  });
});
