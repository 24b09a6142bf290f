/**
 * The shapes of `POST /api/eligibility-checks` (DG article 7): facts about one organisation, and what they mean on a day.
 * A fact that is absent or null is unknown, never assumed.
 */

import type { TraceCitation } from './calculation-types.ts';

export const ORGANISATION_KINDS = ['association', 'private-non-enterprise', 'foundation', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Lowest first. */
export const RATING_GRADES = ['1A', '2A', '3A', '4A', '5A'] as const;
export type RatingGrade = (typeof RATING_GRADES)[number];

/** Lowest first. */
export const RATING_LEVELS = ['county', 'city', 'province', 'national'] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** Lowest first. */
export const INSPECTION_RESULTS = ['refused', 'unqualified', 'basically-qualified', 'qualified'] as const;
export type InspectionResult = (typeof INSPECTION_RESULTS)[number];

/** 等次, lowest first. */
export const GRADES = ['fail', 'pass', 'good', 'excellent'] as const;
export type Grade = (typeof GRADES)[number];

/** 社会组织评估等级. Grade `none` says that the organisation holds no rating; absent members are unknown. */
export interface Rating {
  grade?: RatingGrade | 'none' | null | undefined;
  level?: RatingLevel | null | undefined;
  /** Day of issue. */
  from?: string | null | undefined;
  /** Last valid day; absent or null: the policy's validity from `from`. */
  to?: string | null | undefined;
}

export interface Staff {
  total?: number | null | undefined;
  /** Professional social workers among them. */
  professional?: number | null | undefined;
}

export interface Penalty {
  on: string;
  detail?: string | null | undefined;
}

export interface AnnualInspection {
  year: number;
  result: InspectionResult;
}

export interface PastEvaluation {
  on: string;
  grade: Grade;
}

/** 承接主体, as far as its eligibility goes. */
export interface OrganisationFacts {
  name: string;
  /** Unified social credit code (GB 32100). */
  uscc?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
  legalPerson?: boolean | null | undefined;
  establishedOn?: string | null | undefined;
  publicBenefit?: boolean | null | undefined;
  nonProfit?: boolean | null | undefined;
  soundRules?: boolean | null | undefined;
  capable?: boolean | null | undefined;
  rating?: Rating | null | undefined;
  staff?: Staff | null | undefined;
  /** An empty list says that there are none. */
  penalties?: readonly Penalty[] | null | undefined;
  /** An empty list says nothing: every registered organisation is inspected each year. */
  annualInspections?: readonly AnnualInspection[] | null | undefined;
  /** Whether it has undertaken purchased services before. */
  undertakings?: boolean | null | undefined;
  evaluations?: readonly PastEvaluation[] | null | undefined;
}

export interface EligibilityInput {
  /** Id of a policy version; the service resolves an absent one. */
  policy?: string | undefined;
  asOf: string;
  organisation: OrganisationFacts;
}

export const CRITERION_CODES = [
  'kind',
  'rating',
  'public-benefit',
  'sound-rules',
  'capability',
  'professional-staff',
  'no-penalty',
  'annual-inspection',
  'latest-evaluation',
] as const;
export type CriterionCode = (typeof CRITERION_CODES)[number];

export type CriterionOutcome = 'met' | 'unmet' | 'unknown' | 'not-applicable';

export interface Criterion {
  code: CriterionCode;
  outcome: CriterionOutcome;
  /** A sentence with the numbers it rests on. */
  reason: string;
  /** What the organisation can do; null where nothing needs doing. */
  remedy: string | null;
  citation: TraceCitation;
}

/** A later day from which a criterion's answer is another one, if the facts stay as they are. */
export interface EligibilityChange {
  on: string;
  code: CriterionCode;
  outcome: CriterionOutcome;
  reason: string;
}

export type EligibilityOutcome = 'eligible' | 'ineligible' | 'incomplete';

export interface Eligibility {
  outcome: EligibilityOutcome;
  /** All nine, in the order of `CRITERION_CODES`. */
  criteria: Criterion[];
  /** Earliest first. */
  changes: EligibilityChange[];
}
