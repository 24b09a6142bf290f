import type { CalculationInput, Post, Warning } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type CostedPost, type Costing, cost, MAX_HEADCOUNT, yearLow } from './costing.ts';
import { type Issue, IssueError } from './issue.ts';
import { describeIssue } from './messages.ts';
import { formatFen, parseYuan } from './money.ts';
import type { ScheduledYear } from './standard.ts';
import type { MixSolutionInput, PrioritySolutionInput, Solution, SolutionInput, SolvedItem } from './whatif-types.ts';

/** The largest weight of one part of a mix. */
export const MAX_WEIGHT = 1000;

/**
 * Solves backwards: what fits under a ceiling, to the fen (DG16 第九条: entries are drawn by urgency under the budget).
 * By priority, lines are funded in order, a post with as many persons as fit, a project whole or not at all; what does
 * not fit is passed over and the next is tried. By mix, posts are added one at a time so that the parts keep as close to
 * their weights as possible, until the next one no longer fits.
 *
 * @throws IssueError for a ceiling that is no amount, unknown or repeated ids, weights out of range, and all that costing refuses
 */
export function solve(input: SolutionInput, context: RuleContext): Solution {
  const ceiling = typeof input.ceiling === 'string' ? parseYuan(input.ceiling) : null;
  if (ceiling === null) throw new IssueError([{ code: 'ceiling.format', pointer: '/ceiling' }]);
  return input.by === 'mix' ? solveMix(input, ceiling, context) : solveByPriority(input, ceiling, context);
}

interface Candidate {
  id: string;
  requested: number | null;
  /** Fen of so many persons; a project has its budget at one. */
  priceOf: (headcount: number) => number;
  form: 'post' | 'project';
  known: boolean;
}

function solveByPriority(input: PrioritySolutionInput, ceiling: number, context: RuleContext): Solution {
  const costing = cost({ posts: input.posts, projects: input.projects, standards: input.standards }, context);
  if (input.payer !== undefined && !costing.payers.isPayer(input.payer)) {
    throw new IssueError([{ code: 'payer.unknown', pointer: '/payer', params: { value: input.payer } }]);
  }
  const candidates = inOrder(candidatesOf(costing, input.payer), input, costing);
  const notices: Issue[] = [];
  let left = ceiling;
  let headcount = 0;
  let next: Solution['next'] = null;
  const items = candidates.map((candidate): SolvedItem => {
    if (!candidate.known) {
      notices.push({ code: 'solution.unknown-cost', pointer: '', params: { id: candidate.id } });
      return item(candidate, candidate.requested === null ? null : 0, 0, 'unknown');
    }
    const wanted = candidate.requested ?? 1;
    const count = mostThatFit(candidate, wanted, left);
    const fen = candidate.priceOf(count);
    left -= fen;
    if (candidate.requested !== null) headcount += count;
    if (count < wanted) next ??= { id: candidate.id, shortBy: formatFen(candidate.priceOf(count + 1) - fen - left) };
    const outcome = count === wanted ? 'full' : count === 0 ? 'none' : 'part';
    return item(candidate, candidate.requested === null ? null : count, fen, outcome);
  });
  return {
    by: 'priority',
    ceiling: formatFen(ceiling),
    amount: formatFen(ceiling - left),
    left: formatFen(left),
    headcount,
    items,
    next,
    warnings: describe(notices, context),
  };
}

function item(candidate: Candidate, headcount: number | null, fen: number, outcome: SolvedItem['outcome']): SolvedItem {
  const { id, form, requested } = candidate;
  return { id, form, requestedHeadcount: requested, headcount, amount: formatFen(fen), outcome };
}

function candidatesOf(costing: Costing, payer: string | undefined): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const costed of costing.posts) {
    if (payer !== undefined && costed.payer.payer !== payer) continue;
    const { id, headcount } = costed.post;
    const priceOf = (persons: number) => priceOfYears(costed.schedule.years, persons);
    found.set(id, { id, form: 'post', requested: headcount, priceOf, known: costed.schedule.known });
  }
  for (const { project, fen, payer: rule } of costing.projects) {
    if (payer !== undefined && rule.payer !== payer) continue;
    const priceOf = (count: number) => (count === 0 ? 0 : fen);
    found.set(project.id, { id: project.id, form: 'project', requested: null, priceOf, known: true });
  }
  return found;
}

function inOrder(candidates: Map<string, Candidate>, input: PrioritySolutionInput, costing: Costing): Candidate[] {
  const issues: Issue[] = [];
  const ids = new Set([
    ...[...costing.posts].map(({ post }) => post.id),
    ...costing.projects.map(({ project }) => project.id),
  ]);
  const seen = new Set<string>();
  const ordered: Candidate[] = [];
  for (const [index, id] of (input.order ?? []).entries()) {
    if (seen.has(id)) issues.push({ code: 'order.duplicate', pointer: `/order/${index}`, params: { id } });
    else if (!ids.has(id)) issues.push({ code: 'order.unknown', pointer: `/order/${index}`, params: { id } });
    seen.add(id);
    const candidate = candidates.get(id);
    if (candidate) ordered.push(candidate);
  }
  if (issues.length > 0) throw new IssueError(issues);
  return [...ordered, ...[...candidates.values()].filter(({ id }) => !seen.has(id))];
}

