import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { DAY_CARE_PROJECT, ORGANISATION, PLAN, RELIEF_POST } from '../support/samples.ts';
import { post, postText } from '../support/target.ts';

const withPost = (change: object) => ({ policy: 'dongguan-2011', posts: [{ ...RELIEF_POST, ...change }] });
const withLine = (change: object) => ({
  policy: 'dongguan-2011',
  projects: [{ ...DAY_CARE_PROJECT, lines: [{ category: 'personnel', amount: '1.00', ...change }] }],
});
const withFunding = (...funding: object[]) => ({ ...PLAN, funding });

/** What is wrong, the pointer that the answer must have, and its code. */
const CASES: readonly [what: string, body: unknown, pointer: string, code: string][] = [
  ['a list where an object belongs', [], '', 'type.object'],
  ['null', null, '', 'type.object'],
  ['a number for a title', withPost({ title: 7 }), '/posts/0/title', 'type.string'],
  ['a text for a headcount', withPost({ headcount: '3' }), '/posts/0/headcount', 'type.number'],
  ['posts that are no list', { posts: {} }, '/posts', 'type.array'],
  ['a missing id', { posts: [{ ...RELIEF_POST, id: undefined }] }, '/posts/0/id', 'member.missing'],
  ['an unknown member', withPost({ salary: '1' }), '/posts/0/salary', 'member.unknown'],
  ['an impossible date', withPost({ from: '2012-02-30' }), '/posts/0/from', 'date.invalid'],
  ['a date in another form', withPost({ to: '2012/12/31' }), '/posts/0/to', 'date.format'],
  ['a reversed period', withPost({ from: '2012-12-31', to: '2012-01-01' }), '/posts/0/to', 'period.reversed'],
  ['a period over ten years', withPost({ from: '2012-01-01', to: '2022-01-01' }), '/posts/0/to', 'period.too-long'],
  [
    'an unknown town',
    withPost({ host: { name: '社区', level: 'town' }, town: '999999' }),
    '/posts/0/town',
    'town.unknown',
  ],
  ['no town for a town unit', withPost({ host: { name: '社区', level: 'town' } }), '/posts/0/town', 'town.missing'],
  ['an unknown field', withPost({ field: 'astronomy' }), '/posts/0/field', 'field.unknown'],
  ['an unknown qualification', withPost({ qualification: 'expert' }), '/posts/0/qualification', 'choice.unknown'],
  [
    'a qualification without a standard',
    withPost({ qualification: 'senior' }),
    '/posts/0/qualification',
    'qualification.no-standard',
  ],
  ['an unknown staffing', withPost({ staffing: 'borrowed' }), '/posts/0/staffing', 'choice.unknown'],
  ['an unknown level', withPost({ host: { name: '社区', level: 'county' } }), '/posts/0/host/level', 'choice.unknown'],
  ['an unknown policy', { ...PLAN, policy: 'nowhere-1900' }, '/policy', 'policy.unknown'],
  ['an id twice', { posts: [RELIEF_POST, RELIEF_POST] }, '/posts/1/id', 'id.duplicate'],
  ['money as a number', withLine({ amount: 1200 }), '/projects/0/lines/0/amount', 'money.not-a-string'],
  ['three decimals', withLine({ amount: '1.005' }), '/projects/0/lines/0/amount', 'money.format'],
  ['separators in money', withLine({ amount: '1,000.00' }), '/projects/0/lines/0/amount', 'money.format'],
  ['negative money', withLine({ amount: '-1.00' }), '/projects/0/lines/0/amount', 'money.format'],
  ['money with an exponent', withLine({ amount: '1e9' }), '/projects/0/lines/0/amount', 'money.format'],
  [
    'a share over one',
    withFunding({ payer: 'city', source: 'donation', share: '1.01' }),
    '/funding/0/share',
    'share.format',
  ],
  [
    'a share as a number',
    withFunding({ payer: 'city', source: 'donation', share: 0.1 }),
    '/funding/0/share',
    'share.not-a-string',
  ],
  [
    'funding over the total',
    withFunding({ payer: 'city', source: 'donation', amount: '150000.01' }),
    '/funding/0/amount',
    'funding.over-total',
  ],
  ['half a person', withPost({ headcount: 2.5 }), '/posts/0/headcount', 'number.integer'],
  ['a negative headcount', withPost({ headcount: -1 }), '/posts/0/headcount', 'number.range'],
  ['a headcount beyond all numbers', withPost({ headcount: 1e300 }), '/posts/0/headcount', 'number.range'],
  ['control characters in a title', withPost({ title: '社工\u0007' }), '/posts/0/title', 'text.control'],
  ['a turned direction of writing', withPost({ title: '社工\u202e' }), '/posts/0/title', 'text.control'],
  ['half a letter', withPost({ title: '\ud83d' }), '/posts/0/title', 'text.control'],
  ['a formula as a title', withPost({ title: '=HYPERLINK("x")' }), '/posts/0/title', 'text.formula'],
  [
    'a full-width formula as a unit',
    withPost({ host: { name: '+1', level: 'city' } }),
    '/posts/0/host/name',
    'text.formula',
  ],
  ['an empty title', withPost({ title: '' }), '/posts/0/title', 'text.empty'],
  ['a title of 201 letters', withPost({ title: '岗'.repeat(201) }), '/posts/0/title', 'text.too-long'],
  ['5,001 posts', { posts: Array.from({ length: 5001 }, () => RELIEF_POST) }, '/posts', 'array.too-long'],
];

