import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { Running } from './process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface WorkerdApp {
  baseUrl: string;
  stop(): Promise<void>;
}

/** Bundles the Worker as a deployment would and returns its script. */
export async function bundleWorker(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gangwei-worker-'));
  try {
    const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
    const args = [wrangler, 'deploy', '--dry-run', '--outdir', folder];
    const building = new Running(process.execPath, args, { WRANGLER_SEND_METRICS: 'false', CI: '1' }, root);
    if ((await building.exit) !== 0) throw new Error(`the Worker could not be bundled:\n${building.output}`);
    return await readFile(join(folder, 'worker.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the Worker in the real workerd, on a libSQL server that has been prepared. */
export async function startWorkerd(bindings: Readonly<Record<string, string>>): Promise<WorkerdApp> {
  const script = await bundleWorker();
  const toml = await readFile(join(root, 'wrangler.toml'), 'utf8');
  const compatibilityDate = /^compatibility_date = "(.+)"$/m.exec(toml)?.[1];
  if (compatibilityDate === undefined) throw new Error('wrangler.toml has no compatibility_date');
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
    compatibilityDate,
    bindings: { ...bindings },
    host: '127.0.0.1',
    port: 0,
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      // The request log would drown the report of the tests.
      stdout.resume();
      stderr.resume();
    },
  });
  const url = await miniflare.ready;
  return { baseUrl: url.origin, stop: () => miniflare.dispose() };
}
