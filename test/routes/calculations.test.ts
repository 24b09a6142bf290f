import { describe, expect, it } from 'vitest';
import type { SealedCalculation } from '../../src/services/calculation/cost.ts';
import { post } from '../support/target.ts';

/** 救助站: a unit of the city, three assistants for ten months of 2012. */
const RELIEF_STATION = {
  id: 'p1',
  title: '救助站社工',
  host: { name: '市救助站', level: 'city' },
  town: null,
  field: null,
  qualification: 'assistant',
  headcount: 3,
  from: '2012-03-01',
  to: '2012-12-31',
  staffing: 'purchased',
};

describe('POST /api/calculations', () => {
  it('costs the worked example of the documentation', async () => {
    const { status, body, headers } = await post<SealedCalculation>('/api/calculations', {
      policy: 'dongguan-2011',
      posts: [RELIEF_STATION],
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
    expect(body.receipt).toMatchObject({ effectiveOn: '2012-03-01', policy: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
  });
});
