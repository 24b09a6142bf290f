import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { DatabaseOpenError, openDatabase, printableUrl } from '../db/client-node.ts';
import type { Database } from '../db/database.ts';
import { prepareDatabase } from '../db/migrate.ts';
import { PolicyChangedError } from '../db/seed.ts';
import { createApp } from './app.ts';
import { PolicyFileError } from './engine/policy-loader.ts';
import { readConfig } from './http/config.ts';
import type { RequestLine, Runtime } from './http/env.ts';
import { PAGE_HEADERS } from './http/security.ts';
import { Catalogue } from './services/catalogue.ts';

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** How long open requests may take to finish when the program is asked to stop, in milliseconds. */
const GRACE = 10_000;

/** How long a connection may be silent before it counts as idle then, in milliseconds. */
const SETTLE = 250;

/** Longest pause between two tries to reach a database that did not answer at the start, in milliseconds. */
const LONGEST_PAUSE = 15_000;

/** Writes the request log in batches: one write a line would cost more than many a request. */
class LineLog {
  #lines: string[] = [];

  readonly write = (line: RequestLine): void => {
    if (this.#lines.length === 0) setTimeout(() => this.flush(), 50);
    this.#lines.push(JSON.stringify(line));
  };

  flush(): void {
    if (this.#lines.length === 0) return;
    process.stdout.write(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
  }
}

/** Node's own hash is five times as fast as WebCrypto, which hands each text to another thread. */
const digest = (text: string): Promise<string> => Promise.resolve(hash('sha256', text));

function nodeRuntime(database: Database, log: LineLog): Runtime {
  const services = { database, catalogue: new Catalogue(), now: Date.now, digest, pause: () => setImmediate() };
  return {
    services: () => services,
    clientAddress: (c: Context) => (c.env as HttpBindings | undefined)?.incoming?.socket.remoteAddress,
    log: log.write,
    now: () => performance.timeOrigin + performance.now(),
  };
}

/** The API and the page: files of `dist/web`, and its first page for every other address that is not the API's. */
function withPage(api: ReturnType<typeof createApp>) {
  const headers = (path: string, c: Context) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value);
    const forever = /[/\\]assets[/\\]/.test(path);
    c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const files = new Hono<{ Bindings: HttpBindings | Http2Bindings }>();
  files.use(serveStatic({ root: WEB, precompressed: true, onFound: headers }));
  files.get('*', (c, next) => {
    // A missing file is missing; only addresses of places in the page lead to the page.
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return next();
    return serveStatic({ root: WEB, path: 'index.html', precompressed: true, onFound: headers })(c, next);
  });
  files.notFound((c) => c.text('没有这个地址 (not found)', 404, { ...PAGE_HEADERS }));
  const isApi = /^https?:\/\/[^/]*\/api(?:[/?#]|$)/;
  return (request: Request, env: HttpBindings | Http2Bindings) =>
    isApi.test(request.url) ? api.fetch(request, env) : files.fetch(request, env);
}

/** Errors that trying again cannot mend. */
const isFinal = (error: unknown) =>
  error instanceof DatabaseOpenError || error instanceof PolicyFileError || error instanceof PolicyChangedError;

/** Prepares the database; while a server does not answer, says so and tries again, and `/api/health` answers 503. */
async function prepareUntilReady(database: Database, url: string): Promise<void> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const report = await prepareDatabase(database, new Date());
      const written = Object.values(report).reduce((sum, rows) => sum + rows, 0);
      if (written > 0) console.log(`已写入政策与基础数据 ${written} 行 (seeded ${written} rows)`);
      return;
    } catch (error) {
      if (isFinal(error) || url.startsWith('file:')) throw error;
      const reason =
        error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
      console.error(
        `连不上数据库 ${printableUrl(url)}:${reason}。${pause / 1000} 秒后重试。` +
          ' (The database at DATABASE_URL cannot be reached; trying again.)',
      );
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function listen(
  fetch: ReturnType<typeof withPage>,
  hostname: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch,
        hostname,
        port,
        // A client that trickles its request must not hold a connection for ever.
        serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 30_000 },
      },
      (info: AddressInfo) => resolve({ server, port: info.port }),
    ) as Server;
    server.once('error', reject);
  });
}

async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'] || 'file:./data/gangwei.db';
  // Only this machine by default: a server for others sits behind a proxy or sets HOST.
  const host = process.env['HOST'] || '127.0.0.1';
  const wanted = Number(process.env['PORT'] || 8787);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error('PORT 应为 0 到 65535 的整数 (PORT is not a port)');
  const config = readConfig(process.env);
  const database = await openDatabase(url, process.env['DATABASE_AUTH_TOKEN']);
  const log = new LineLog();
  const fetch = withPage(createApp({ runtime: nodeRuntime(database, log), config }));
  if (url.startsWith('file:')) await prepareUntilReady(database, url);
  const { server, port } = await listen(fetch, host, wanted);
  const shown = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`岗位通已启动:http://${shown}:${port}  (Gangwei is running; Ctrl+C stops it)`);
  if (!existsSync(WEB)) console.error('没有找到页面文件，请先运行 npm run build (the page is not built yet)');
  stopOnSignal(server, database, log);
  if (!url.startsWith('file:')) await prepareUntilReady(database, url);
}

/** Lets open requests finish, then closes the database. */
function stopOnSignal(server: Server, database: Database, log: LineLog): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), GRACE);
    // Takes no new connections; those there are become idle as their requests are answered.
    server.close(() => {
      log.flush();
      database.close();
      process.exit(0);
    });
    setInterval(() => server.closeIdleConnections(), SETTLE);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') console.error('端口已被占用，请用 PORT 指定另一个端口 (the port is in use: set PORT)');
  else if (isFinal(error)) console.error((error as Error).message);
  else console.error(error);
  process.exit(1);
});
