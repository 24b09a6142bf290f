import { describe, expect, it } from 'vitest';
import type { EvaluationGrade, EvaluationScheme } from '../../src/engine/evaluation-types.ts';
import type { Pairing } from '../../src/engine/pairing.ts';
import type { SealedEligibility } from '../../src/services/eligibility/check.ts';
import { ORGANISATION, VALID_BODIES } from '../support/samples.ts';
import { get, post } from '../support/target.ts';

const check = (organisation: object) =>
  post<SealedEligibility>('/api/eligibility-checks', { policy: 'dongguan-2011', asOf: '2012-06-01', organisation });

describe('POST /api/eligibility-checks', () => {
  it('reports every criterion with its article', async () => {
    const { status, body } = await check(ORGANISATION);
    expect(status).toBe(200);
    expect(body.outcome).toBe('eligible');
    expect(body.criteria.map(({ code }) => code)).toEqual([
      'kind',
      'rating',
      'public-benefit',
      'sound-rules',
      'capability',
      'professional-staff',
      'no-penalty',
      'annual-inspection',
      'latest-evaluation',
    ]);
    for (const { citation } of body.criteria) expect(citation.locator).not.toBe('');
    expect(body.receipt.effectiveOn).toBe('2012-06-01');
  });

  it('is ineligible with one unmet criterion, incomplete with an unknown one', async () => {
    const unmet = await check({ ...ORGANISATION, legalPerson: false });
    expect(unmet.body.outcome).toBe('ineligible');
    expect(unmet.body.criteria.find(({ code }) => code === 'kind')?.outcome).toBe('unmet');
    const { staff: _staff, ...without } = ORGANISATION;
    const unknown = await check(without);
    expect(unknown.body.outcome).toBe('incomplete');
    expect(unknown.body.criteria.find(({ code }) => code === 'professional-staff')?.outcome).toBe('unknown');
  });

  it('foresees the day on which a rating ends', async () => {
    const { body } = await check({
      ...ORGANISATION,
      rating: { grade: '3A', level: 'city', from: '2011-01-01', to: '2013-12-31' },
    });
    expect(body.changes).toContainEqual(
      expect.objectContaining({ on: '2014-01-01', code: 'rating', outcome: 'unmet' }),
    );
  });
});

describe('POST /api/pairing-checks', () => {
  it('counts distinct volunteers and what is missing to ten', async () => {
    const links = Array.from({ length: 12 }, (_, index) => ({
      worker: 'w1',
      volunteer: `v${index % 11}`,
      from: '2012-01-01',
    }));
    const { status, body } = await post<Pairing>('/api/pairing-checks', {
      asOf: '2012-06-01',
      workers: [{ id: 'w1' }, { id: 'w2' }],
      links: [...links, { worker: 'w2', volunteer: 'v0', from: '2012-01-01', to: '2012-05-31' }],
    });
    expect(status).toBe(200);
    expect(body.target).toBe(10);
    // Eleven people for the first; the link of the second ended the day before.
    expect(body.workers).toEqual([
      { id: 'w1', volunteers: 11, shortfall: 0 },
      { id: 'w2', volunteers: 0, shortfall: 10 },
    ]);
    expect(body.totals).toMatchObject({ workers: 2, meeting: 1, volunteers: 11, shortfall: 10 });
  });
});

describe('evaluations', () => {
  it('lists schemes whose weights add up and grades by them', async () => {
    const listed = await get<{ items: EvaluationScheme[] }>('/api/evaluations/schemes');
    const scheme = listed.body.items[0] as EvaluationScheme;
    const weights = scheme.indicators.map(({ weight }) => Math.round(Number(weight) * 1000));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(1000);
    const scores = Object.fromEntries(scheme.indicators.map(({ code }) => [code, '88.5']));
    const { status, body } = await post<EvaluationGrade>('/api/evaluations/grade', { scheme: scheme.id, scores });
    expect(status).toBe(200);
    expect(body).toMatchObject({ score: '88.5', grade: 'good', missing: [] });
  });

  it('gives no grade while an indicator is missing', async () => {
    const { body } = await post<EvaluationGrade>('/api/evaluations/grade', VALID_BODIES['/api/evaluations/grade']);
    expect(body.grade).toBeNull();
    expect(body.missing).toHaveLength(9);
  });

  it('knows only its own schemes', async () => {
    const { status, body } = await post<{ errors: { pointer: string; code: string }[] }>('/api/evaluations/grade', {
      scheme: 'other',
      scores: {},
    });
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/scheme', code: 'scheme.unknown' });
  });
});
