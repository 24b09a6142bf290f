import type { CalculationInput } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { cost, yearLow } from './costing.ts';
import { fraction, toDecimal } from './fraction.ts';
import { formatFen, splitByWeights } from './money.ts';
import { citationIn, readSeries } from './policy-reader.ts';
import type { FormShares } from './whatif-types.ts';

const PARTS = 1_000_000;

/**
 * The parts of posts and projects year by year: the policy wants posts first and projects later (DF4 三(一)). Shares are
 * exact to a millionth and add up to one; a year without any known cost has shares of zero.
 *
 * @throws IssueError as `cost` does
 */
export function formShares(input: CalculationInput, context: RuleContext): FormShares {
  const costing = cost(input, context);
  const years = new Map<number, { post: number; project: number }>();
  const yearOf = (fiscalYear: number) => {
    let sums = years.get(fiscalYear);
    if (!sums) {
      sums = { post: 0, project: 0 };
      years.set(fiscalYear, sums);
    }
    return sums;
  };
  for (const { post, schedule } of costing.posts) {
    if (!schedule.known) continue;
    for (const year of schedule.years) yearOf(year.fiscalYear).post += yearLow(post.headcount, year);
  }
  for (const { period, byYear } of costing.projects) {
    for (const [index, { fiscalYear }] of period.years.entries()) yearOf(fiscalYear).project += byYear[index] ?? 0;
  }
  const sorted = [...years].sort(([a], [b]) => a - b);
  const [citation] = readSeries(context.policy, 'form.sequence');
  if (!citation) throw new RangeError('form.sequence: an empty series');
  return {
    years: sorted.map(([fiscalYear, { post, project }]) => {
      const [postShare = 0, projectShare = 0] = post + project === 0 ? [0, 0] : splitByWeights(PARTS, [post, project]);
      return {
        fiscalYear,
        total: formatFen(post + project),
        post: { amount: formatFen(post), share: toDecimal(fraction(postShare, PARTS)) },
        project: { amount: formatFen(project), share: toDecimal(fraction(projectShare, PARTS)) },
      };
    }),
    projectsGrow: sorted.length < 2 ? null : sorted.every(([, now], index) => grows(sorted[index - 1]?.[1], now)),
    complete: costing.complete,
    citation: citationIn(citation.citation, context.language),
  };
}

interface Sums {
  post: number;
  project: number;
}

/** Whether the projects' share did not fall; compared exactly, by cross products. */
function grows(before: Sums | undefined, now: Sums): boolean {
  if (!before) return true;
  const left = BigInt(now.project) * BigInt(before.post + before.project);
  const right = BigInt(before.project) * BigInt(now.post + now.project);
  return left >= right;
}
