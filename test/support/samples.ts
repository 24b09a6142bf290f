import { SOUND } from './organisation.ts';

/** Inputs whose answers were worked out by hand from the policy, see the comments in the tests. */

/** 市救助站: a unit of the city, three assistants for ten months of 2012. */
export const RELIEF_POST = {
  id: 'p1',
  title: '救助站社工',
  host: { name: '市救助站', level: 'city' },
  town: null,
  field: 'social-relief',
  qualification: 'assistant',
  headcount: 3,
  from: '2012-03-01',
  to: '2012-12-31',
  staffing: 'purchased',
};

/** 虎门: a project of 120,000 over eighteen months, twelve of them in 2012. */
export const DAY_CARE_PROJECT = {
  id: 'j1',
  name: '长者日间照料',
  host: { name: '虎门社区服务中心', level: 'town' },
  town: '441900121',
  field: 'elderly',
  from: '2012-01-01',
  to: '2013-06-30',
  lines: [{ category: 'personnel', description: '人员经费', amount: '120000.00' }],
};

export const PLAN = { policy: 'dongguan-2011', posts: [RELIEF_POST], projects: [DAY_CARE_PROJECT] };

/** An organisation that meets every criterion on 2012-06-01. */
export const ORGANISATION = { ...SOUND, uscc: null };

/** One valid body for each endpoint that takes one. */
export const VALID_BODIES: Readonly<Record<string, object>> = {
  '/api/calculations': { ...PLAN, funding: [{ payer: '441900121', source: 'donation', share: '0.10' }] },
  '/api/comparisons': { baseline: PLAN, change: { standards: { assistant: '66000.00' } } },
  '/api/solutions': {
    by: 'mix',
    policy: 'dongguan-2011',
    ceiling: '1000000.00',
    from: '2012-01-01',
    to: '2012-12-31',
    mix: [
      { id: 'a', qualification: 'assistant', weight: 2 },
      { id: 'n', qualification: 'none', weight: 1 },
    ],
  },
  '/api/forecasts': {
    policy: 'dongguan-2011',
    fromYear: 2012,
    toYear: 2013,
    stock: [{ payer: 'city', qualification: 'none', headcount: 10 }],
    passes: [{ payer: 'city', from: 'none', to: 'assistant', perYear: 2, effectiveOn: '07-01' }],
  },
  '/api/form-shares': PLAN,
  '/api/needs': {
    policy: 'dongguan-2011',
    rules: [{ id: 'r1', title: '长者服务', unit: '户籍老年人', n: 3000, rounding: 'up' }],
    populations: [{ rule: 'r1', town: '441900121', population: 10000, existing: 2 }],
  },
  '/api/eligibility-checks': { policy: 'dongguan-2011', asOf: '2012-06-01', organisation: ORGANISATION },
  '/api/pairing-checks': {
    asOf: '2012-06-01',
    workers: [{ id: 'w1', organisation: 'o1', town: '441900121' }],
    links: [{ worker: 'w1', volunteer: 'v1', from: '2012-01-01', to: null }],
  },
  '/api/evaluations/grade': { scheme: 'reference', scores: { 'benefit-social-effect': '88.5' } },
};
