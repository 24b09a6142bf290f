import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schemesJson from '../../seeds/reference/evaluation-schemes.json' with { type: 'json' };
import {
  gradeEvaluation,
  gradeOfTerm,
  loadEvaluationScheme,
  loadEvaluationSchemes,
} from '../../src/engine/evaluation.ts';
import { DONGGUAN, DONGGUAN_EN, issuesOf } from '../support/dongguan.ts';

const shipped = schemesJson.schemes[0];
const scheme = loadEvaluationScheme(shipped, 'schemes.json');
const codes = scheme.indicators.map(({ code }) => code);
const all = (score: string) => Object.fromEntries(codes.map((code) => [code, score]));

/** Two indicators that weigh 0.3 and 0.7, for figures that can be worked out at sight. */
const small = loadEvaluationScheme(
  {
    ...shipped,
    indicators: [
      { ...shipped?.indicators[0], code: 'a', weight: '0.3' },
      { ...shipped?.indicators[1], code: 'b', weight: '0.7' },
    ],
  },
  'small.json',
);

describe('grading', () => {
  it('weighs exactly', () => {
    // 0.3 × 88.5 + 0.7 × 91.25 = 26.55 + 63.875 = 90.425
    const result = gradeEvaluation({ scores: { a: '88.5', b: '91.25' } }, small, DONGGUAN);
    expect(result).toMatchObject({ score: '90.425', grade: 'excellent', missing: [] });
  });

  it.each([
    ['90', 'excellent'],
    ['89.999999', 'good'],
    ['80', 'good'],
    ['79.999999', 'pass'],
    ['60', 'pass'],
    ['59.999999', 'fail'],
    ['0', 'fail'],
    ['100', 'excellent'],
  ])('grades %s as %s, on the exact score', (score, grade) => {
    expect(gradeEvaluation({ scores: all(score) }, scheme, DONGGUAN)).toMatchObject({ score, grade });
  });

  it('does not round up to a band', () => {
    // 0.3 × 89.999999 + 0.7 × 90 = 26.9999997 + 63 = 89.9999997, which two digits would show as 90.00.
    const result = gradeEvaluation({ scores: { a: '89.999999', b: '90' } }, small, DONGGUAN);
    expect(result).toMatchObject({ score: '89.9999997', grade: 'good' });
  });

  it('gives no grade while an indicator is missing', () => {
    const scores = { ...all('95'), 'benefit-other': null };
    expect(gradeEvaluation({ scores }, scheme, DONGGUAN)).toMatchObject({
      score: null,
      grade: null,
      missing: ['benefit-other'],
      consequences: [],
    });
    expect(gradeEvaluation({ scores: {} }, scheme, DONGGUAN).missing).toEqual(codes);
  });

  it.each([
    ['95', ['latest-evaluation-met', 'priority', 'may-be-renewed']],
    ['85', ['latest-evaluation-met', 'may-be-renewed']],
    ['65', ['latest-evaluation-met', 'may-be-renewed']],
    ['55', ['latest-evaluation-unmet', 'rectify', 'last-instalment-withheld']],
  ])('says what follows from %s', (score, expected) => {
    const { consequences } = gradeEvaluation({ scores: all(score) }, scheme, DONGGUAN);
    expect(consequences.map(({ code }) => code)).toEqual(expected);
    expect(consequences[0]?.citation).toMatchObject({ locator: '第七条(四)', basis: 'law' });
    for (const { citation } of consequences.slice(1)) expect(citation.basis).not.toBe('law');
  });

  it('speaks both languages', () => {
    const zh = gradeEvaluation({ scores: all('55') }, scheme, DONGGUAN);
    const en = gradeEvaluation({ scores: all('55') }, scheme, DONGGUAN_EN);
    expect(zh.bands.at(-1)).toEqual({ grade: 'fail', name: '不合格', from: '0' });
    expect(en.bands.at(-1)).toEqual({ grade: 'fail', name: 'Fail', from: '0' });
    expect(zh.consequences[0]?.detail).toBe('等次为不合格，低于合格：在下一次评估达到要求之前不能再次承接。');
    expect(en.consequences[0]?.detail).toContain('The grade is fail, below pass');
  });

  it.each(['100.000001', '101', '-1', '88.1234567', '1e2', ' 88', '', 'NaN', '088.5', '８８'])(
    'refuses the score %j',
    (score) => {
      expect(issuesOf(() => gradeEvaluation({ scores: { a: score, b: '90' } }, small, DONGGUAN))).toEqual([
        { code: 'score.invalid', pointer: '/scores/a', params: { value: score } },
      ]);
    },
  );

  it('refuses unknown indicators, another scheme and impossible days', () => {
    const input = { scheme: 'other', on: '2012-02-30', scores: { 'x/y': '1', toString: '1' } };
    expect(issuesOf(() => gradeEvaluation(input, small, DONGGUAN)).map(({ code, pointer }) => [code, pointer])).toEqual(
      [
        ['scheme.other', '/scheme'],
        ['date.impossible', '/on'],
        ['indicator.unknown', '/scores/x~1y'],
        ['indicator.unknown', '/scores/toString'],
      ],
    );
  });

  it('stays between the lowest and the highest score, and never falls when a score rises', () => {
    const score = fc.integer({ min: 0, max: 100_000_000 }).map((n) => new Decimal(n).div(1_000_000).toFixed());
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), fc.nat(9), score, (values, at, other) => {
        const scores = Object.fromEntries(codes.map((code, index) => [code, values[index]]));
        const before = new Decimal(gradeEvaluation({ scores }, scheme, DONGGUAN).score ?? 'NaN');
        expect(before.gte(Decimal.min(...values))).toBe(true);
        expect(before.lte(Decimal.max(...values))).toBe(true);
        const code = codes[at] ?? '';
        const raised = Decimal.max(values[at] ?? 0, other).toFixed();
        const after = gradeEvaluation({ scores: { ...scores, [code]: raised } }, scheme, DONGGUAN).score ?? 'NaN';
        expect(before.lte(after)).toBe(true);
      }),
    );
  });

  it('maps 基本合格 to pass with the duty to rectify', () => {
    expect(gradeOfTerm(scheme, 'basically-qualified')).toMatchObject({ grade: 'pass', duties: ['rectify'] });
    expect(gradeOfTerm(scheme, 'middling')).toBeNull();
  });
});

