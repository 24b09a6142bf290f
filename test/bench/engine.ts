import { calculate, calculateTotals } from '../../src/engine/calculation.ts';
import type { RuleContext } from '../../src/engine/context.ts';
import { floorTotals } from './engine-floor.ts';
import { samplePosts } from './sample.ts';
import { median } from './table.ts';

const STANDARDS = { none: 4_000_000, assistant: 6_000_000, intermediate: 9_900_000 };

/** Medians of alternating runs, in milliseconds: the floor and the engine on the same objects, then CPU of traces. */
export function benchEngine(context: RuleContext, rounds = 21) {
  const posts = samplePosts(100_000);
  const floor: number[] = [];
  const engine: number[] = [];
  const ratio: number[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const begin = performance.now();
    const expected = floorTotals(posts, STANDARDS);
    const middle = performance.now();
    const totals = calculateTotals({ posts }, context);
    const end = performance.now();
    const sum = expected.amounts.reduce((all, fen) => all + fen, 0);
    if (`${Math.floor(sum / 100)}.${`${sum % 100}`.padStart(2, '0')}` !== totals.amount) {
      throw new Error(`the floor has ${sum} fen, the engine ${totals.amount}`);
    }
    if (round < 3) continue;
    floor.push(middle - begin);
    engine.push(end - middle);
    ratio.push((end - middle) / (middle - begin));
  }
  const some = posts.slice(0, 10_000);
  const traces: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = process.cpuUsage();
    calculate({ posts: some }, context, { explain: true });
    const { user, system } = process.cpuUsage(begin);
    if (round >= 3) traces.push((user + system) / 1000);
  }
  const lines: number[] = [];
  const grid = posts.slice(0, 5_000);
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    calculate({ posts: grid }, context);
    if (round >= 3) lines.push(performance.now() - begin);
  }
  return {
    floor: median(floor),
    engine: median(engine),
    ratio: median(ratio),
    traces: median(traces),
    lines: median(lines),
  };
}
