/**
 * The shapes of `POST /api/calculations`: what a planner enters and what the engine answers.
 * Money is a decimal string in yuan with two digits, dates are `YYYY-MM-DD`, both ends of a period included.
 */

import type { Citation } from './policy.ts';

export const QUALIFICATIONS = ['none', 'assistant', 'intermediate', 'senior'] as const;
/** 职称 */
export type Qualification = (typeof QUALIFICATIONS)[number];

export const STAFFINGS = ['purchased', 'converted', 'recruited'] as const;
/** 配备方式 */
export type Staffing = (typeof STAFFINGS)[number];

export const FUNDING_SOURCES = ['fiscal', 'welfare-lottery', 'donation'] as const;
/** 经费来源 */
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const HOST_LEVELS = ['city', 'town'] as const;
export type HostLevel = (typeof HOST_LEVELS)[number];

/** 用人单位 */
export interface HostUnit {
  name: string;
  level: HostLevel;
}

/** The most posts and projects of one request together. */
export const MAX_LINES = 5000;

/** 岗位: one kind of post at one host unit, with a headcount. */
export interface Post {
  id: string;
  title: string;
  host: HostUnit;
  /** Code of the town or functional area; required when the host unit's level is `town`. */
  town?: string | null | undefined;
  field?: string | null | undefined;
  /** Absent or null: not known yet, and the line has a range instead of an amount. */
  qualification?: Qualification | null | undefined;
  headcount: number;
  from: string;
  to: string;
  /** Absent: `purchased`. */
  staffing?: Staffing | undefined;
  /** Local rule: `city` or a division's code. Absent: the payer that the documents name. */
  payer?: string | null | undefined;
}

export interface ProjectLine {
  category: string;
  description?: string | undefined;
  amount: string;
}

/** 项目: a packaged service with its own comprehensive budget. */
export interface Project {
  id: string;
  name: string;
  host: HostUnit;
  town?: string | null | undefined;
  field?: string | null | undefined;
  from: string;
  to: string;
  lines: readonly ProjectLine[];
  payer?: string | null | undefined;
}

/** Either an `amount` in yuan or a `share` of the payer's total, for a source other than fiscal. */
export interface FundingEntry {
  payer: string;
  source: Exclude<FundingSource, 'fiscal'>;
  amount?: string | undefined;
  share?: string | undefined;
}

/** What-if patch: yuan per person-year by qualification, instead of the policy's. */
export type StandardsPatch = Partial<Record<Qualification, string | undefined>>;

export interface CalculationInput {
  /** Id of a policy version; the service resolves an absent one. */
  policy?: string | undefined;
  posts?: readonly Post[] | undefined;
  projects?: readonly Project[] | undefined;
  funding?: readonly FundingEntry[] | undefined;
  standards?: StandardsPatch | undefined;
}

export interface Range {
  low: string;
  high: string;
}

export interface YearAmount {
  fiscalYear: number;
  amount: string | null;
}

export interface Segment {
  from: string;
  to: string;
  /** Exact decimal of at most six digits, half up; the trace has the fraction. */
  months: string;
  /** Yuan per person-year; null when the qualification is unknown or the post is not purchased. */
  standard: string | null;
  amount: string | null;
}

export type LineForm = 'post' | 'project';

export interface CalculationLine {
  id: string;
  form: LineForm;
  payer: string;
  amount: string | null;
  range: Range | null;
  /** Names of the missing inputs, such as `qualification`. */
  missing: string[];
  byFiscalYear: YearAmount[];
  segments: Segment[];
  trace?: TraceNode;
}

export interface CalculationTotals {
  /** Sum of the known lines. */
  amount: string;
  /** Over all lines; null when every line is known. */
  range: Range | null;
  byFiscalYear: { fiscalYear: number; amount: string }[];
  byPayer: { payer: string; amount: string }[];
  byTown: { town: string | null; amount: string }[];
  byForm: { form: LineForm; amount: string }[];
  byQualification: { qualification: Qualification; headcount: number; personYears: string; amount: string }[];
  byField: { field: string | null; amount: string }[];
  bySource: { payer: string; source: FundingSource; amount: string }[];
}

export interface Warning {
  code: string;
  pointer: string;
  detail: string;
}

/** Enough to replay a calculation: engine version, hashes of policy and input, earliest date. */
export interface Receipt {
  engine: string;
  policy: string;
  input: string;
  effectiveOn: string | null;
}

export interface Calculation {
  policy: { id: string; version: string; title: string };
  currency: 'CNY';
  complete: boolean;
  totals: CalculationTotals;
  lines: CalculationLine[];
  warnings: Warning[];
}

/** A citation in one language, as it goes over the wire. */
export interface TraceCitation extends Omit<Citation, 'summary' | 'verifiedOn'> {
  summary: string;
  verifiedOn: string;
}

export interface TraceInput {
  /** Decimal; rounded to six digits where it does not end, then `exact` has the fraction. */
  value: string;
  exact?: string;
  unit: string;
  label: string;
  citation?: TraceCitation;
  /** Id of the child node that computed it. */
  from?: string;
}

/** One step of a calculation. Evaluating `formula` with the exact inputs gives `result` exactly. */
export interface TraceNode {
  id: string;
  rule: string;
  label: string;
  /** Null where nothing is computed: a post that costs nothing here, or a range. */
  formula: string | null;
  inputs: Record<string, TraceInput>;
  result: { value: string | null; exact?: string; unit: string; range?: Range };
  citation: TraceCitation | null;
  children: TraceNode[];
}
