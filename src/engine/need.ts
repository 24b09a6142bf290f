import type { Qualification, TraceCitation } from './calculation-types.ts';
import type { RuleContext } from './context.ts';

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

export declare function assessNeed(input: NeedInput, context: RuleContext): Need;
