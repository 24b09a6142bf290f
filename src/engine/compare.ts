import type { CalculationInput, Post, Qualification } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type CostedPost, type CostedProject, type Costing, cost, yearLow } from './costing.ts';
import { within } from './issue.ts';
import { describeIssue } from './messages.ts';
import { formatFen } from './money.ts';
import { readPeriod } from './period.ts';
import type { PolicyVersion } from './policy.ts';
import { standardsOf } from './standard.ts';
import { compareKeys, type Tally } from './tally.ts';
import { warningsOf } from './warnings.ts';
import type { Cause, ComparedLine, Comparison, ComparisonInput, Delta } from './whatif-types.ts';

interface CauseAmount {
  cause: Cause;
  qualification: Qualification | null;
  fen: number;
}

/** The input after the change: its members stand in place of the baseline's. */
export function changedInput({ baseline, change }: ComparisonInput): CalculationInput {
  return { ...baseline, ...change };
}

/**
 * Compares a plan with a changed one and attributes the difference, yuan by yuan: each line goes from its old state to
 * its new one in a fixed order (staffing, headcount, period, qualification, policy, standard) and every step's
 * difference belongs to that cause, so the causes always add up to the whole. A line that is not known counts on
 * neither side, as in the totals.
 *
 * @throws IssueError with pointers below /baseline or /change
 */
export function compare(input: ComparisonInput, baselineContext: RuleContext, changedContext: RuleContext): Comparison {
  const after = changedInput(input);
  const old = within('/baseline', () => cost(input.baseline, baselineContext));
  const now = within(
    (pointer) => `/${Object.hasOwn(input.change, pointer.split('/')[1] ?? '') ? 'change' : 'baseline'}${pointer}`,
    () => cost(after, changedContext),
  );
  const steps = new Steps(input.baseline, after, baselineContext.policy, changedContext.policy);
  const causes: CauseAmount[] = [];
  const lines = comparedLines(old, now, steps, causes);
  return {
    baseline: { policy: baselineContext.policy.id, amount: formatFen(old.known), complete: old.complete },
    changed: { policy: changedContext.policy.id, amount: formatFen(now.known), complete: now.complete },
    difference: formatFen(now.known - old.known),
    byCause: sumCauses(causes),
    byPayer: deltas(old.byPayer, now.byPayer, (payer) => ({ payer })),
    byTown: deltas(old.byTown, now.byTown, (town) => ({ town })),
    byFiscalYear: deltas(old.byYear, now.byYear, (fiscalYear) => ({ fiscalYear })),
    byQualification: qualificationDeltas(old, now),
    lines,
    warnings: warningsOf(now, changedContext.policy).map((issue) => ({
      code: issue.code,
      pointer: issue.pointer,
      detail: describeIssue(issue, changedContext.language),
    })),
  };
}

type CostedLine = CostedPost | CostedProject;

function comparedLines(old: Costing, now: Costing, steps: Steps, causes: CauseAmount[]): ComparedLine[] {
  const before = new Map<string, CostedLine>();
  for (const line of [...old.posts, ...old.projects]) before.set(idOf(line), line);
  const lines: ComparedLine[] = [];
  const record = (id: string, from: CostedLine | undefined, to: CostedLine | undefined) => {
    const found = causesOf(from, to, steps).filter(({ fen }) => fen !== 0);
    const oldFen = knownFen(from);
    const newFen = knownFen(to);
    if (found.length === 0 && oldFen === newFen) return;
    for (const cause of found) causes.push(cause);
    lines.push({
      id,
      form: (to ?? from)?.form ?? 'post',
      baseline: oldFen === null ? null : formatFen(oldFen),
      changed: newFen === null ? null : formatFen(newFen),
      difference: formatFen((newFen ?? 0) - (oldFen ?? 0)),
      causes: found.map(({ cause, fen }) => ({ cause, amount: formatFen(fen) })),
    });
  };
  for (const line of [...now.posts, ...now.projects]) {
    const id = idOf(line);
    const previous = before.get(id);
    before.delete(id);
    if (previous && previous.form !== line.form) {
      record(id, previous, undefined);
      record(id, undefined, line);
    } else record(id, previous, line);
  }
  for (const [id, line] of before) record(id, line, undefined);
  return lines;
}

function causesOf(from: CostedLine | undefined, to: CostedLine | undefined, steps: Steps): CauseAmount[] {
  if (!to) return [{ cause: 'removed', qualification: null, fen: -(knownFen(from) ?? 0) }];
  if (!from) return [{ cause: 'added', qualification: null, fen: knownFen(to) ?? 0 }];
  if (from.form === 'post' && to.form === 'post') return steps.between(from, to);
  return [{ cause: 'budget', qualification: null, fen: (knownFen(to) ?? 0) - (knownFen(from) ?? 0) }];
}

