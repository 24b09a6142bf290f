import { describe, expect, it } from 'vitest';
import type { SealedCalculation } from '../../src/services/calculation/cost.ts';
import { DAY_CARE_PROJECT, PLAN, RELIEF_POST } from '../support/samples.ts';
import { get, post } from '../support/target.ts';

const PATH = '/api/calculations';

describe('POST /api/calculations', () => {
  it('costs the worked example of the documentation', async () => {
    const { status, body, headers } = await post<SealedCalculation>(PATH, {
      policy: 'dongguan-2011',
      posts: [RELIEF_POST],
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    // 3 × 60,000 × 10 ÷ 12
    expect(body.totals.amount).toBe('150000.00');
    expect(body.totals.byPayer).toEqual([{ payer: 'city', amount: '150000.00' }]);
    expect(body.totals.bySource).toEqual([{ payer: 'city', source: 'fiscal', amount: '150000.00' }]);
    expect(body.totals.byQualification).toEqual([
      { qualification: 'assistant', headcount: 3, personYears: '2.5', amount: '150000.00' },
    ]);
    expect(body.lines[0]?.segments).toEqual([
      { from: '2012-03-01', to: '2012-12-31', months: '10', standard: '60000.00', amount: '150000.00' },
    ]);
    expect(body.complete).toBe(true);
    expect(body.receipt).toMatchObject({
      effectiveOn: '2012-03-01',
      policy: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      input: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  it('spreads a project over its years, puts other funding first and takes what-if standards', async () => {
    const { status, body } = await post<SealedCalculation>(PATH, {
      ...PLAN,
      funding: [
        { payer: 'city', source: 'welfare-lottery', amount: '20000.00' },
        { payer: '441900121', source: 'donation', share: '0.10' },
      ],
      standards: { assistant: '76000.00' },
    });
    expect(status).toBe(200);
    // Post: 3 × 76,000 × 10 ÷ 12 = 190,000. Project: 12 of 18 months of 120,000 in 2012, 6 of 18 in 2013.
    expect(body.totals.amount).toBe('310000.00');
    expect(body.totals.byFiscalYear).toEqual([
      { fiscalYear: 2012, amount: '270000.00' },
      { fiscalYear: 2013, amount: '40000.00' },
    ]);
    expect(body.totals.byForm).toEqual([
      { form: 'post', amount: '190000.00' },
      { form: 'project', amount: '120000.00' },
    ]);
    expect(body.totals.byTown).toEqual([
      { town: null, amount: '190000.00' },
      { town: '441900121', amount: '120000.00' },
    ]);
    // City: 190,000 − 20,000 lottery. Town: a tenth of 120,000 is donated.
    expect(body.totals.bySource).toEqual(
      expect.arrayContaining([
        { payer: 'city', source: 'welfare-lottery', amount: '20000.00' },
        { payer: 'city', source: 'fiscal', amount: '170000.00' },
        { payer: '441900121', source: 'donation', amount: '12000.00' },
        { payer: '441900121', source: 'fiscal', amount: '108000.00' },
      ]),
    );
  });

  it('gives an unknown qualification a range, never zero', async () => {
    const { qualification: _unknown, ...post_ } = RELIEF_POST;
    const { body } = await post<SealedCalculation>(PATH, { policy: 'dongguan-2011', posts: [post_] });
    expect(body.complete).toBe(false);
    // 3 × 10 ÷ 12 person-years at 40,000 and at 99,000.
    expect(body.lines[0]).toMatchObject({
      amount: null,
      range: { low: '100000.00', high: '247500.00' },
      missing: ['qualification'],
    });
    expect(body.totals).toMatchObject({ amount: '0.00', range: { low: '100000.00', high: '247500.00' } });
  });

  it('counts the days of a part month over the days of that month', async () => {
    const { body } = await post<SealedCalculation>(PATH, {
      policy: 'dongguan-2011',
      posts: [{ ...RELIEF_POST, headcount: 1, qualification: 'intermediate', from: '2012-02-15', to: '2012-03-31' }],
    });
    // 15 of 29 days of February and all of March: 99,000 ÷ 12 × (15 ÷ 29 + 1) = 8,250 × 44 ÷ 29 = 12,517.2413…
    expect(body.totals.amount).toBe('12517.24');
  });

  it('costs converted and recruited posts nothing here', async () => {
    const posts = ['converted', 'recruited'].map((staffing) => ({ ...RELIEF_POST, id: staffing, staffing }));
    const { body } = await post<SealedCalculation>(PATH, { policy: 'dongguan-2011', posts });
    expect(body.totals.amount).toBe('0.00');
    expect(body.complete).toBe(true);
  });

  it('explains every line on request', async () => {
    const { body } = await post<SealedCalculation>(`${PATH}?explain=true`, PLAN);
    for (const line of body.lines) expect(line.trace).toBeDefined();
    const text = JSON.stringify(body.lines[0]?.trace);
    expect(text).toContain('三(一)');
    expect(text).toContain('150000.00');
    const plain = await post<SealedCalculation>(PATH, PLAN);
    expect(plain.body.lines.every((line) => line.trace === undefined)).toBe(true);
  });

  it('replays to the same bytes, and to the same receipt whatever the order of members', async () => {
    const first = await post<SealedCalculation>(PATH, PLAN);
    const second = await post<SealedCalculation>(PATH, PLAN);
    expect(second.text).toBe(first.text);
    const { policy, posts, projects } = PLAN;
    const other = await post<SealedCalculation>(PATH, { projects, posts, policy });
    expect(other.body.receipt).toEqual(first.body.receipt);
  });

  it('chooses the policy in force and warns once the trial has lapsed', async () => {
    const lapsed = { ...RELIEF_POST, from: '2014-01-01', to: '2014-12-31' };
    const { body } = await post<SealedCalculation>(PATH, { posts: [lapsed] });
    expect(body.policy.id).toBe('dongguan-2011');
    expect(body.totals.amount).toBe('180000.00');
    expect(body.warnings.map(({ code }) => code)).toContain('policy.trial-lapsed');
    const english = await post<SealedCalculation>(PATH, { posts: [lapsed] }, { 'accept-language': 'en' });
    expect(english.body.warnings[0]?.detail).toMatch(/[a-z]{4}/i);
    expect(english.body.totals).toEqual(body.totals);
  });

  it('asks for the payer of a functional area and takes the one that is named', async () => {
    const area = { ...RELIEF_POST, host: { name: '松山湖社区', level: 'town' }, town: '441900401' };
    const refused = await post<{ errors: { code: string; pointer: string }[] }>(PATH, {
      policy: 'dongguan-2011',
      posts: [area],
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({ code: 'payer.unspecified' });
    const named = await post<SealedCalculation>(PATH, { policy: 'dongguan-2011', posts: [{ ...area, payer: 'city' }] });
    expect(named.body.totals.byPayer).toEqual([{ payer: 'city', amount: '150000.00' }]);
  });

  it('answers an empty plan with nothing', async () => {
    const { status, body } = await post<SealedCalculation>(PATH, {});
    expect(status).toBe(200);
    expect(body.totals.amount).toBe('0.00');
  });

  it('costs 5,000 posts in one request and refuses one more', async () => {
    const posts = Array.from({ length: 5000 }, (_, index) => ({ ...RELIEF_POST, id: `p${index}` }));
    const { status, body } = await post<SealedCalculation>(PATH, { policy: 'dongguan-2011', posts });
    expect(status).toBe(200);
    expect(body.totals.amount).toBe('750000000.00');
    const tooMany = await post<{ errors: { code: string }[] }>(PATH, {
      policy: 'dongguan-2011',
      posts,
      projects: [DAY_CARE_PROJECT],
    });
    expect(tooMany.status).toBe(422);
    expect(tooMany.body.errors[0]?.code).toBe('lines.too-many');
  });

  it('answers only to POST', async () => {
    const { status, headers, body } = await get<{ code: string }>(PATH);
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('POST');
    expect(body.code).toBe('method.not-allowed');
  });
});
