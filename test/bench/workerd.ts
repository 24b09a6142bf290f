import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/node-app.ts';
import { freePort, Running } from '../support/process.ts';
import { bundleWorker } from '../support/workerd.ts';

const BINARY = fileURLToPath(new URL('../../node_modules/@cloudflare/workerd-linux-64/bin/workerd', import.meta.url));

export interface ServedWorker {
  origin: string;
  /** Milliseconds from starting workerd to its first answer, the database's included. */
  startup: number;
  stop(): Promise<void>;
}

/** Runs the bundle in workerd itself: the local tools around it would be measured as well. */
export async function serveWorkerd(databaseUrl: string): Promise<ServedWorker> {
  const folder = await temporaryFolder();
  const port = await freePort();
  await writeFile(join(folder.path, 'worker.js'), await bundleWorker());
  await writeFile(
    join(folder.path, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-03-01",
  bindings = [(name = "DATABASE_URL", text = "${databaseUrl}"), (name = "RATE_LIMIT", text = "0")],
);
`,
  );
  const started = performance.now();
  const running = new Running(BINARY, ['serve', join(folder.path, 'config.capnp')], {});
  const origin = `http://127.0.0.1:${port}`;
  await running.until(async () => {
    try {
      const answer = await fetch(`${origin}/api/health`);
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  });
  return {
    origin,
    startup: performance.now() - started,
    async stop() {
      await running.stop();
      await folder.remove();
    },
  };
}
