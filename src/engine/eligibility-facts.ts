import { MAX_YEAR, MIN_YEAR, parseDate, yearOf } from './dates.ts';
import type { EligibilityInput, OrganisationFacts, PastEvaluation, Rating } from './eligibility-types.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { isUscc } from './uscc.ts';

/**
 * Refuses facts that cannot be true: dates that do not exist or run backwards, counts that are no whole numbers, more
 * professional staff than staff, a credit code with a wrong check character, two inspections of one year.
 * @throws IssueError with a pointer to each
 */
export function checkFacts(input: EligibilityInput): void {
  const issues: Issue[] = [];
  const organisation = input.organisation;
  checkDate(input.asOf, '/asOf', issues);
  checkDate(organisation.establishedOn, '/organisation/establishedOn', issues);
  if (organisation.uscc != null && !isUscc(organisation.uscc)) {
    issues.push({ code: 'uscc.invalid', pointer: '/organisation/uscc', params: { value: organisation.uscc } });
  }
  checkRating(organisation.rating, issues);
  checkStaff(organisation, issues);
  for (const [index, penalty] of (organisation.penalties ?? []).entries()) {
    checkDate(penalty.on, `/organisation/penalties/${index}/on`, issues);
  }
  checkInspections(organisation, issues);
  for (const [index, evaluation] of (organisation.evaluations ?? []).entries()) {
    checkDate(evaluation.on, `/organisation/evaluations/${index}/on`, issues);
  }
  if (issues.length > 0) throw new IssueError(issues.slice(0, MAX_ISSUES));
}

function checkDate(date: string | null | undefined, pointer: string, issues: Issue[]): boolean {
  if (date == null) return true;
  if (parseDate(date) !== null) return true;
  issues.push({ code: 'date.impossible', pointer, params: { value: date } });
  return false;
}

function checkRating(rating: Rating | null | undefined, issues: Issue[]): void {
  const from = rating?.from ?? null;
  const to = rating?.to ?? null;
  const begins = checkDate(from, '/organisation/rating/from', issues);
  const ends = checkDate(to, '/organisation/rating/to', issues);
  if (begins && ends && from !== null && to !== null && to < from) {
    issues.push({ code: 'date.reversed', pointer: '/organisation/rating/to', params: { from, to } });
  }
}

function checkStaff(organisation: OrganisationFacts, issues: Issue[]): void {
  const total = organisation.staff?.total ?? null;
  const professional = organisation.staff?.professional ?? null;
  for (const [name, count] of [
    ['total', total],
    ['professional', professional],
  ] as const) {
    if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
      issues.push({ code: 'count.not-whole', pointer: `/organisation/staff/${name}`, params: { value: count } });
    }
  }
  if (total !== null && professional !== null && professional > total) {
    const params = { total, professional };
    issues.push({ code: 'staff.above-total', pointer: '/organisation/staff/professional', params });
  }
}

function checkInspections(organisation: OrganisationFacts, issues: Issue[]): void {
  const years = new Set<number>();
  for (const [index, { year }] of (organisation.annualInspections ?? []).entries()) {
    const pointer = `/organisation/annualInspections/${index}/year`;
    if (!Number.isSafeInteger(year) || year < MIN_YEAR || year > MAX_YEAR) {
      issues.push({ code: 'year.out-of-range', pointer, params: { year, min: MIN_YEAR, max: MAX_YEAR } });
    } else if (years.has(year)) issues.push({ code: 'inspection.twice', pointer, params: { year } });
    years.add(year);
  }
}

/**
 * The facts as they stood on a day: penalties, inspections and evaluations of later days are left out. A rating and an
 * establishment that are still to come stay, because they say when an answer will change.
 */
export function factsAsOf(facts: OrganisationFacts, asOf: string): OrganisationFacts {
  const year = yearOf(asOf);
  return {
    ...facts,
    penalties: facts.penalties?.filter((penalty) => penalty.on <= asOf),
    annualInspections: facts.annualInspections?.filter((inspection) => inspection.year <= year),
    evaluations: facts.evaluations?.filter((evaluation: PastEvaluation) => evaluation.on <= asOf),
  };
}
