import type { Post } from '../../src/engine/calculation-types.ts';

/** The floor of costing: one hand-written loop from the same objects to typed arrays of fen, and their sums. */
export function floorTotals(posts: readonly Post[], standards: Readonly<Record<string, number>>) {
  const size = posts.length;
  const amounts = new Float64Array(size);
  const payerOf = new Int32Array(size);
  const fieldOf = new Int32Array(size);
  const townOf = new Int32Array(size);
  const qualificationOf = new Int32Array(size);
  const indexes = [0, 1, 2, 3].map(() => new Map<string | null, number>());
  const index = (map: Map<string | null, number> | undefined, key: string | null): number => {
    const known = map?.get(key);
    if (known !== undefined) return known;
    const next = map?.size ?? 0;
    map?.set(key, next);
    return next;
  };
  const periods = new Map<string, Map<string, [number, number][]>>();
  const years = new Float64Array(400);
  for (let i = 0; i < size; i += 1) {
    const post = posts[i];
    if (!post) continue;
    let ends = periods.get(post.from);
    if (!ends) {
      ends = new Map();
      periods.set(post.from, ends);
    }
    let slices = ends.get(post.to);
    if (!slices) {
      slices = slicesOf(post.from, post.to);
      ends.set(post.to, slices);
    }
    const standard = standards[post.qualification ?? ''] ?? 0;
    let amount = 0;
    for (const [year, units] of slices) {
      const product = post.headcount * standard * units;
      const fen = Math.floor(product / 4_530_960 + 0.5);
      years[year - 1900] = (years[year - 1900] ?? 0) + fen;
      amount += fen;
    }
    amounts[i] = amount;
    payerOf[i] = index(indexes[0], post.host.level === 'city' ? 'city' : (post.town ?? null));
    townOf[i] = index(indexes[1], post.town ?? null);
    fieldOf[i] = index(indexes[2], post.field ?? null);
    qualificationOf[i] = index(indexes[3], post.qualification ?? null);
  }
  const sums = [payerOf, townOf, fieldOf, qualificationOf].map((column) => {
    const totals = new Float64Array(64);
    for (let i = 0; i < size; i += 1) {
      const at = column[i] ?? 0;
      totals[at] = (totals[at] ?? 0) + (amounts[i] ?? 0);
    }
    return totals;
  });
  return { amounts, years, sums };
}

/** Fiscal years of a period with their month units: month by month, lengths by the platform's own calendar. */
function slicesOf(from: string, to: string): [number, number][] {
  const slices: [number, number][] = [];
  const first = +from.slice(0, 4) * 12 + +from.slice(5, 7) - 1;
  const last = +to.slice(0, 4) * 12 + +to.slice(5, 7) - 1;
  for (let index = first; index <= last; index += 1) {
    const year = Math.floor(index / 12);
    const length = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate();
    const start = index === first ? +from.slice(8) : 1;
    const end = index === last ? +to.slice(8) : length;
    const units = (377_580 / length) * (end - start + 1);
    const slice = slices.at(-1);
    if (slice?.[0] === year) slice[1] += units;
    else slices.push([year, units]);
  }
  return slices;
}