describe('loading a scheme', () => {
  const [first, ...others] = shipped?.indicators ?? [];
  const bands = shipped?.bands ?? [];

  it.each([
    [
      'weights below 1',
      { indicators: [{ ...first, weight: '0.099999' }, ...others] },
      /add up to exactly 1, but are 0\.999999/,
    ],
    ['weights above 1', { indicators: [{ ...first, weight: '0.11' }, ...others] }, /but are 1\.01/],
    [
      'a weight as a number',
      { indicators: [{ ...first, weight: 0.1 }, ...others] },
      /indicators\[0\]\.weight: must be a text/,
    ],
    ['an indicator twice', { indicators: [first, ...others, first] }, /appears twice/],
    ['no indicators', { indicators: [] }, /indicators: must have at least 1/],
    ['bands upside down', { bands: [...bands].reverse() }, /bands must run from high to low/],
    ['a floor above 0', { bands: bands.slice(0, 3) }, /lowest band must begin at 0/],
    ['a band above 100', { bands: [{ ...bands[0], from: '101' }, ...bands.slice(1)] }, /none above 100/],
    ['an unknown member', { extra: 1 }, /extra: unknown key/],
    ['an unknown duty', { terms: [{ ...shipped?.terms[0], duties: ['apologise'] }] }, /“apologise” is not one of/],
    ['an unknown grade', { consequences: [{ ...shipped?.consequences[0], grades: ['superb'] }] }, /"superb"/],
  ])('refuses %s', (_, change, message) => {
    expect(() => loadEvaluationScheme({ ...shipped, ...change }, 's.json')).toThrow(message);
  });

  it('refuses two schemes of one id and a file without any', () => {
    expect(() => loadEvaluationSchemes({ schemes: [shipped, shipped] }, 's.json')).toThrow(/“reference” appears twice/);
    expect(() => loadEvaluationSchemes({ schemes: [] }, 's.json')).toThrow(/at least 1/);
  });
});
