import {
  GRADES,
  type Grade,
  INSPECTION_RESULTS,
  type InspectionResult,
  RATING_GRADES,
  RATING_LEVELS,
  type RatingGrade,
  type RatingLevel,
} from './eligibility-types.ts';
import type { Citation, PolicyVersion } from './policy.ts';
import { findSeries, PolicyValueError, readCodes, readInteger, readText } from './policy-reader.ts';

interface Cited<T> {
  value: T;
  citation: Citation;
}

/** What a policy version asks of an organisation on one day (DG article 7). */
export interface EligibilityRules {
  kinds: Cited<readonly string[]>;
  legalPerson: Cited<boolean>;
  publicBenefit: Cited<boolean>;
  soundRules: Cited<boolean>;
  capability: Cited<boolean>;
  ratingAfterYears: Cited<number>;
  ratingMinimum: Cited<RatingGrade>;
  ratingLevel: Cited<RatingLevel>;
  ratingValidity: Cited<number>;
  /** Decimal share that the professional staff must exceed. */
  professionalShare: Cited<string>;
  lookBackYears: Cited<number>;
  inspectionMinimum: Cited<InspectionResult>;
  evaluationMinimum: Cited<Grade>;
}

const KEYS = [
  'organisation.kinds',
  'organisation.legal-person',
  'organisation.public-benefit',
  'organisation.sound-rules',
  'organisation.capability',
  'rating.required-after-years',
  'rating.minimum',
  'rating.minimum-level',
  'rating.validity-years',
  'staff.professional-share-above',
  'penalty.look-back-years',
  'inspection.minimum',
  'evaluation.minimum',
] as const;

/** Reads the rules as of a day. @throws PolicyValueError where the policy version lacks one */
export function readEligibilityRules(policy: PolicyVersion, on: string): EligibilityRules {
  const required = (key: string): Cited<boolean> => {
    const entry = readText(policy, key, on);
    return { value: entry.value === 'required', citation: entry.citation };
  };
  const word = <W extends string>(key: string, words: readonly W[]): Cited<W> => {
    const entry = readText(policy, key, on);
    const value = words.find((candidate) => candidate === entry.value);
    if (value === undefined) throw new PolicyValueError(policy, key, 'policy.value-kind');
    return { value, citation: entry.citation };
  };
  return {
    kinds: readCodes(policy, 'organisation.kinds', on),
    legalPerson: required('organisation.legal-person'),
    publicBenefit: required('organisation.public-benefit'),
    soundRules: required('organisation.sound-rules'),
    capability: required('organisation.capability'),
    ratingAfterYears: readInteger(policy, 'rating.required-after-years', on),
    ratingMinimum: word('rating.minimum', RATING_GRADES),
    ratingLevel: word('rating.minimum-level', RATING_LEVELS),
    ratingValidity: readInteger(policy, 'rating.validity-years', on),
    professionalShare: readText(policy, 'staff.professional-share-above', on),
    lookBackYears: readInteger(policy, 'penalty.look-back-years', on),
    inspectionMinimum: word('inspection.minimum', INSPECTION_RESULTS),
    evaluationMinimum: word('evaluation.minimum', GRADES),
  };
}

/** Days after `on` from which the policy version itself asks for something else. */
export function laterRuleDays(policy: PolicyVersion, on: string): string[] {
  const days = new Set<string>();
  for (const key of KEYS) {
    // The first entry applies before its own day too, so only the later ones change anything.
    for (const entry of (findSeries(policy, key) ?? []).slice(1)) if (entry.from > on) days.add(entry.from);
  }
  return [...days];
}
