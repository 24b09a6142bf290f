import { addDays, addYears } from './dates.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import type { CriterionOutcome, OrganisationFacts, Rating } from './eligibility-types.ts';
import { RATING_GRADES, RATING_LEVELS } from './eligibility-types.ts';
import { LEVEL_WORDS, REASONS, REMEDIES } from './eligibility-words.ts';
import type { Citation } from './policy.ts';
import type { Said } from './words.ts';

/** One criterion's answer before it is put into a language. */
export interface Finding {
  outcome: CriterionOutcome;
  reason: Said;
  remedy: Said | null;
  citation: Citation;
}

/** Last valid day of a rating: its own, else the policy's years from the day of issue; null where neither is known. */
export function ratingEnd(rating: Rating, validityYears: number): string | null {
  if (rating.to != null) return rating.to;
  return rating.from == null ? null : addDays(addYears(rating.from, validityYears), -1);
}

/**
 * 第七条(一): whoever has been established for so many full years on the day needs a rating of at least the minimum,
 * given by a body of at least the minimum level, and valid on the day.
 */
export function ratingCriterion(facts: OrganisationFacts, on: string, rules: EligibilityRules): Finding {
  const years = rules.ratingAfterYears.value;
  const established = facts.establishedOn ?? null;
  const anniversary = established === null ? null : addYears(established, years);
  if (established !== null && anniversary !== null && on < anniversary) {
    const reason = { text: REASONS.ratingNotYetDue, params: { established, anniversary, years, on } };
    return { outcome: 'not-applicable', reason, remedy: null, citation: rules.ratingAfterYears.citation };
  }
  const finding = ratingItself(facts.rating ?? null, on, rules, anniversary);
  if (established !== null || finding.outcome === 'met') return finding;
  // Without the age nobody can say that a rating is missing: only a good one settles the question.
  return {
    outcome: 'unknown',
    reason: { text: REASONS.ratingAgeUnknown, params: { years, minimum: rules.ratingMinimum.value } },
    remedy: { text: REMEDIES.establishedGive },
    citation: rules.ratingAfterYears.citation,
  };
}

function ratingItself(rating: Rating | null, on: string, rules: EligibilityRules, anniversary: string | null): Finding {
  const minimum = rules.ratingMinimum.value;
  const minimumLevel = LEVEL_WORDS[rules.ratingLevel.value];
  const since = { years: rules.ratingAfterYears.value, anniversary: anniversary ?? '' };
  const get: Said = { text: REMEDIES.ratingGet, params: { minimum, minimumLevel } };
  const citation = rules.ratingMinimum.citation;
  const unmet = (reason: Said, remedy: Said, source = citation): Finding => ({
    outcome: 'unmet',
    reason,
    remedy,
    citation: source,
  });
  if (rating === null || rating.grade == null) {
    const reason = rating === null ? { text: REASONS.ratingUnknown, params: since } : partial(on, minimum);
    return { outcome: 'unknown', reason, remedy: { text: REMEDIES.ratingGive }, citation };
  }
  if (rating.grade === 'none') return unmet({ text: REASONS.ratingNone, params: since }, get);
  const grade = rating.grade;
  if (RATING_GRADES.indexOf(grade) < RATING_GRADES.indexOf(minimum)) {
    return unmet({ text: REASONS.ratingLow, params: { grade, minimum } }, get);
  }
  const level = rating.level ?? null;
  if (level !== null && RATING_LEVELS.indexOf(level) < RATING_LEVELS.indexOf(rules.ratingLevel.value)) {
    const params = { level: LEVEL_WORDS[level], minimumLevel };
    return unmet({ text: REASONS.ratingLevelLow, params }, get, rules.ratingLevel.citation);
  }
  const from = rating.from ?? null;
  if (from !== null && on < from) {
    const params = { grade, from, on };
    return unmet({ text: REASONS.ratingNotYet, params }, { text: REMEDIES.ratingWait, params: { from } });
  }
  const to = ratingEnd(rating, rules.ratingValidity.value);
  if (to !== null && on > to) {
    const renew = { text: REMEDIES.ratingRenew, params: { minimum } };
    const source = rating.to == null ? rules.ratingValidity.citation : citation;
    return unmet({ text: REASONS.ratingExpired, params: { grade, to, on } }, renew, source);
  }
  if (level === null || from === null || to === null) {
    return { outcome: 'unknown', reason: partial(on, minimum), remedy: { text: REMEDIES.ratingGive }, citation };
  }
  const params = { grade, level: LEVEL_WORDS[level], from, to, minimum, minimumLevel };
  return { outcome: 'met', reason: { text: REASONS.ratingMet, params }, remedy: null, citation };
}

function partial(on: string, minimum: string): Said {
  return { text: REASONS.ratingPartial, params: { on, minimum } };
}