function idOf(line: CostedLine): string {
  return line.form === 'post' ? line.post.id : line.project.id;
}

function knownFen(line: CostedLine | undefined): number | null {
  if (!line) return null;
  if (line.form === 'project') return line.fen;
  return line.schedule.known ? line.low : null;
}

/** Walks a post from its old state to its new one. */
class Steps {
  readonly #old: Pricing;
  readonly #between: Pricing;
  readonly #now: Pricing;
  readonly #pricingChanged: boolean;

  constructor(before: CalculationInput, after: CalculationInput, oldPolicy: PolicyVersion, newPolicy: PolicyVersion) {
    this.#old = pricing(oldPolicy, before);
    this.#between = pricing(newPolicy, before);
    this.#now = pricing(newPolicy, after);
    this.#pricingChanged = oldPolicy !== newPolicy;
  }

  between(from: CostedPost, to: CostedPost): CauseAmount[] {
    const end = to.post;
    const states: { cause: Cause; post: Post; pricing: Pricing }[] = [];
    let post = from.post;
    const step = (cause: Cause, changed: boolean, next: Partial<Post>) => {
      if (!changed) return;
      post = { ...post, ...next };
      states.push({ cause, post, pricing: this.#old });
    };
    step('staffing', (post.staffing ?? 'purchased') !== (end.staffing ?? 'purchased'), { staffing: end.staffing });
    step('headcount', post.headcount !== end.headcount, { headcount: end.headcount });
    step('period', post.from !== end.from || post.to !== end.to, { from: end.from, to: end.to });
    step('qualification', (post.qualification ?? null) !== (end.qualification ?? null), {
      qualification: end.qualification,
    });
    if (this.#pricingChanged) states.push({ cause: 'policy', post, pricing: this.#between });
    states.push({ cause: 'standard', post, pricing: this.#now });

    const found: CauseAmount[] = [];
    const final = knownFen(to) ?? 0;
    let previous = knownFen(from) ?? 0;
    for (const [index, state] of states.entries()) {
      const fen = index === states.length - 1 ? final : state.pricing(state.post);
      const byStandard = state.cause === 'standard' || state.cause === 'policy';
      found.push({
        cause: state.cause,
        qualification: byStandard ? (end.qualification ?? null) : null,
        fen: fen - previous,
      });
      previous = fen;
    }
    return found;
  }
}

/** Known cost of a post in fen; zero where it is not known, as in the totals. */
type Pricing = (post: Post) => number;

function pricing(policy: PolicyVersion, input: CalculationInput): Pricing {
  const standards = standardsOf(policy, input.standards);
  return (post) => {
    const period = readPeriod(post.from, post.to);
    const costed = policy.values[`staffing.${post.staffing ?? 'purchased'}`]?.at(-1)?.value === 'costed';
    const qualification = post.qualification ?? null;
    if (typeof period === 'string' || !costed || qualification === null || !standards.has(qualification)) return 0;
    const schedule = standards.schedule(period, qualification, true);
    return schedule.years.reduce((sum, year) => sum + yearLow(post.headcount, year), 0);
  };
}

function sumCauses(causes: readonly CauseAmount[]): Comparison['byCause'] {
  const sums = new Map<string, CauseAmount>();
  for (const { cause, qualification, fen } of causes) {
    const key = `${cause}/${qualification ?? ''}`;
    const sum = sums.get(key);
    if (sum) sum.fen += fen;
    else sums.set(key, { cause, qualification, fen });
  }
  return [...sums]
    .sort(([a], [b]) => compareKeys(a, b))
    .filter(([, { fen }]) => fen !== 0)
    .map(([, { cause, qualification, fen }]) => ({ cause, qualification, amount: formatFen(fen) }));
}

function deltas<Key, Row>(old: Tally<Key>, now: Tally<Key>, row: (key: Key) => Row): (Row & Delta)[] {
  const keys = new Set([...old.entries(), ...now.entries()].map(([key]) => key));
  return [...keys].sort(compareKeys).map((key) => ({ ...row(key), ...delta(old.get(key), now.get(key)) }));
}

function qualificationDeltas(old: Costing, now: Costing): Comparison['byQualification'] {
  const rows = new Map<Qualification, { before: number; after: number }>();
  for (const { qualification, fen } of old.qualifications) rows.set(qualification, { before: fen, after: 0 });
  for (const { qualification, fen } of now.qualifications) {
    rows.set(qualification, { before: rows.get(qualification)?.before ?? 0, after: fen });
  }
  return [...rows]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([qualification, { before, after }]) => ({ qualification, ...delta(before, after) }));
}

function delta(baseline: number, changed: number): Delta {
  return {
    baseline: formatFen(baseline),
    changed: formatFen(changed),
    difference: formatFen(changed - baseline),
  };
}
