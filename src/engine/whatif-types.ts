/** The shapes of `POST /api/comparisons`, `/api/solutions`, `/api/forecasts` and `/api/form-shares`. */

import type {
  CalculationInput,
  LineForm,
  Post,
  Project,
  Qualification,
  StandardsPatch,
  TraceCitation,
  Warning,
} from './calculation-types.ts';

/** `changed` = the baseline with the members of `change` put in place of its own. */
export interface ComparisonInput {
  baseline: CalculationInput;
  change: CalculationInput;
}

export const CAUSES = [
  'removed',
  'added',
  'staffing',
  'headcount',
  'period',
  'qualification',
  'policy',
  'standard',
  'budget',
] as const;
/** Why a line costs more or less. `policy`: another version's standard; `standard`: a what-if patch; `budget`: a project's lines. */
export type Cause = (typeof CAUSES)[number];

export interface Delta {
  baseline: string;
  changed: string;
  /** Signed yuan, changed − baseline. */
  difference: string;
}

export interface ComparedLine {
  id: string;
  form: LineForm;
  /** Null where the line does not exist or is not known. */
  baseline: string | null;
  changed: string | null;
  difference: string;
  causes: { cause: Cause; amount: string }[];
}

export interface Comparison {
  baseline: { policy: string; amount: string; complete: boolean };
  changed: { policy: string; amount: string; complete: boolean };
  difference: string;
  /** Adds up to `difference`. `qualification` is given for causes `standard` and `policy`. */
  byCause: { cause: Cause; qualification: Qualification | null; amount: string }[];
  byPayer: ({ payer: string } & Delta)[];
  byTown: ({ town: string | null } & Delta)[];
  byFiscalYear: ({ fiscalYear: number } & Delta)[];
  byQualification: ({ qualification: Qualification } & Delta)[];
  /** Only the lines that differ. */
  lines: ComparedLine[];
  warnings: Warning[];
}

/** A kind of post in a mix, and its part in it (a whole number of at least 1). */
export interface MixPart {
  id: string;
  qualification: Qualification;
  weight: number;
  /** Absent: city. */
  town?: string | null | undefined;
}

export interface MixSolutionInput {
  by: 'mix';
  policy?: string | undefined;
  standards?: StandardsPatch | undefined;
  /** Yuan over the whole period. */
  ceiling: string;
  from: string;
  to: string;
  mix: readonly MixPart[];
}

export interface PrioritySolutionInput {
  by: 'priority';
  policy?: string | undefined;
  standards?: StandardsPatch | undefined;
  ceiling: string;
  /** Only the lines of this payer draw on the ceiling; absent: all. */
  payer?: string | undefined;
  posts?: readonly Post[] | undefined;
  projects?: readonly Project[] | undefined;
  /** Ids of posts and projects, the most urgent first; lines not named follow in the order given. */
  order?: readonly string[] | undefined;
}

export type SolutionInput = MixSolutionInput | PrioritySolutionInput;

export interface SolvedItem {
  id: string;
  form: LineForm;
  /** Null for a mix (as many as fit) and for a project. */
  requestedHeadcount: number | null;
  /** Null for a project. */
  headcount: number | null;
  amount: string;
  outcome: 'full' | 'part' | 'none' | 'unknown';
}

export interface Solution {
  by: 'mix' | 'priority';
  ceiling: string;
  amount: string;
  left: string;
  headcount: number;
  items: SolvedItem[];
  /** The first thing that did not fit: by how much the ceiling would have to rise for it. Null when all fits. */
  next: { id: string; shortBy: string } | null;
  warnings: Warning[];
}

/** Social workers of one qualification that one payer pays for all year. */
export interface StockRow {
  payer: string;
  qualification: Qualification;
  headcount: number;
}

/** Each year so many workers of a payer pass an examination; from `effectiveOn` (MM-DD) of that year they cost the new standard. */
export interface PassRule {
  payer: string;
  from: Qualification;
  to: Qualification;
  perYear: number;
  effectiveOn: string;
}

export interface ForecastInput {
  policy?: string | undefined;
  standards?: StandardsPatch | undefined;
  /** Fiscal years, both included, ten at most. */
  fromYear: number;
  toYear: number;
  stock: readonly StockRow[];
  passes: readonly PassRule[];
}

export interface ForecastYear {
  fiscalYear: number;
  amount: string;
  /** What the year would cost if nobody passed. */
  baseline: string;
  difference: string;
  byPayer: { payer: string; amount: string }[];
  byQualification: { qualification: Qualification; headcountAtYearEnd: number; personYears: string; amount: string }[];
}

export interface Forecast {
  policy: { id: string; version: string; title: string };
  years: ForecastYear[];
  totals: { amount: string; baseline: string; difference: string };
  warnings: Warning[];
}

/** The parts of posts and projects over the years (DF4: posts first, projects later). */
export interface FormShares {
  years: {
    fiscalYear: number;
    total: string;
    post: { amount: string; share: string };
    project: { amount: string; share: string };
  }[];
  /** Whether the projects' part never falls; null with fewer than two years. */
  projectsGrow: boolean | null;
  complete: boolean;
  citation: TraceCitation;
}
