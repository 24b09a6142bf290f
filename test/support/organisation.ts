import { checkEligibility } from '../../src/engine/eligibility.ts';
import type { Criterion, CriterionCode, Eligibility, OrganisationFacts } from '../../src/engine/eligibility-types.ts';
import { DONGGUAN } from './dongguan.ts';

/** An organisation that meets every criterion on 2012-06-01. */
export const SOUND: OrganisationFacts = {
  name: '东莞市某社会工作服务中心',
  uscc: '91350100M000100Y43',
  kind: 'private-non-enterprise',
  legalPerson: true,
  establishedOn: '2008-05-01',
  publicBenefit: true,
  nonProfit: true,
  soundRules: true,
  capable: true,
  rating: { grade: '3A', level: 'city', from: '2011-01-01', to: null },
  staff: { total: 40, professional: 31 },
  penalties: [],
  annualInspections: [{ year: 2011, result: 'qualified' }],
  undertakings: true,
  evaluations: [{ on: '2011-12-20', grade: 'pass' }],
};

export const AS_OF = '2012-06-01';

export function check(facts: Partial<OrganisationFacts>, asOf = AS_OF): Eligibility {
  return checkEligibility({ asOf, organisation: { ...SOUND, ...facts } }, DONGGUAN);
}

export function criterion(code: CriterionCode, facts: Partial<OrganisationFacts>, asOf = AS_OF): Criterion {
  const found = check(facts, asOf).criteria.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
}
