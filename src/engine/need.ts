import type { Qualification, TraceCitation } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { parseDate } from './dates.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { citationIn, readValue } from './policy-reader.ts';

export const NEED_ROUNDINGS = ['up', 'down', 'half-up'] as const;
/** How a broken number of posts becomes a whole one. */
export type NeedRounding = (typeof NEED_ROUNDINGS)[number];

/** One post for every `n` of `unit`. The documents give no `n`: the authority enters it, and without it the need is unknown. */
export interface NeedRule {
  id: string;
  title: string;
  /** What is counted, such as 户籍老年人. */
  unit: string;
  n?: number | null | undefined;
  qualification?: Qualification | null | undefined;
  rounding: NeedRounding;
}

export interface NeedPopulation {
  /** Id of a rule. */
  rule: string;
  /** Code of a division; null for the whole city. */
  town?: string | null | undefined;
  population: number;
  /** Posts there now; absent or null is unknown, and so is the gap. */
  existing?: number | null | undefined;
}

export interface NeedInput {
  /** Id of a policy version; the service resolves an absent one. */
  policy?: string | undefined;
  /** Day on which the citations are read; absent: the first day of the policy. */
  asOf?: string | undefined;
  rules: readonly NeedRule[];
  populations: readonly NeedPopulation[];
}

export interface NeedRow {
  rule: string;
  town: string | null;
  population: number;
  qualification: Qualification | null;
  /** Posts; null where the rule has no `n`. */
  required: number | null;
  existing: number | null;
  /** max(0, required − existing); null where either is unknown. */
  gap: number | null;
  /** max(0, existing − required); null where either is unknown. */
  surplus: number | null;
}

/** Sums of what is known; `unknown` counts the rows whose gap is not. */
export interface NeedTotals {
  required: number;
  existing: number;
  gap: number;
  surplus: number;
  unknown: number;
}

export interface Need {
  /** In the order given. */
  rows: NeedRow[];
  totals: NeedTotals;
  /** In the order of the rules. */
  byRule: ({ rule: string } & NeedTotals)[];
  /** Sorted by code, null first. */
  byTown: ({ town: string | null } & NeedTotals)[];
  complete: boolean;
  /** DP 二 (posts by ratio) and DG article 9 (the authority forecasts the need). */
  citations: TraceCitation[];
}

/** The largest population, existing headcount or ratio that an input may carry: doubled it is still an exact integer. */
const MAX_COUNT = 10_000_000_000;

/**
 * Posts needed by ratio (DP 二: posts in a certain proportion for given users; DG article 9: the authority forecasts the
 * need). The documents give no ratio, so the authority enters each, and a missing one leaves the need unknown, not zero.
 *
 * @throws IssueError for duplicate or unknown rules, unknown divisions, counts that are no whole numbers, a ratio below 1
 */
export function assessNeed(input: NeedInput, context: RuleContext): Need {
  const on = input.asOf ?? context.policy.inForce.from;
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  const issues = checkNeed(input, context, rules);
  if (issues.length > 0) throw new IssueError(issues.slice(0, MAX_ISSUES));
  const rows = input.populations.map((population): NeedRow => {
    const rule = rules.get(population.rule);
    const n = rule?.n ?? null;
    const required = rule === undefined || n === null ? null : postsNeeded(population.population, n, rule.rounding);
    const existing = population.existing ?? null;
    const difference = required === null || existing === null ? null : required - existing;
    return {
      rule: population.rule,
      town: population.town ?? null,
      population: population.population,
      qualification: rule?.qualification ?? null,
      required,
      existing,
      gap: difference === null ? null : Math.max(0, difference),
      surplus: difference === null ? null : Math.max(0, -difference),
    };
  });
  const towns = [...new Set(rows.map((row) => row.town))].sort((a, b) =>
    a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1,
  );
  const byTown = groupBy(rows, (row) => row.town);
  const byRule = groupBy(rows, (row) => row.rule);
  return {
    rows,
    totals: sum(rows),
    byRule: input.rules.map(({ id }) => ({ rule: id, ...sum(byRule.get(id) ?? []) })),
    byTown: towns.map((town) => ({ town, ...sum(byTown.get(town) ?? []) })),
    complete: rows.every((row) => row.gap !== null),
    citations: ['need.post-rule', 'need.forecast'].map((key) =>
      citationIn(readValue(context.policy, key, on).citation, context.language),
    ),
  };
}

/** Whole posts for a population at one post per `n`, in integers throughout. */
export function postsNeeded(population: number, n: number, rounding: NeedRounding): number {
  const rest = population % n;
  const whole = (population - rest) / n;
  if (rest === 0 || rounding === 'down') return whole;
  return rounding === 'up' || rest * 2 >= n ? whole + 1 : whole;
}

function groupBy<K>(rows: readonly NeedRow[], keyOf: (row: NeedRow) => K): ReadonlyMap<K, NeedRow[]> {
  const found = new Map<K, NeedRow[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group) group.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

function sum(rows: readonly NeedRow[]): NeedTotals {
  const totals: NeedTotals = { required: 0, existing: 0, gap: 0, surplus: 0, unknown: 0 };
  for (const row of rows) {
    totals.required += row.required ?? 0;
    totals.existing += row.existing ?? 0;
    totals.gap += row.gap ?? 0;
    totals.surplus += row.surplus ?? 0;
    if (row.gap === null) totals.unknown += 1;
  }
  return totals;
}

function checkNeed(input: NeedInput, context: RuleContext, rules: ReadonlyMap<string, NeedRule>): Issue[] {
  const issues: Issue[] = [];
  if (input.asOf !== undefined && parseDate(input.asOf) === null) {
    issues.push({ code: 'date.impossible', pointer: '/asOf', params: { value: input.asOf } });
  }
  const ids = new Set<string>();
  for (const [index, { id, n }] of input.rules.entries()) {
    if (ids.has(id)) issues.push({ code: 'rule.duplicate', pointer: `/rules/${index}/id`, params: { id } });
    ids.add(id);
    if (n == null) continue;
    if (!Number.isSafeInteger(n) || n < 1) {
      issues.push({ code: 'ratio.invalid', pointer: `/rules/${index}/n`, params: { value: n } });
    } else checkCount(n, `/rules/${index}/n`, issues);
  }
  const divisions = new Set(context.divisions.map((division) => division.code));
  const seen = new Set<string>();
  for (const [index, row] of input.populations.entries()) {
    const pointer = `/populations/${index}`;
    if (!rules.has(row.rule))
      issues.push({ code: 'rule.unknown', pointer: `${pointer}/rule`, params: { id: row.rule } });
    if (row.town != null && !divisions.has(row.town)) {
      issues.push({ code: 'division.unknown', pointer: `${pointer}/town`, params: { code: row.town } });
    }
    checkCount(row.population, `${pointer}/population`, issues);
    if (row.existing != null) checkCount(row.existing, `${pointer}/existing`, issues);
    const key = JSON.stringify([row.rule, row.town ?? null]);
    if (seen.has(key)) {
      issues.push({ code: 'need.duplicate', pointer, params: { rule: row.rule, town: row.town ?? '–' } });
    }
    seen.add(key);
  }
  return issues;
}

function checkCount(value: number, pointer: string, issues: Issue[]): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    issues.push({ code: 'count.not-whole', pointer, params: { value } });
  } else if (value > MAX_COUNT) issues.push({ code: 'count.too-large', pointer, params: { value, max: MAX_COUNT } });
}
