import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { PLAN } from '../support/samples.ts';
import { get, post, postText, target } from '../support/target.ts';

const PATH = '/api/calculations';

/** POSTs `chunks` of a body without saying how long it is, and gives the status. */
function postChunked(path: string, chunk: string, chunks: number): Promise<number> {
  const { hostname, port } = new URL(target.baseUrl);
  return new Promise((resolve, reject) => {
    const sending = request(
      { hostname, port, path, method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    // Who refuses a body may close the connection while it is still being sent.
    sending.on('error', (error) => reject(error));
    let sent = 0;
    const send = () => {
      while (sent < chunks && !sending.destroyed) {
        sent += 1;
        if (!sending.write(chunk)) {
          sending.once('drain', send);
          return;
        }
      }
      if (sent >= chunks) sending.end();
    };
    send();
  });
}

describe('problem details', () => {
  it('have every member of RFC 9457 and ours, and nothing else', async () => {
    const { status, headers, body } = await post<Problem>(PATH, { posts: 1 });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(Object.keys(body).sort()).toEqual([
      'code',
      'detail',
      'errors',
      'instance',
      'requestId',
      'status',
      'title',
      'type',
    ]);
    expect(body).toMatchObject({ status: 422, instance: PATH, code: 'input.invalid', type: '/api/docs#input.invalid' });
    expect(headers.get('x-request-id')).toBe(body.requestId);
  });

  it.each([
    [undefined, 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0.3, en;q=0.5', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    [',;;q=x', 'zh-CN'],
  ])('speak to %s in %s', async (header, language) => {
    const { headers, body } = await post<Problem>(PATH, [], header === undefined ? {} : { 'accept-language': header });
    expect(headers.get('content-language')).toBe(language);
    expect(/[\u4e00-\u9fff]/.test(body.title)).toBe(language === 'zh-CN');
  });

  it('keeps a request id that a proxy gave, and no other text', async () => {
    const given = await get('/api/nowhere', { 'x-request-id': 'abc-12345678' });
    expect(given.headers.get('x-request-id')).toBe('abc-12345678');
    const odd = await get('/api/nowhere', { 'x-request-id': '<script>alert(1)</script>' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says what is not there', async () => {
    const { status, body } = await get<Problem>('/api/nowhere');
    expect(status).toBe(404);
    expect(body.code).toBe('route.unknown');
  });

  it('answers a method that an address does not have with 405', async () => {
    for (const [method, path] of [
      ['DELETE', '/api/policies/dongguan-2011'],
      ['PUT', '/api/calculations'],
      ['POST', '/api/towns'],
    ] as const) {
      const response = await fetch(`${target.baseUrl}${path}`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe(path === '/api/calculations' ? 'POST' : 'GET, HEAD');
      await response.arrayBuffer();
    }
  });
});

describe('bodies', () => {
  it.each(['{"posts":', 'posts', '', '{"posts":[1,]}', "{'posts':[]}"])('%s is not JSON', async (body) => {
    const { status, body: problem } = await postText<Problem>(PATH, body);
    expect(status).toBe(400);
    expect(problem.code).toBe('body.not-json');
  });

  it('says that a body in GBK is not UTF-8', async () => {
    // {"policy":"东莞"} in GBK
    const gbk = new Uint8Array([
      ...new TextEncoder().encode('{"policy":"'),
      0xb6,
      0xab,
      0xdd,
      0xb8,
      ...new TextEncoder().encode('"}'),
    ]);
    const { status, body } = await postText<Problem>(PATH, gbk);
    expect(status).toBe(400);
    expect(body.code).toBe('body.not-utf8');
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'multipart/form-data; boundary=x',
  ])('refuses the media type %s', async (type) => {
    const bytes = new TextEncoder().encode(JSON.stringify(PLAN));
    const { status, body } = await postText<Problem>(PATH, bytes, type === undefined ? {} : { 'content-type': type });
    expect(status).toBe(415);
    expect(body.code).toBe('media-type.unsupported');
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/vnd.gangwei+json'])(
    'takes the media type %s',
    async (type) => {
      expect((await postText(PATH, JSON.stringify(PLAN), { 'content-type': type })).status).toBe(200);
    },
  );

  it('refuses 20 MB before reading them', async () => {
    const { status, body } = await postText<Problem>(PATH, `{"policy":"${'x'.repeat(20 * 1024 * 1024)}"}`);
    expect(status).toBe(413);
    expect(body.code).toBe('body.too-large');
  });

  it('takes no body of unknown length over 5 MB', async () => {
    expect(await postChunked(PATH, ' '.repeat(64 * 1024), 160)).toBe(413);
    expect((await get('/api/health')).status).toBe(200);
  });

  it('takes a body of unknown length that is short enough', async () => {
    expect(await postChunked(PATH, ' ', 3)).toBe(400);
    expect(await postChunked(PATH, JSON.stringify(PLAN), 1)).toBe(200);
  });
});

describe('headers', () => {
  it.each(['/api/health', '/api/towns', '/api/nowhere', '/api/docs', '/api/openapi.json'])(
    'of %s are safe',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    },
  );

  it('answers HEAD like GET without a body', async () => {
    const response = await fetch(`${target.baseUrl}/api/towns`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
