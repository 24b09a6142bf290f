import { fileURLToPath } from 'node:url';
import { Running } from '../support/process.ts';
import { type Load, load } from './load.ts';
import { samplePosts } from './sample.ts';
import { median } from './table.ts';

const PATH = '/api/calculations';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the bare handler in a process of its own. */
export async function startBare(): Promise<{ origin: string; stop(): Promise<unknown> }> {
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const running = new Running(process.execPath, [tsx, 'test/bench/bare-server.ts'], {}, root);
  const port = /^(\d+)$/m;
  await running.until(() => port.test(running.output));
  return { origin: `http://127.0.0.1:${port.exec(running.output)?.[1]}`, stop: () => running.stop() };
}

export interface Throughput {
  ours: Load;
  bare: Load;
  ratio: number;
}

/** Requests a second with 100 posts each, ours and the bare handler's in turn; medians of the rounds. */
export async function benchThroughput(
  origin: string,
  bare: string,
  barePath: '/' | '/lines',
  rounds = 5,
  seconds = 3,
): Promise<Throughput> {
  const body = JSON.stringify({ policy: 'dongguan-2011', posts: samplePosts(100) });
  await load(origin, PATH, body, 2);
  await load(bare, barePath, body, 2);
  const ours: Load[] = [];
  const floor: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await load(origin, PATH, body, seconds));
    floor.push(await load(bare, barePath, body, seconds));
  }
  const ratios = ours.map((row, index) => row.requestsPerSecond / (floor[index]?.requestsPerSecond ?? 1));
  return { ours: middle(ours), bare: middle(floor), ratio: median(ratios) };
}

function middle(rows: readonly Load[]): Load {
  return {
    requestsPerSecond: median(rows.map((row) => row.requestsPerSecond)),
    p50: median(rows.map((row) => row.p50)),
    p99: median(rows.map((row) => row.p99)),
  };
}

/** The longest that a small request waited while 5,000 posts at a time were costed, in milliseconds: worst and median of rounds. */
export async function benchBlocking(
  origin: string,
  explain: boolean,
  rounds = 12,
): Promise<{ worst: number; middle: number }> {
  const body = JSON.stringify({ policy: 'dongguan-2011', posts: samplePosts(5_000) });
  const worsts: number[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    let running = true;
    let worst = 0;
    const pings = (async () => {
      while (running) {
        const sent = performance.now();
        await (await fetch(`${origin}/api/health`)).arrayBuffer();
        worst = Math.max(worst, performance.now() - sent);
      }
    })();
    const answer = await fetch(`${origin}${PATH}${explain ? '?explain=true' : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    // The body is taken as bytes: reading it as text here would be measured as well.
    await answer.arrayBuffer();
    running = false;
    await pings;
    if (!answer.ok) throw new Error(`5,000 posts: ${answer.status}`);
    if (round >= 3) worsts.push(worst);
  }
  return { worst: Math.max(...worsts), middle: median(worsts) };
}
