import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, startCalculation } from '../../src/engine/calculation.ts';
import type { Calculation, CalculationInput } from '../../src/engine/calculation-types.ts';
import { compare } from '../../src/engine/compare.ts';
import { formatFen, greatestCommonDivisor, parseYuan, roundedProduct, splitByWeights } from '../../src/engine/money.ts';
import { solve } from '../../src/engine/solve.ts';
import { checkTrace } from '../../src/engine/trace-check.ts';
import { testContext } from '../support/policy.ts';
import { anyPlan, post, yuan } from '../support/posts.ts';

const context = testContext();

function fen(text: string | null | undefined): number {
  return text ? Math.round(+text * 100) : 0;
}

function sum(rows: readonly { amount: string | null }[]): number {
  return rows.reduce((total, { amount }) => total + fen(amount), 0);
}

/** Months of a period with decimals and a calendar, month by month: nothing of the engine's own. */
function referenceMonths(from: string, to: string, digits: typeof Decimal): Decimal {
  let months = new digits(0);
  const [firstYear = 0, firstMonth = 0, firstDay = 0] = from.split('-').map((part) => +part);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map((part) => +part);
  for (let index = firstYear * 12 + firstMonth - 1; index <= lastYear * 12 + lastMonth - 1; index += 1) {
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const start = year === firstYear && month === firstMonth ? firstDay : 1;
    const end = year === lastYear && month === lastMonth ? lastDay : length;
    months = months.plus(new digits(end - start + 1).div(length));
  }
  return months;
}