describe('bad input of a calculation', () => {
  it.each(CASES)('%s', async (_what, body, pointer, code) => {
    const { status, headers, body: problem } = await post<Problem>('/api/calculations', body);
    expect(status).toBe(422);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problem.code).toBe('input.invalid');
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, code }));
    for (const error of problem.errors) expect(error.detail).toMatch(/[\u4e00-\u9fff]/);
    const english = await post<Problem>('/api/calculations', body, { 'accept-language': 'en-GB, zh;q=0.2' });
    expect(english.body.errors.map((error) => error.code)).toEqual(problem.errors.map((error) => error.code));
    for (const error of english.body.errors) {
      expect(error.detail).toMatch(/[a-z]{3}/i);
      expect(error.detail).not.toMatch(/[\u4e00-\u9fff]{3}/);
    }
  });

  it('refuses an infinite headcount', async () => {
    const body = JSON.stringify(withPost({})).replace('"headcount":3', '"headcount":1e999');
    const { status } = await postText('/api/calculations', body);
    expect(status).toBe(422);
  });

  it.each([
    ['{"__proto__":{"policy":"x"}}', '/__proto__'],
    ['{"posts":[{"constructor":1}]}', '/posts/0/constructor'],
    ['{"standards":{"prototype":"1.00"}}', '/standards/prototype'],
  ])('refuses the member names of %s', async (body, pointer) => {
    const { status, body: problem } = await postText<Problem>('/api/calculations', body);
    expect(status).toBe(422);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer, code: 'member.forbidden' })]);
  });

  it('survives 50,000 nested brackets and half of them', async () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { status, body } = await postText<Problem>('/api/calculations', `{"posts":${nested}}`);
    expect(status).toBe(422);
    expect(body.errors[0]?.code).toBe('body.too-deep');
    const objects = `${'{"posts":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect((await postText('/api/calculations', objects)).status).toBe(422);
    expect((await postText('/api/calculations', '['.repeat(50_000))).status).toBe(400);
  });

  it('lists at most a hundred issues', async () => {
    const posts = Array.from({ length: 300 }, () => ({ ...RELIEF_POST, title: 1 }));
    const { body } = await post<Problem>('/api/calculations', { posts });
    expect(body.errors.length).toBeLessThanOrEqual(100);
  });
});

describe('bad input of the checks', () => {
  it.each<[string, string, object, string, string]>([
    [
      'an impossible day of founding',
      '/api/eligibility-checks',
      { asOf: '2012-06-01', organisation: { ...ORGANISATION, establishedOn: '2008-02-30' } },
      '/organisation/establishedOn',
      'date.impossible',
    ],
    [
      'more professionals than staff',
      '/api/eligibility-checks',
      { asOf: '2012-06-01', organisation: { ...ORGANISATION, staff: { total: 3, professional: 4 } } },
      '/organisation/staff/professional',
      'staff.above-total',
    ],
    [
      'a wrong credit code',
      '/api/eligibility-checks',
      { asOf: '2012-06-01', organisation: { ...ORGANISATION, uscc: '91350100M000100Y44' } },
      '/organisation/uscc',
      'uscc.invalid',
    ],
    [
      'a link to nobody',
      '/api/pairing-checks',
      { asOf: '2012-06-01', workers: [], links: [{ worker: 'w9', volunteer: 'v1', from: '2012-01-01' }] },
      '/links/0/worker',
      'worker.unknown',
    ],
    [
      'a score over a hundred',
      '/api/evaluations/grade',
      { scores: { 'benefit-other': '100.5' } },
      '/scores/benefit-other',
      'score.invalid',
    ],
    [
      'a score as a number',
      '/api/evaluations/grade',
      { scores: { 'benefit-other': 90 } },
      '/scores/benefit-other',
      'score.not-a-string',
    ],
    [
      'an unknown indicator',
      '/api/evaluations/grade',
      { scores: { 'a/b': '90' } },
      '/scores/a~1b',
      'indicator.unknown',
    ],
    [
      'years the wrong way round',
      '/api/forecasts',
      { fromYear: 2014, toYear: 2012, stock: [], passes: [] },
      '/toYear',
      'forecast.years',
    ],
  ])('%s', async (_what, path, body, pointer, code) => {
    const { status, body: problem } = await post<Problem>(path, body);
    expect(status).toBe(422);
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});
