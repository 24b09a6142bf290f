import Decimal from 'decimal.js';
import { addDays, addYears, yearOf } from './dates.ts';
import { type Finding, ratingCriterion } from './eligibility-rating.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import {
  type CriterionCode,
  type CriterionOutcome,
  GRADES,
  INSPECTION_RESULTS,
  type OrganisationFacts,
} from './eligibility-types.ts';
import { GRADE_WORDS, KIND_WORDS, REASONS, REMEDIES, RESULT_WORDS } from './eligibility-words.ts';
import type { Localized } from './language.ts';
import type { Citation } from './policy.ts';
import type { Said } from './words.ts';

type Params = Said['params'];
type Rule = (facts: OrganisationFacts, on: string, rules: EligibilityRules) => Finding;

function find(
  outcome: CriterionOutcome,
  citation: Citation,
  reason: Localized,
  remedy: Localized | null = null,
  params: Params = {},
): Finding {
  return {
    outcome,
    reason: { text: reason, params },
    remedy: remedy === null ? null : { text: remedy, params },
    citation,
  };
}

/** 第七条(一): a registered association, private non-enterprise unit or foundation; a legal person (一(三)). */
function kindCriterion(facts: OrganisationFacts, on: string, rules: EligibilityRules): Finding {
  const established = facts.establishedOn ?? null;
  const { kinds, legalPerson } = rules;
  if (established !== null && on < established) {
    return find('unmet', kinds.citation, REASONS.kindNotYet, REMEDIES.kindWait, { established, on });
  }
  if (facts.legalPerson === false && legalPerson.value) {
    return find('unmet', legalPerson.citation, REASONS.kindNoLegalPerson, REMEDIES.kind);
  }
  if (facts.kind == null) return find('unknown', kinds.citation, REASONS.kindUnknown, REMEDIES.kindGive);
  const params = { kind: KIND_WORDS[facts.kind] };
  if (!kinds.value.includes(facts.kind)) return find('unmet', kinds.citation, REASONS.kindOther, REMEDIES.kind, params);
  if (facts.legalPerson == null && legalPerson.value) {
    return find('unknown', legalPerson.citation, REASONS.kindLegalUnknown, REMEDIES.kindGive);
  }
  return find('met', kinds.citation, REASONS.kindMet, null, params);
}

/** 第七条(二): for public benefit and not for profit, both. */
function benefitCriterion(facts: OrganisationFacts, _on: string, rules: EligibilityRules): Finding {
  const { value, citation } = rules.publicBenefit;
  if (!value) return find('not-applicable', citation, REASONS.notRequired);
  if (facts.publicBenefit === false) return find('unmet', citation, REASONS.benefitNotPublic, REMEDIES.benefit);
  if (facts.nonProfit === false) return find('unmet', citation, REASONS.benefitForProfit, REMEDIES.benefit);
  if (facts.publicBenefit && facts.nonProfit) return find('met', citation, REASONS.benefitMet);
  return find('unknown', citation, REASONS.benefitUnknown, REMEDIES.benefitGive);
}

/** A clause that people judge: the program only carries their judgement. */
function judged(
  finding: boolean | null | undefined,
  rule: EligibilityRules['soundRules'],
  words: { met: Localized; unmet: Localized; unknown: Localized; remedy: Localized },
): Finding {
  if (!rule.value) return find('not-applicable', rule.citation, REASONS.notRequired);
  if (finding == null) return find('unknown', rule.citation, words.unknown, REMEDIES.judge);
  return finding ? find('met', rule.citation, words.met) : find('unmet', rule.citation, words.unmet, words.remedy);
}

/** 第七条(二) */
const soundRulesCriterion: Rule = (facts, _on, rules) =>
  judged(facts.soundRules, rules.soundRules, {
    met: REASONS.rulesMet,
    unmet: REASONS.rulesUnmet,
    unknown: REASONS.rulesUnknown,
    remedy: REMEDIES.rules,
  });

/** 第七条(三) */
const capabilityCriterion: Rule = (facts, _on, rules) =>
  judged(facts.capable, rules.capability, {
    met: REASONS.capableMet,
    unmet: REASONS.capableUnmet,
    unknown: REASONS.capableUnknown,
    remedy: REMEDIES.capable,
  });

/** 第七条(三): professional social workers are more than the policy's share of the staff, compared exactly. */
function staffCriterion(facts: OrganisationFacts, _on: string, rules: EligibilityRules): Finding {
  const { value: share, citation } = rules.professionalShare;
  const total = facts.staff?.total ?? null;
  const professional = facts.staff?.professional ?? null;
  if (total === 0) return find('unmet', citation, REASONS.staffNone, REMEDIES.staffHire);
  if (total === null || professional === null) {
    return find('unknown', citation, REASONS.staffUnknown, REMEDIES.staffGive);
  }
  const threshold = new Decimal(share).times(total);
  const params = {
    total,
    professional,
    percent: new Decimal(professional).times(100).div(total).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString(),
    minimum: new Decimal(share).times(100).toString(),
    needed: threshold.floor().plus(1).toString(),
  };
  return threshold.lt(professional)
    ? find('met', citation, REASONS.staffMet, null, params)
    : find('unmet', citation, REASONS.staffUnmet, REMEDIES.staff, params);
}

