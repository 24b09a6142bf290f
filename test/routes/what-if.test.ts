import { describe, expect, it } from 'vitest';
import type { Need } from '../../src/engine/need.ts';
import type { Comparison, Forecast, FormShares, Solution } from '../../src/engine/whatif-types.ts';
import { PLAN, RELIEF_POST, VALID_BODIES } from '../support/samples.ts';
import { post } from '../support/target.ts';

describe('POST /api/comparisons', () => {
  it('attributes the difference to its causes', async () => {
    const { status, body } = await post<Comparison>('/api/comparisons', {
      baseline: PLAN,
      change: { standards: { assistant: '66000.00' } },
    });
    expect(status).toBe(200);
    // 3 × 6,000 × 10 ÷ 12
    expect(body.difference).toBe('15000.00');
    expect(body.byCause).toEqual([{ cause: 'standard', qualification: 'assistant', amount: '15000.00' }]);
    expect(body.lines).toHaveLength(1);
    expect(body.baseline.amount).toBe('270000.00');
    expect(body.changed.amount).toBe('285000.00');
  });

  it('points into the side that is wrong', async () => {
    const { status, body } = await post<{ errors: { pointer: string }[] }>('/api/comparisons', {
      baseline: PLAN,
      change: { policy: 'nowhere-1900' },
    });
    expect(status).toBe(422);
    expect(body.errors[0]?.pointer).toBe('/change/policy');
  });
});

describe('POST /api/solutions', () => {
  it('finds how many of a mix fit under a ceiling', async () => {
    const { status, body } = await post<Solution>('/api/solutions', VALID_BODIES['/api/solutions']);
    expect(status).toBe(200);
    // Two assistants and one without title cost 160,000 a year: six such groups make 960,000 of 1,000,000.
    expect(body).toMatchObject({ by: 'mix', amount: '960000.00', left: '40000.00', headcount: 18 });
    expect(body.next).toEqual({ id: 'a', shortBy: '20000.00' });
  });

  it('fills a ceiling by priority', async () => {
    const { body } = await post<Solution>('/api/solutions', {
      by: 'priority',
      policy: 'dongguan-2011',
      ceiling: '100000.00',
      posts: [RELIEF_POST],
      order: ['p1'],
    });
    // One of the three costs 50,000 for ten months.
    expect(body.items).toEqual([
      { id: 'p1', form: 'post', requestedHeadcount: 3, headcount: 2, amount: '100000.00', outcome: 'part' },
    ]);
    expect(body.next).toEqual({ id: 'p1', shortBy: '50000.00' });
  });

  it('says what it can solve by', async () => {
    const { status, body } = await post<{ errors: { pointer: string; code: string }[] }>('/api/solutions', {
      by: 'luck',
    });
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/by', code: 'choice.unknown' });
  });
});

describe('POST /api/forecasts', () => {
  it('costs the years in which workers pass examinations', async () => {
    const { status, body } = await post<Forecast>('/api/forecasts', VALID_BODIES['/api/forecasts']);
    expect(status).toBe(200);
    // 2012: 8 × 40,000 + 2 × (40,000 + 60,000) ÷ 2; 2013: 6 × 40,000 + 2 × 50,000 + 2 × 60,000.
    expect(body.years.map(({ amount }) => amount)).toEqual(['420000.00', '460000.00']);
    expect(body.years.map(({ baseline }) => baseline)).toEqual(['400000.00', '400000.00']);
    expect(body.totals).toEqual({ amount: '880000.00', baseline: '800000.00', difference: '80000.00' });
  });
});

describe('POST /api/form-shares', () => {
  it('shows the parts of posts and projects year by year', async () => {
    const { status, body } = await post<FormShares>('/api/form-shares', PLAN);
    expect(status).toBe(200);
    // 2012: 150,000 of posts and 80,000 of projects; 2013: 40,000 of projects only.
    expect(body.years.map(({ total }) => total)).toEqual(['230000.00', '40000.00']);
    expect(body.years[0]?.post.share).toBe('0.652174');
    expect(body.projectsGrow).toBe(true);
  });
});

describe('POST /api/needs', () => {
  it('counts posts by ratio', async () => {
    const { status, body } = await post<Need>('/api/needs', VALID_BODIES['/api/needs']);
    expect(status).toBe(200);
    // 10,000 ÷ 3,000 rounded up is 4; 2 are there.
    expect(body.rows[0]).toMatchObject({ required: 4, existing: 2, gap: 2, surplus: 0 });
  });

  it('leaves the need open without an N', async () => {
    const { body } = await post<Need>('/api/needs', {
      rules: [{ id: 'r1', title: '长者服务', unit: '户籍老年人', rounding: 'up' }],
      populations: [{ rule: 'r1', population: 10000 }],
    });
    expect(body.complete).toBe(false);
    expect(body.rows[0]?.required).toBeNull();
  });
});
