import type { RuleContext } from './context.ts';
import { addDays, addYears } from './dates.ts';
import { CRITERIA, penaltyFreeOn } from './eligibility-criteria.ts';
import { checkFacts, factsAsOf } from './eligibility-facts.ts';
import { ratingEnd } from './eligibility-rating.ts';
import { type EligibilityRules, laterRuleDays, readEligibilityRules } from './eligibility-rules.ts';
import {
  CRITERION_CODES,
  type Criterion,
  type Eligibility,
  type EligibilityChange,
  type EligibilityInput,
  type OrganisationFacts,
} from './eligibility-types.ts';
import type { PolicyVersion } from './policy.ts';
import { citationIn } from './policy-reader.ts';
import { say } from './words.ts';

/**
 * Whether an organisation may undertake purchased services on a day (DG article 7): all nine criteria with reason,
 * remedy and citation, and the later days on which an answer changes by itself.
 *
 * One unmet criterion makes it ineligible whatever is unknown; an absent fact is unknown and leaves it incomplete.
 * @throws IssueError for facts that cannot be true, or a policy version without the rules
 */
export function checkEligibility(input: EligibilityInput, context: RuleContext): Eligibility {
  checkFacts(input);
  const { policy, language } = context;
  const { asOf } = input;
  const facts = factsAsOf(input.organisation, asOf);
  const rules = readEligibilityRules(policy, asOf);
  const criteria: Criterion[] = CRITERION_CODES.map((code) => {
    const { outcome, reason, remedy, citation } = CRITERIA[code](facts, asOf, rules);
    return {
      code,
      outcome,
      reason: say(reason, language),
      remedy: remedy && say(remedy, language),
      citation: citationIn(citation, language),
    };
  });
  return { outcome: overall(criteria), criteria, changes: findChanges(facts, asOf, criteria, rules, context) };
}

function overall(criteria: readonly Criterion[]): Eligibility['outcome'] {
  if (criteria.some((criterion) => criterion.outcome === 'unmet')) return 'ineligible';
  return criteria.some((criterion) => criterion.outcome === 'unknown') ? 'incomplete' : 'eligible';
}

/** Checks again on every later day on which anything could turn, and keeps the turns. */
function findChanges(
  facts: OrganisationFacts,
  asOf: string,
  criteria: readonly Criterion[],
  rules: EligibilityRules,
  context: RuleContext,
): EligibilityChange[] {
  const last = new Map(criteria.map(({ code, outcome }) => [code, outcome]));
  const changes: EligibilityChange[] = [];
  for (const on of turningDays(facts, asOf, rules, context.policy)) {
    const then = readEligibilityRules(context.policy, on);
    for (const code of CRITERION_CODES) {
      const { outcome, reason } = CRITERIA[code](facts, on, then);
      if (outcome === last.get(code)) continue;
      last.set(code, outcome);
      changes.push({ on, code, outcome, reason: say(reason, context.language) });
    }
  }
  return changes;
}

/** Days after `asOf`, in order, on which a criterion could get another answer while the facts stay as they are. */
function turningDays(facts: OrganisationFacts, asOf: string, today: EligibilityRules, policy: PolicyVersion): string[] {
  const ruleDays = laterRuleDays(policy, asOf);
  const days = new Set(ruleDays);
  for (const rules of [today, ...ruleDays.map((on) => readEligibilityRules(policy, on))]) {
    const lookBack = rules.lookBackYears.value;
    const { rating } = facts;
    if (facts.establishedOn != null) {
      days.add(facts.establishedOn);
      days.add(addYears(facts.establishedOn, rules.ratingAfterYears.value));
    }
    if (rating?.from != null) days.add(rating.from);
    const end = rating ? ratingEnd(rating, rules.ratingValidity.value) : null;
    if (end !== null) days.add(addDays(end, 1));
    // Only the latest of each can be the one whose leaving turns the answer.
    const penalty = latestOf((facts.penalties ?? []).map(({ on }) => on));
    if (penalty !== null) days.add(penaltyFreeOn(penalty, lookBack));
    const inspected = latestOf((facts.annualInspections ?? []).map(({ year }) => year));
    if (inspected !== null) days.add(`${inspected + lookBack + 1}-01-01`);
  }
  return [...days].filter((day) => day > asOf).sort();
}

function latestOf<T extends string | number>(values: readonly T[]): T | null {
  return values.reduce<T | null>((latest, value) => (latest === null || value > latest ? value : latest), null);
}