/** First day on which a penalty no longer counts: the one after its last anniversary within the look-back. */
export function penaltyFreeOn(penaltyOn: string, lookBackYears: number): string {
  return addDays(addYears(penaltyOn, lookBackYears), 1);
}

/** 第七条(四): no penalty by the registration authority within the look-back. */
function penaltyCriterion(facts: OrganisationFacts, on: string, rules: EligibilityRules): Finding {
  const { value: years, citation } = rules.lookBackYears;
  if (facts.penalties == null) return find('unknown', citation, REASONS.penaltyUnknown, REMEDIES.penaltyGive);
  let count = 0;
  let latest = '';
  for (const penalty of facts.penalties) {
    if (penaltyFreeOn(penalty.on, years) <= on) continue;
    count += 1;
    if (penalty.on > latest) latest = penalty.on;
  }
  if (count === 0) return find('met', citation, REASONS.penaltyMet, null, { on, years });
  const params = { on, years, count, latest, free: penaltyFreeOn(latest, years) };
  return find('unmet', citation, REASONS.penaltyUnmet, REMEDIES.penalty, params);
}

/** 第七条(四): the latest annual inspection within the look-back is at least the minimum. */
function inspectionCriterion(facts: OrganisationFacts, on: string, rules: EligibilityRules): Finding {
  const { value: minimum, citation } = rules.inspectionMinimum;
  const years = rules.lookBackYears.value;
  const inspections = facts.annualInspections ?? null;
  if (inspections === null) return find('unknown', citation, REASONS.inspectionUnknown, REMEDIES.inspectionGive);
  const latest = inspections.reduce<(typeof inspections)[number] | null>(
    (found, inspection) => (found === null || inspection.year > found.year ? inspection : found),
    null,
  );
  if (latest === null) return find('unknown', citation, REASONS.inspectionEmpty, REMEDIES.inspectionGive, { on });
  const { year, result } = latest;
  if (year < yearOf(on) - years) {
    return find('unknown', citation, REASONS.inspectionOld, REMEDIES.inspectionGive, { year, years, on });
  }
  const params = { year, result: RESULT_WORDS[result], minimum: RESULT_WORDS[minimum] };
  return INSPECTION_RESULTS.indexOf(result) >= INSPECTION_RESULTS.indexOf(minimum)
    ? find('met', citation, REASONS.inspectionMet, null, params)
    : find('unmet', citation, REASONS.inspectionUnmet, REMEDIES.inspection, params);
}

/** 第七条(四): whoever has undertaken before was at least the minimum in its latest evaluation. */
function evaluationCriterion(facts: OrganisationFacts, on: string, rules: EligibilityRules): Finding {
  const { value: minimum, citation } = rules.evaluationMinimum;
  if (facts.undertakings === false) return find('not-applicable', citation, REASONS.evaluationNotNeeded);
  if (facts.undertakings == null) {
    return find('unknown', citation, REASONS.undertakingsUnknown, REMEDIES.undertakingsGive);
  }
  let latest: { on: string; grade: number } | null = null;
  for (const evaluation of facts.evaluations ?? []) {
    const grade = GRADES.indexOf(evaluation.grade);
    // Of two on one day the lower counts: neither is later, and one of them is a warning.
    if (latest === null || evaluation.on > latest.on || (evaluation.on === latest.on && grade < latest.grade)) {
      latest = { on: evaluation.on, grade };
    }
  }
  const found = latest === null ? undefined : GRADES[latest.grade];
  if (latest === null || found === undefined) {
    return find('unknown', citation, REASONS.evaluationUnknown, REMEDIES.evaluationGive, { on });
  }
  const params = { latest: latest.on, grade: GRADE_WORDS[found], minimum: GRADE_WORDS[minimum] };
  return latest.grade >= GRADES.indexOf(minimum)
    ? find('met', citation, REASONS.evaluationMet, null, params)
    : find('unmet', citation, REASONS.evaluationUnmet, REMEDIES.evaluation, params);
}

/** The nine criteria of DG article 7 (1) to (4), each a pure function of the facts and a day. */
export const CRITERIA: Readonly<Record<CriterionCode, Rule>> = {
  kind: kindCriterion,
  rating: ratingCriterion,
  'public-benefit': benefitCriterion,
  'sound-rules': soundRulesCriterion,
  capability: capabilityCriterion,
  'professional-staff': staffCriterion,
  'no-penalty': penaltyCriterion,
  'annual-inspection': inspectionCriterion,
  'latest-evaluation': evaluationCriterion,
};
