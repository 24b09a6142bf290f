/** The shapes of `POST /api/evaluations/grade` and of an evaluation scheme (`seeds/reference/evaluation-schemes.json`). */

import type { TraceCitation } from './calculation-types.ts';
import type { Grade } from './eligibility-types.ts';
import type { Localized } from './language.ts';
import type { Citation } from './policy.ts';

export const INDICATOR_GROUPS = ['compliance', 'benefit'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

export interface Indicator {
  code: string;
  group: IndicatorGroup;
  name: Localized;
  /** Decimal share of the score; all weights add up to exactly 1. */
  weight: string;
  citation: Citation;
}

export interface Band {
  grade: Grade;
  name: Localized;
  /** Lowest exact score of the band, 0 to 100. */
  from: string;
}

/** What a scheme says follows from a grade. */
export interface SchemeConsequence {
  code: string;
  grades: readonly Grade[];
  detail: Localized;
  citation: Citation;
}

/** A result in words that is no grade here, such as 基本合格, and the grade it counts as. */
export interface TermMapping {
  code: string;
  term: Localized;
  grade: Grade;
  /** Codes of consequences that come with it besides the grade's own. */
  duties: readonly string[];
  citation: Citation;
}

/** How an authority turns indicator scores into a grade. A reference scheme is not a jurisdiction's law. */
export interface EvaluationScheme {
  id: string;
  version: string;
  title: Localized;
  note: Localized;
  indicators: readonly Indicator[];
  /** Highest first; the last one begins at 0. */
  bands: readonly Band[];
  consequences: readonly SchemeConsequence[];
  terms: readonly TermMapping[];
  citation: Citation;
}

export interface EvaluationInput {
  /** Id of a scheme; the service resolves it. */
  scheme?: string | undefined;
  /** Day of the evaluation; absent: the first day of the policy. */
  on?: string | undefined;
  /** Decimal strings from 0 to 100 by indicator; absent or null is missing. */
  scores: Readonly<Record<string, string | null | undefined>>;
}

export interface GradeConsequence {
  code: string;
  /** A sentence in the context's language. */
  detail: string;
  citation: TraceCitation;
}

export interface EvaluationGrade {
  scheme: { id: string; version: string; title: string };
  /** The exact decimal score; null while an indicator is missing. */
  score: string | null;
  grade: Grade | null;
  bands: { grade: Grade; name: string; from: string }[];
  /** Codes of the indicators without a score, in the scheme's order. */
  missing: string[];
  consequences: GradeConsequence[];
  citation: TraceCitation;
}