/** More persons never cost less, so the most that fit are found by halving. */
function mostThatFit(candidate: Candidate, wanted: number, left: number): number {
  let low = 0;
  let high = wanted;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (candidate.priceOf(middle) <= left) low = middle;
    else high = middle - 1;
  }
  return low;
}

function priceOfYears(years: readonly ScheduledYear[], headcount: number): number {
  return years.reduce((sum, year) => sum + yearLow(headcount, year), 0);
}

function solveMix(input: MixSolutionInput, ceiling: number, context: RuleContext): Solution {
  checkMix(input);
  const posts = input.mix.map(
    (part): Post => ({
      id: part.id,
      title: part.id,
      host: { name: part.id, level: part.town ? 'town' : 'city' },
      town: part.town,
      payer: part.town,
      qualification: part.qualification,
      headcount: 1,
      from: input.from,
      to: input.to,
    }),
  );
  const plan: CalculationInput = { posts, standards: input.standards };
  const costed = [...costMix(plan, context).posts];
  const counts = fillMix(input, costed, ceiling);
  const amounts = costed.map(({ schedule }, index) => priceOfYears(schedule.years, counts[index] ?? 0));
  const amount = amounts.reduce((sum, fen) => sum + fen, 0);
  const following = nextPart(input, counts);
  const post = costed[following];
  const before = amounts[following] ?? 0;
  const step = post ? priceOfYears(post.schedule.years, (counts[following] ?? 0) + 1) - before : 0;
  return {
    by: 'mix',
    ceiling: formatFen(ceiling),
    amount: formatFen(amount),
    left: formatFen(ceiling - amount),
    headcount: counts.reduce((sum, count) => sum + count, 0),
    items: input.mix.map(({ id }, index) => ({
      id,
      form: 'post',
      requestedHeadcount: null,
      headcount: counts[index] ?? 0,
      amount: formatFen(amounts[index] ?? 0),
      outcome: counts[index] ? 'full' : 'none',
    })),
    next: post && amount + step > ceiling ? { id: post.post.id, shortBy: formatFen(amount + step - ceiling) } : null,
    warnings: [],
  };
}

const MIX_POINTERS: Readonly<Record<string, string>> = { '/posts/0/from': '/from', '/posts/0/to': '/to' };

/** Costs one person of each part; what is wrong points into the mix, and once to a period that all share. */
function costMix(plan: CalculationInput, context: RuleContext): Costing {
  try {
    return cost(plan, context);
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const issues = error.issues
      .filter(({ pointer }) => !/^\/posts\/[1-9]\d*\/(?:from|to)$/.test(pointer))
      .map((issue) => ({
        ...issue,
        pointer: MIX_POINTERS[issue.pointer] ?? issue.pointer.replace(/^\/posts/, '/mix'),
      }));
    throw new IssueError(issues);
  }
}

function checkMix({ mix }: MixSolutionInput): void {
  const issues: Issue[] = [];
  if (mix.length === 0) issues.push({ code: 'mix.empty', pointer: '/mix' });
  for (const [index, { weight, qualification }] of mix.entries()) {
    if (!Number.isInteger(weight) || weight < 1 || weight > MAX_WEIGHT) {
      issues.push({ code: 'mix.weight', pointer: `/mix/${index}/weight` });
    }
    if (!qualification)
      issues.push({ code: 'qualification.unknown', pointer: `/mix/${index}/qualification`, params: { value: '' } });
  }
  if (issues.length > 0) throw new IssueError(issues);
}

/**
 * The part that is furthest behind its weight gets the next post (smallest (count + 1) ÷ weight, ties to the earlier):
 * what is there already never shrinks when the ceiling rises.
 */
function nextPart({ mix }: MixSolutionInput, counts: readonly number[]): number {
  let best = 0;
  for (const [index, { weight }] of mix.entries()) {
    const bestWeight = mix[best]?.weight ?? 1;
    if (((counts[index] ?? 0) + 1) * bestWeight < ((counts[best] ?? 0) + 1) * weight) best = index;
  }
  return best;
}

function fillMix(input: MixSolutionInput, posts: readonly CostedPost[], ceiling: number): number[] {
  const counts = input.mix.map(() => 0);
  const amounts = input.mix.map(() => 0);
  const priceOf = (index: number, headcount: number) => priceOfYears(posts[index]?.schedule.years ?? [], headcount);
  let sum = 0;
  for (let persons = 0; persons < MAX_HEADCOUNT; persons += 1) {
    const index = nextPart(input, counts);
    const count = (counts[index] ?? 0) + 1;
    const amount = priceOf(index, count);
    const after = sum - (amounts[index] ?? 0) + amount;
    if (after > ceiling) break;
    counts[index] = count;
    amounts[index] = amount;
    sum = after;
  }
  return counts;
}

function describe(issues: readonly Issue[], { language }: RuleContext): Warning[] {
  return issues.map((issue) => ({ code: issue.code, pointer: issue.pointer, detail: describeIssue(issue, language) }));
}
