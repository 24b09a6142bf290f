import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessNeed, type NeedInput, type NeedRule, postsNeeded } from '../../src/engine/need.ts';
import { DONGGUAN, DONGGUAN_EN, issuesOf } from '../support/dongguan.ts';

const elderly: NeedRule = { id: 'elderly', title: '长者', unit: '名老年人', n: 1000, rounding: 'up' };
const school: NeedRule = {
  id: 'school',
  title: '学校',
  unit: '名学生',
  n: 2000,
  rounding: 'half-up',
  qualification: 'assistant',
};
const open: NeedRule = { id: 'open', title: '禁毒', unit: '名对象', rounding: 'up' };

const input: NeedInput = {
  rules: [elderly, school, open],
  populations: [
    // 12,345 ÷ 1,000 = 12.345 → 13; 13 − 10 = 3.
    { rule: 'elderly', town: '441900121', population: 12_345, existing: 10 },
    // 8,000 ÷ 1,000 = 8; 8 − 9: no gap, one too many.
    { rule: 'elderly', town: '441900119', population: 8000, existing: 9 },
    // 5,000 ÷ 2,000 = 2.5 → 3; how many there are is not known.
    { rule: 'school', town: '441900121', population: 5000 },
    // No ratio: unknown, never zero.
    { rule: 'open', town: null, population: 300, existing: 1 },
  ],
};

describe('need by ratio', () => {
  it('works out the example', () => {
    const need = assessNeed(input, DONGGUAN);
    expect(need.rows.map(({ required, existing, gap, surplus }) => [required, existing, gap, surplus])).toEqual([
      [13, 10, 3, 0],
      [8, 9, 0, 1],
      [3, null, null, null],
      [null, 1, null, null],
    ]);
    // Required 13 + 8 + 3 = 24, existing 10 + 9 + 1 = 20, gap 3 (a surplus elsewhere does not fill it).
    expect(need.totals).toEqual({ required: 24, existing: 20, gap: 3, surplus: 1, unknown: 2 });
    expect(need.byRule).toEqual([
      { rule: 'elderly', required: 21, existing: 19, gap: 3, surplus: 1, unknown: 0 },
      { rule: 'school', required: 3, existing: 0, gap: 0, surplus: 0, unknown: 1 },
      { rule: 'open', required: 0, existing: 1, gap: 0, surplus: 0, unknown: 1 },
    ]);
    expect(need.byTown.map(({ town, required, unknown }) => [town, required, unknown])).toEqual([
      [null, 0, 1],
      ['441900119', 8, 0],
      ['441900121', 16, 1],
    ]);
    expect(need.complete).toBe(false);
    expect(need.citations.map(({ locator }) => locator)).toEqual(['二', '第九条']);
    expect(need.rows[2]?.qualification).toBe('assistant');
    expect(assessNeed(input, DONGGUAN_EN).citations[1]?.summary).toContain('forecasts');
  });

  it('is complete when every gap is known', () => {
    expect(assessNeed({ rules: [elderly], populations: input.populations.slice(0, 2) }, DONGGUAN).complete).toBe(true);
  });

  it.each([
    [0, 1000, 'up', 0],
    [1, 1000, 'up', 1],
    [1000, 1000, 'up', 1],
    [1001, 1000, 'up', 2],
    [999, 1000, 'down', 0],
    [1999, 1000, 'down', 1],
    [499, 1000, 'half-up', 0],
    [500, 1000, 'half-up', 1],
    [1, 3, 'half-up', 0],
    [2, 3, 'half-up', 1],
    [10_000_000_000, 3, 'up', 3_333_333_334],
  ] as const)('%i people at one for %i, %s: %i', (population, n, rounding, posts) => {
    expect(postsNeeded(population, n, rounding)).toBe(posts);
  });

  it('rounds as exact fractions do, and never the wrong way round', () => {
    const count = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 10_000_000_000 }), (population, n) => {
        const [p, d] = [BigInt(population), BigInt(n)];
        expect(BigInt(postsNeeded(population, n, 'down'))).toBe(p / d);
        expect(BigInt(postsNeeded(population, n, 'up'))).toBe((p + d - 1n) / d);
        expect(BigInt(postsNeeded(population, n, 'half-up'))).toBe((2n * p + d) / (2n * d));
      }),
    );
  });

  it('points at what cannot be', () => {
    const wrong: NeedInput = {
      asOf: '2012-00-01',
      rules: [elderly, { ...elderly, n: 0 }, { ...school, n: 1.5 }],
      populations: [
        { rule: 'elderly', town: '999999999', population: -1 },
        { rule: 'nowhere', population: 1 },
        { rule: 'school', town: '441900121', population: 1, existing: 20_000_000_000 },
        { rule: 'school', town: '441900121', population: 1 },
      ],
    };
    expect(issuesOf(() => assessNeed(wrong, DONGGUAN)).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['date.impossible', '/asOf'],
      ['rule.duplicate', '/rules/1/id'],
      ['ratio.invalid', '/rules/1/n'],
      ['ratio.invalid', '/rules/2/n'],
      ['division.unknown', '/populations/0/town'],
      ['count.not-whole', '/populations/0/population'],
      ['rule.unknown', '/populations/1/rule'],
      ['count.too-large', '/populations/2/existing'],
      ['need.duplicate', '/populations/3'],
    ]);
  });
});
