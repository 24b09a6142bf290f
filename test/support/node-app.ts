import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Running } from './process.ts';

export const NODE_ENTRY = fileURLToPath(new URL('../../dist/node.js', import.meta.url));

export interface NodeApp {
  baseUrl: string;
  running: Running;
  stop(): Promise<number | null>;
}

/** A folder for the files of one test, and how to remove it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'gangwei-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the built program without waiting for it. */
export function runNodeApp(env: Readonly<Record<string, string>>, cwd?: string): Running {
  if (!existsSync(NODE_ENTRY)) throw new Error('dist/node.js is missing: run npm run build first');
  return new Running(process.execPath, [NODE_ENTRY], { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0', ...env }, cwd);
}

/** Starts the built program on a free port and waits until it says its address. */
export async function startNodeApp(env: Readonly<Record<string, string>>, cwd?: string): Promise<NodeApp> {
  const running = runNodeApp(env, cwd);
  const address = /岗位通已启动:http:\/\/localhost:(\d+)/;
  await running.until(() => address.test(running.output));
  const baseUrl = `http://127.0.0.1:${address.exec(running.output)?.[1]}`;
  return { baseUrl, running, stop: () => running.stop() };
}

/** Waits until the program says that it can answer. */
export async function untilHealthy(baseUrl: string, milliseconds = 30_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const response = await fetch(`${baseUrl}/api/health`);
    await response.arrayBuffer();
    if (response.ok) return;
    if (Date.now() > deadline) throw new Error(`${baseUrl} is not healthy: ${response.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
