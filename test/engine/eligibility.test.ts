import { describe, expect, it } from 'vitest';
import { checkEligibility } from '../../src/engine/eligibility.ts';
import { CRITERION_CODES, type CriterionOutcome, type OrganisationFacts } from '../../src/engine/eligibility-types.ts';
import { DONGGUAN_EN, issuesOf } from '../support/dongguan.ts';
import { AS_OF, check, criterion, SOUND } from '../support/organisation.ts';

const HAN = /\p{Script=Han}/u;

describe('eligibility', () => {
  it('is met in all nine criteria by a sound organisation', () => {
    const { outcome, criteria } = check({});
    expect(outcome).toBe('eligible');
    expect(criteria.map(({ code }) => code)).toEqual(CRITERION_CODES);
    expect(criteria.every((found) => found.outcome === 'met' && found.remedy === null)).toBe(true);
    expect(criteria.map(({ citation }) => citation.locator)).toEqual([
      '第七条(一)',
      '第七条(一)',
      '第七条(二)',
      '第七条(二)',
      '第七条(三)',
      '第七条(三)',
      '第七条(四)',
      '第七条(四)',
      '第七条(四)',
    ]);
  });

  it('knows nothing of an organisation without facts, and assumes nothing', () => {
    const input = { asOf: AS_OF, organisation: { name: '某' } };
    const { outcome, criteria, changes } = checkEligibility(input, DONGGUAN_EN);
    expect(outcome).toBe('incomplete');
    expect(criteria.map((found) => found.outcome)).toEqual(CRITERION_CODES.map(() => 'unknown'));
    for (const { reason, remedy } of criteria) {
      expect(reason).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
    expect(changes).toEqual([]);
    const nulls = Object.fromEntries(Object.keys(SOUND).map((key) => [key, null]));
    const all = checkEligibility({ asOf: AS_OF, organisation: { ...nulls, name: '某' } }, DONGGUAN_EN);
    expect(all.criteria).toEqual(criteria);
  });

  it('is ineligible for one unmet criterion, whatever is unknown', () => {
    const { outcome, criteria } = check({ capable: null, staff: null, kind: 'other' });
    expect(outcome).toBe('ineligible');
    expect(criteria.filter((found) => found.outcome === 'unknown').map(({ code }) => code)).toEqual([
      'capability',
      'professional-staff',
    ]);
  });

  it('speaks one language at a time, and fills every place', () => {
    for (const facts of [
      SOUND,
      { ...SOUND, penalties: [{ on: '2011-01-01' }], kind: 'other' as const, rating: null },
    ]) {
      const zh = check(facts);
      const en = checkEligibility({ asOf: AS_OF, organisation: facts }, DONGGUAN_EN);
      for (const [index, { reason, remedy }] of zh.criteria.entries()) {
        const other = en.criteria[index];
        expect(`${reason}${remedy ?? ''}`).not.toMatch(/[{}]/);
        expect(reason).toMatch(HAN);
        expect(`${other?.reason}${other?.remedy ?? ''}${other?.citation.summary}`).not.toMatch(HAN);
      }
    }
  });

  const rows: [string, Parameters<typeof criterion>[0], Partial<OrganisationFacts>, CriterionOutcome][] = [
    ['an association', 'kind', { kind: 'association' }, 'met'],
    ['a foundation', 'kind', { kind: 'foundation' }, 'met'],
    ['another kind', 'kind', { kind: 'other' }, 'unmet'],
    ['no legal person', 'kind', { legalPerson: false }, 'unmet'],
    ['no legal person of unknown kind', 'kind', { legalPerson: false, kind: null }, 'unmet'],
    ['unknown legal personality', 'kind', { legalPerson: null }, 'unknown'],
    ['another kind of unknown personality', 'kind', { kind: 'other', legalPerson: null }, 'unmet'],
    ['not established yet', 'kind', { establishedOn: '2012-06-02' }, 'unmet'],
    ['established today', 'kind', { establishedOn: '2012-06-01' }, 'met'],
    ['public benefit but for profit', 'public-benefit', { nonProfit: false }, 'unmet'],
    ['non-profit without public benefit', 'public-benefit', { publicBenefit: false, nonProfit: null }, 'unmet'],
    ['public benefit, profit unknown', 'public-benefit', { nonProfit: null }, 'unknown'],
    ['unsound rules', 'sound-rules', { soundRules: false }, 'unmet'],
    ['not capable', 'capability', { capable: false }, 'unmet'],
    ['half of the staff', 'professional-staff', { staff: { total: 40, professional: 20 } }, 'unmet'],
    ['one more than half', 'professional-staff', { staff: { total: 40, professional: 21 } }, 'met'],
    ['just over half of an odd number', 'professional-staff', { staff: { total: 41, professional: 21 } }, 'met'],
    ['nobody at all', 'professional-staff', { staff: { total: 0, professional: 0 } }, 'unmet'],
    ['an unknown total', 'professional-staff', { staff: { professional: 3 } }, 'unknown'],
    ['penalties not given', 'no-penalty', { penalties: null }, 'unknown'],
    ['a penalty yesterday', 'no-penalty', { penalties: [{ on: '2012-05-31' }] }, 'unmet'],
    // The look-back of three years before 2012-06-01 goes back to 2009-06-01, included.
    ['a penalty three years ago to the day', 'no-penalty', { penalties: [{ on: '2009-06-01' }] }, 'unmet'],
    ['a penalty before the look-back', 'no-penalty', { penalties: [{ on: '2009-05-31' }] }, 'met'],
    ['a penalty still to come', 'no-penalty', { penalties: [{ on: '2012-06-02' }] }, 'met'],
    [
      'a basically qualified inspection',
      'annual-inspection',
      { annualInspections: [{ year: 2011, result: 'basically-qualified' }] },
      'met',
    ],
    [
      'a failed inspection',
      'annual-inspection',
      { annualInspections: [{ year: 2011, result: 'unqualified' }] },
      'unmet',
    ],
    ['a refused inspection', 'annual-inspection', { annualInspections: [{ year: 2011, result: 'refused' }] }, 'unmet'],
    ['no inspection', 'annual-inspection', { annualInspections: [] }, 'unknown'],
    [
      'an inspection of a later year',
      'annual-inspection',
      { annualInspections: [{ year: 2013, result: 'refused' }] },
      'unknown',
    ],
    [
      'an inspection of long ago',
      'annual-inspection',
      { annualInspections: [{ year: 2008, result: 'qualified' }] },
      'unknown',
    ],
    [
      'the latest inspection only',
      'annual-inspection',
      {
        annualInspections: [
          { year: 2011, result: 'qualified' },
          { year: 2010, result: 'refused' },
        ],
      },
      'met',
    ],
    ['no undertakings', 'latest-evaluation', { undertakings: false, evaluations: null }, 'not-applicable'],
    ['unknown undertakings', 'latest-evaluation', { undertakings: null }, 'unknown'],
    ['undertakings never evaluated', 'latest-evaluation', { evaluations: [] }, 'unknown'],
    ['a failed evaluation', 'latest-evaluation', { evaluations: [{ on: '2011-12-20', grade: 'fail' }] }, 'unmet'],
    [
      'the latest evaluation, whatever the order',
      'latest-evaluation',
      {
        evaluations: [
          { on: '2011-12-20', grade: 'pass' },
          { on: '2010-12-20', grade: 'fail' },
        ],
      },
      'met',
    ],
    [
      'an evaluation still to come',
      'latest-evaluation',
      {
        evaluations: [
          { on: '2011-12-20', grade: 'pass' },
          { on: '2012-06-02', grade: 'fail' },
        ],
      },
      'met',
    ],
    [
      'the lower of two on one day',
      'latest-evaluation',
      {
        evaluations: [
          { on: '2011-12-20', grade: 'fail' },
          { on: '2011-12-20', grade: 'good' },
        ],
      },
      'unmet',
    ],
  ];

  it.each(rows)('%s: %s', (_, code, facts, outcome) => {
    const found = criterion(code, facts);
    expect(found.outcome).toBe(outcome);
    expect(found.remedy === null).toBe(outcome === 'met' || outcome === 'not-applicable');
  });

  it('says the numbers', () => {
    // 31 ÷ 40 = 77.5 %; of 40 at least 21 are more than half.
    expect(criterion('professional-staff', {}).reason).toBe('40名从业人员中有31名专业社会工作人员，占77.5%，超过50%。');
    expect(criterion('professional-staff', { staff: { total: 40, professional: 20 } }).remedy).toContain('21名');
    expect(criterion('no-penalty', { penalties: [{ on: '2011-02-01' }, { on: '2010-01-01' }] })).toMatchObject({
      reason: '在2012-06-01之前3年内有2次受处罚的记录，最近一次在2011-02-01。',
      remedy: '该记录自2014-02-02起不再计入。',
    });
    expect(criterion('kind', { legalPerson: false }).citation.locator).toBe('一(三)');
  });

  it('points at facts that cannot be', () => {
    const organisation: OrganisationFacts = {
      ...SOUND,
      uscc: '91350100M000100Y44',
      establishedOn: '2008-02-30',
      rating: { grade: '3A', level: 'city', from: '2011-01-01', to: '2010-12-31' },
      staff: { total: 3, professional: 4 },
      penalties: [{ on: '2010-13-01' }],
      annualInspections: [
        { year: 1899, result: 'qualified' },
        { year: 2011, result: 'qualified' },
        { year: 2011, result: 'refused' },
      ],
      evaluations: [{ on: 'soon', grade: 'pass' }],
    };
    const issues = issuesOf(() => checkEligibility({ asOf: '2012-02-30', organisation }, DONGGUAN_EN));
    expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['date.impossible', '/asOf'],
      ['date.impossible', '/organisation/establishedOn'],
      ['uscc.invalid', '/organisation/uscc'],
      ['date.reversed', '/organisation/rating/to'],
      ['staff.above-total', '/organisation/staff/professional'],
      ['date.impossible', '/organisation/penalties/0/on'],
      ['year.out-of-range', '/organisation/annualInspections/0/year'],
      ['inspection.twice', '/organisation/annualInspections/2/year'],
      ['date.impossible', '/organisation/evaluations/0/on'],
    ]);
    expect(issuesOf(() => check({ staff: { total: 1.5, professional: -1 } })).map(({ pointer }) => pointer)).toEqual([
      '/organisation/staff/total',
      '/organisation/staff/professional',
    ]);
  });
});
