import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPairing, type PairingInput, type PairingLink } from '../../src/engine/pairing.ts';
import { DONGGUAN, DONGGUAN_EN, issuesOf } from '../support/dongguan.ts';

function links(worker: string, from: number, count: number, rest: Partial<PairingLink> = {}): PairingLink[] {
  return Array.from({ length: count }, (_, index) => ({
    worker,
    volunteer: `v${from + index}`,
    from: '2012-01-01',
    to: null,
    ...rest,
  }));
}

const base: PairingInput = {
  asOf: '2012-06-01',
  workers: [
    { id: 'w1', organisation: 'o1', town: '441900121' },
    { id: 'w2', organisation: 'o1', town: null },
    { id: 'w3', organisation: 'o2', town: '441900119' },
  ],
  // w1 has v1…v12 (12), w2 has v11…v14 (4, of which v11 and v12 are shared with w1), w3 has nobody.
  links: [...links('w1', 1, 12), ...links('w2', 11, 4)],
};

describe('pairing', () => {
  it('counts the worked example', () => {
    const result = checkPairing(base, DONGGUAN);
    expect(result.target).toBe(10);
    expect(result.workers).toEqual([
      { id: 'w1', volunteers: 12, shortfall: 0 },
      { id: 'w2', volunteers: 4, shortfall: 6 },
      { id: 'w3', volunteers: 0, shortfall: 10 },
    ]);
    // 12 + 4 = 16 links; v1…v14 are 14 people; shortfall 0 + 6 + 10 = 16; 16 ÷ 3 = 5.333….
    expect(result.totals).toEqual({ workers: 3, meeting: 1, links: 16, volunteers: 14, shortfall: 16, ratio: '5.33' });
    expect(result.byTown).toEqual([
      { town: null, workers: 1, meeting: 0, links: 4, volunteers: 4, shortfall: 6 },
      { town: '441900119', workers: 1, meeting: 0, links: 0, volunteers: 0, shortfall: 10 },
      { town: '441900121', workers: 1, meeting: 1, links: 12, volunteers: 12, shortfall: 0 },
    ]);
    expect(result.byOrganisation).toEqual([
      { organisation: 'o1', workers: 2, meeting: 1, links: 16, volunteers: 14, shortfall: 6 },
      { organisation: 'o2', workers: 1, meeting: 0, links: 0, volunteers: 0, shortfall: 10 },
    ]);
    expect(result.shared).toEqual([
      { volunteer: 'v11', workers: ['w1', 'w2'] },
      { volunteer: 'v12', workers: ['w1', 'w2'] },
    ]);
    expect(result.citation.locator).toBe('一(一)');
    expect(checkPairing(base, DONGGUAN_EN).citation.summary).toContain('at least ten');
  });

  it.each([
    ['2011-12-31', 0],
    ['2012-01-01', 1],
    ['2012-03-31', 1],
    ['2012-04-01', 0],
  ])('counts a link on both of its ends: %s gives %i', (asOf, volunteers) => {
    const input = { ...base, asOf, links: links('w1', 1, 1, { to: '2012-03-31' }) };
    expect(checkPairing(input, DONGGUAN).workers[0]?.volunteers).toBe(volunteers);
  });

  it.each([
    [9, 1, 0],
    [10, 0, 1],
    [11, 0, 1],
  ])('compares %i volunteers with the target of ten', (count, shortfall, meeting) => {
    const input = { ...base, workers: base.workers.slice(0, 1), links: links('w1', 1, count) };
    expect(checkPairing(input, DONGGUAN).totals).toMatchObject({ shortfall, meeting });
  });

  it('counts a person once for each worker, however many links there are', () => {
    const input = {
      ...base,
      links: [...links('w1', 1, 2), ...links('w1', 1, 2), ...links('w1', 2, 1, { from: '2012-02-01' })],
    };
    expect(checkPairing(input, DONGGUAN).totals).toMatchObject({ links: 2, volunteers: 2 });
  });

  it('has no ratio without workers, and rounds half up', () => {
    const empty = checkPairing({ asOf: '2012-06-01', workers: [], links: [] }, DONGGUAN);
    expect(empty.totals).toEqual({ workers: 0, meeting: 0, links: 0, volunteers: 0, shortfall: 0, ratio: null });
    const workers = Array.from({ length: 8 }, (_, index) => ({ id: `w${index}` }));
    // 1 ÷ 8 = 0.125, a tie: 0.13.
    expect(checkPairing({ asOf: '2012-06-01', workers, links: links('w0', 1, 1) }, DONGGUAN).totals.ratio).toBe('0.13');
  });

  it('points at workers and dates that cannot be', () => {
    const input: PairingInput = {
      asOf: '2012-06-31',
      workers: [{ id: 'w1' }, { id: 'w1' }],
      links: [
        { worker: 'w9', volunteer: 'v1', from: '2012-01-01' },
        { worker: 'w1', volunteer: 'v1', from: '2012-02-30' },
        { worker: 'w1', volunteer: 'v1', from: '2012-02-01', to: 'later' },
        { worker: 'w1', volunteer: 'v1', from: '2012-02-02', to: '2012-02-01' },
      ],
    };
    expect(issuesOf(() => checkPairing(input, DONGGUAN)).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['date.impossible', '/asOf'],
      ['worker.duplicate', '/workers/1/id'],
      ['worker.unknown', '/links/0/worker'],
      ['date.impossible', '/links/1/from'],
      ['date.impossible', '/links/2/to'],
      ['date.reversed', '/links/3/to'],
    ]);
  });

  it('agrees with counting by hand, and its groups add up', () => {
    const ids = fc.integer({ min: 0, max: 4 });
    const link = fc.record({ worker: ids, volunteer: fc.integer({ min: 0, max: 9 }), from: ids, to: fc.option(ids) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 60 }), (rows) => {
        const workers = [0, 1, 2, 3, 4].map((n) => ({ id: `w${n}`, town: n < 2 ? null : `t${n % 2}` }));
        const month = (n: number) => `2012-0${n + 1}-01`;
        const input: PairingInput = {
          asOf: '2012-03-01',
          workers,
          links: rows
            .filter(({ from, to }) => to === null || to >= from)
            .map(({ worker, volunteer, from, to }) => ({
              worker: `w${worker}`,
              volunteer: `v${volunteer}`,
              from: month(from),
              to: to === null ? null : month(to),
            })),
        };
        const active = input.links.filter(({ from, to }) => from <= input.asOf && (to == null || to >= input.asOf));
        const result = checkPairing(input, DONGGUAN);
        for (const { id, volunteers, shortfall } of result.workers) {
          expect(volunteers).toBe(new Set(active.filter((row) => row.worker === id).map((row) => row.volunteer)).size);
          expect(shortfall).toBe(Math.max(0, 10 - volunteers));
        }
        expect(result.totals.volunteers).toBe(new Set(active.map((row) => row.volunteer)).size);
        for (const count of ['workers', 'meeting', 'links', 'shortfall'] as const) {
          expect(result.byTown.reduce((sum, row) => sum + row[count], 0)).toBe(result.totals[count]);
        }
      }),
    );
  });

  it('is quick with 2,000 workers and 60,000 links', () => {
    const workers = Array.from({ length: 2000 }, (_, index) => ({
      id: `w${index}`,
      organisation: `o${index % 40}`,
      town: `t${index % 32}`,
    }));
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      worker: `w${index % 2000}`,
      volunteer: `v${(index * 7) % 48_000}`,
      from: '2012-01-01',
      to: index % 5 === 0 ? '2012-12-31' : null,
    }));
    const input = { asOf: '2012-06-01', workers, links: many };
    checkPairing(input, DONGGUAN);
    const times = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      const start = performance.now();
      checkPairing(input, DONGGUAN);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