describe('every plan', () => {
  it('has totals that are the sum of its lines, whichever way they are cut', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { totals, lines } = calculate(plan, context);
        const whole = fen(totals.amount);
        expect(sum(lines)).toBe(whole);
        expect(sum(totals.byFiscalYear)).toBe(whole);
        expect(sum(totals.byPayer)).toBe(whole);
        expect(sum(totals.byTown)).toBe(whole);
        expect(sum(totals.byForm)).toBe(whole);
        expect(sum(totals.byField)).toBe(whole);
        expect(sum(totals.bySource)).toBe(whole);
        expect(sum(totals.byQualification)).toBe(sum(lines.filter(({ form }) => form === 'post')));
        for (const line of lines) {
          expect(sum(line.byFiscalYear)).toBe(fen(line.amount));
          expect(sum(line.segments)).toBe(fen(line.amount));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives each post the amount that decimals give', () => {
    const Exact = Decimal.clone({ precision: 60 });
    const standards: Record<string, number> = { none: 40_000, assistant: 60_000, intermediate: 99_000 };
    fc.assert(
      fc.property(anyPlan, ({ posts }) => {
        const { lines } = calculate({ posts }, context);
        for (const [index, line] of lines.entries()) {
          const source = posts[index];
          if (!source || line.amount === null || source.staffing !== 'purchased') continue;
          for (const { fiscalYear, amount } of line.byFiscalYear) {
            const from = source.from > `${fiscalYear}-01-01` ? source.from : `${fiscalYear}-01-01`;
            const to = source.to < `${fiscalYear}-12-31` ? source.to : `${fiscalYear}-12-31`;
            const months = referenceMonths(from, to, Exact);
            const exact = months
              .times(standards[source.qualification ?? ''] ?? Number.NaN)
              .times(source.headcount)
              .div(12);
            expect(amount).toBe(exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is explained by traces that work out again', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const line of calculate(plan, context, { explain: true }).lines) {
          expect(line.trace && checkTrace(line.trace)).toEqual([]);
          expect(line.trace?.result.value).toBe(line.amount);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same bytes again, and the same figures in another order of its posts', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const first = calculate(plan, context, { explain: true });
        expect(JSON.stringify(calculate(structuredClone(plan), context, { explain: true }))).toBe(
          JSON.stringify(first),
        );
        const turned = calculate({ ...plan, posts: plan.posts.toReversed() }, context);
        expect(turned.totals).toEqual(first.totals);
      }),
      { numRuns: 100 },
    );
  });

  it('writes its lines as JSON would, whole or in pieces', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), fc.nat({ max: 12 }), (plan, explain, cut) => {
        const started = startCalculation(plan, context, { explain });
        const { lines } = calculate(plan, context, { explain });
        const pieces = [started.linesText(0, cut), started.linesText(cut, lines.length)].filter((text) => text !== '');
        expect(`[${pieces.join(',')}]`).toBe(JSON.stringify(lines));
      }),
      { numRuns: 150 },
    );
  });

  it('never costs less with more persons', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 50 }), ({ posts }, more) => {
        const before = calculate({ posts }, context);
        const after = calculate(
          { posts: posts.map((item) => ({ ...item, headcount: item.headcount + more })) },
          context,
        );
        for (const [index, line] of after.lines.entries()) {
          expect(fen(line.amount)).toBeGreaterThanOrEqual(fen(before.lines[index]?.amount));
          expect(fen(line.range?.high)).toBeGreaterThanOrEqual(fen(before.lines[index]?.range?.high));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has a range that holds the amount of every qualification', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom('none' as const, 'assistant' as const, 'intermediate' as const),
        (plan, qualification) => {
          const unknown = calculate(plan, context).totals;
          const posts = plan.posts.map((item) => ({ ...item, qualification: item.qualification ?? qualification }));
          const known = fen(calculate({ ...plan, posts }, context).totals.amount);
          expect(known).toBeGreaterThanOrEqual(fen(unknown.range?.low ?? unknown.amount));
          expect(known).toBeLessThanOrEqual(fen(unknown.range?.high ?? unknown.amount));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('comparing two plans', () => {
  const difference = (a: Calculation, b: Calculation) => fen(b.totals.amount) - fen(a.totals.amount);

  it('attributes the whole difference, in every cut and line by line', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, yuan(20_000_000), (baseline, changed, assistant) => {
        const change: CalculationInput = {
          posts: changed.posts,
          projects: changed.projects,
          funding: [],
          standards: { assistant },
        };
        const { byCause, byPayer, byTown, byFiscalYear, lines, ...result } = compare(
          { baseline, change },
          context,
          context,
        );
        const expected = difference(calculate(baseline, context), calculate({ ...baseline, ...change }, context));
        expect(fen(result.difference)).toBe(expected);
        expect(sum(byCause)).toBe(expected);
        for (const rows of [byPayer, byTown, byFiscalYear, lines]) {
          expect(rows.reduce((total, row) => total + fen(row.difference), 0)).toBe(expected);
        }
        for (const line of lines) expect(sum(line.causes)).toBe(fen(line.difference));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what fits under a ceiling', () => {
  it('never goes over it, and one more of the first thing left out would', () => {
    fc.assert(
      fc.property(anyPlan, yuan(2_000_000_000), ({ posts, projects }, ceiling) => {
        const solution = solve({ by: 'priority', posts, projects, ceiling }, context);
        expect(fen(solution.amount) + fen(solution.left)).toBe(fen(ceiling));
        expect(sum(solution.items)).toBe(fen(solution.amount));
        if (solution.next) expect(fen(solution.next.shortBy)).toBeGreaterThan(0);
        const funded = posts.flatMap((item) => {
          const solved = solution.items.find(({ id }) => id === item.id);
          return solved?.headcount ? [{ ...item, headcount: solved.headcount }] : [];
        });
        const kept = projects.filter(({ id }) => solution.items.some((row) => row.id === id && row.outcome === 'full'));
        expect(calculate({ posts: funded, projects: kept }, context).totals.amount).toBe(solution.amount);
      }),
      { numRuns: 150 },
    );
  });

  it('by mix keeps what it had when the ceiling rises', () => {
    const mix = [
      { id: 'a', qualification: 'assistant' as const, weight: 3 },
      { id: 'b', qualification: 'intermediate' as const, weight: 1 },
    ];
    const period = { from: '2012-01-01', to: '2012-12-31' };
    fc.assert(
      fc.property(yuan(300_000_000), yuan(100_000_000), (ceiling, more) => {
        const higher = formatFen(fen(ceiling) + fen(more));
        const before = solve({ by: 'mix', mix, ceiling, ...period }, context);
        const after = solve({ by: 'mix', mix, ceiling: higher, ...period }, context);
        expect(fen(before.amount)).toBeLessThanOrEqual(fen(ceiling));
        for (const [index, item] of after.items.entries()) {
          expect(item.headcount ?? 0).toBeGreaterThanOrEqual(before.items[index]?.headcount ?? 0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('money', () => {
  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => parseYuan(formatFen(amount)) === amount),
    );
  });

  it('splits without losing a fen, each part within one of its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 4_530_960 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), weights, (amount, parts) => {
        const split = splitByWeights(amount, parts);
        const total = parts.reduce((all, part) => all + part, 0);
        expect(split.reduce((all, part) => all + part, 0)).toBe(amount);
        if (total === 0) return;
        for (const [index, part] of split.entries()) {
          const exact = new Decimal(amount).times(parts[index] ?? 0).div(total);
          expect(exact.minus(part).abs().lt(1)).toBe(true);
        }
      }),
    );
  });

  it('rounds products beyond 2^53 as big integers do', () => {
    const factor = fc.integer({ min: 1, max: 100_000 });
    const numerator = fc.integer({ min: 0, max: 4_500_000_000_000_000 });
    const denominator = fc.integer({ min: 1, max: 4_530_960 });
    fc.assert(
      fc.property(factor, numerator, denominator, (times, top, bottom) => {
        const exact = (BigInt(times) * BigInt(top) * 2n + BigInt(bottom)) / (2n * BigInt(bottom));
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(roundedProduct(times, top, bottom))).toBe(exact);
      }),
    );
    expect(greatestCommonDivisor(4_530_960, 377_580)).toBe(377_580);
  });
});

it('costs whole years as standard × headcount × years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 9 }), (headcount, years) => {
      const to = `${2011 + years}-12-31`;
      const whole = calculate({ posts: [post({ headcount, from: '2012-01-01', to })] }, context);
      expect(fen(whole.totals.amount)).toBe(headcount * 6_000_000 * years);
    }),
  );
});
