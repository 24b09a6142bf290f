import type { LineForm, Project, Qualification } from './calculation-types.ts';
import type { PayerRule, PayerTable } from './payer.ts';
import type { Period } from './period.ts';
import type { CostedPost } from './post-columns.ts';
import type { StandardTable } from './standard.ts';
import type { Tally } from './tally.ts';

/** One budget line of a project, spread over the project's fiscal years (fen, in the order of the years). */
export interface CostedBudgetLine {
  fen: number;
  byYear: readonly number[];
}

/** A project with its budget in fen. */
export interface CostedProject {
  form: 'project';
  project: Project;
  payer: PayerRule;
  period: Period;
  /** Month units of each fiscal year. */
  weights: readonly number[];
  lines: readonly CostedBudgetLine[];
  byYear: readonly number[];
  fen: number;
}

/** Everything that one pass over the input found; totals in fen. */
export interface Costing {
  posts: Iterable<CostedPost>;
  projects: readonly CostedProject[];
  standards: StandardTable;
  payers: PayerTable;
  /** Sum of the known lines. */
  known: number;
  /** Lowest and highest of all lines; equal to `known` when every line is. */
  low: number;
  high: number;
  complete: boolean;
  firstDay: number;
  lastDay: number;
  /** The last day of purchased posts: the labour-dispatch warning looks at it. */
  lastPurchasedDay: number;
  byYear: Tally<number>;
  byPayer: Tally<string>;
  byTown: Tally<string | null>;
  byForm: Tally<LineForm>;
  byField: Tally<string | null>;
  qualifications: readonly {
    qualification: Qualification;
    headcount: number;
    units: number;
    fen: number;
    seen: boolean;
  }[];
}
