import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/engine/calculation.ts';
import type { CalculationInput, TraceNode } from '../../src/engine/calculation-types.ts';
import { cost } from '../../src/engine/costing.ts';
import { evaluateFormula, FormulaError } from '../../src/engine/formula.ts';
import { fraction, parseFraction, toFixed } from '../../src/engine/fraction.ts';
import { checkTrace } from '../../src/engine/trace-check.ts';
import { explainSource } from '../../src/engine/trace-source.ts';
import { HUMEN, SONGSHAN_LAKE, series, testContext, testPolicy } from '../support/policy.ts';
import { post, project } from '../support/posts.ts';

function traceOf(input: CalculationInput, context = testContext()): TraceNode {
  const trace = calculate(input, context, { explain: true }).lines[0]?.trace;
  if (!trace) throw new Error('no trace');
  return trace;
}

describe('the explanation of a post', () => {
  it('is the formula, the numbers and the article', () => {
    const trace = traceOf({ posts: [post({ headcount: 3, from: '2012-03-01' })] });
    expect(trace).toMatchObject({
      id: 'p1/2012',
      rule: 'post-cost',
      formula: 'round(standard * headcount * months / 12, 2)',
      inputs: {
        standard: { value: '60000.00', unit: 'CNY/person-year', label: '助理级购买标准', citation: { basis: 'law' } },
        headcount: { value: '3', unit: 'person' },
        months: { value: '10', exact: '10/1', unit: 'month' },
      },
      result: { value: '150000.00', unit: 'CNY' },
    });
    expect(trace.children.map(({ rule }) => rule)).toEqual(['payer']);
  });

  it('takes part months apart: 16 of 31 days, 10 of 30 days', () => {
    const trace = traceOf({ posts: [post({ from: '2012-03-16', to: '2012-04-10' })] });
    expect(trace.inputs['months']).toMatchObject({ value: '0.849462', exact: '79/93', from: 'p1/2012/months' });
    expect(trace.children[0]).toMatchObject({
      rule: 'months',
      formula: 'days1 / length1 + days2 / length2',
      inputs: { days1: { value: '16' }, length1: { value: '31' }, days2: { value: '10' }, length2: { value: '30' } },
    });
  });

  it('counts whole months between part months', () => {
    const [months] = traceOf({ posts: [post({ from: '2012-01-16', to: '2012-03-31' })] }).children;
    expect(months).toMatchObject({
      formula: 'whole + days1 / length1',
      inputs: { whole: { value: '2' }, days1: { value: '16' } },
    });
  });

  it('names both standards of a year in which it changed', () => {
    const policy = testPolicy({ 'standard.assistant': series(['2011-03-01', '60000.00'], ['2012-07-01', '72000.00']) });
    const trace = traceOf({ posts: [post()] }, testContext(policy));
    expect(trace.formula).toBe('round((standard1 * months1 + standard2 * months2) * headcount / 12, 2)');
    expect(trace.inputs['standard2']?.citation?.locator).toBe('2012-07-01');
    expect(checkTrace(trace)).toEqual([]);
  });

  it('sums years, says when the payer was named, and speaks English', () => {
    const host = { name: 'x', level: 'town' as const };
    const named = post({ to: '2013-12-31', host, town: SONGSHAN_LAKE, payer: 'city' });
    const trace = traceOf({ posts: [named] }, testContext(testPolicy(), 'en'));
    expect(trace.formula).toBe('sum(y2012, y2013)');
    expect(trace.children.at(-1)?.label).toContain('local rule');
  });

  it('marks a what-if standard, which no document backs', () => {
    const { standard } = traceOf({ posts: [post()], standards: { assistant: '76000.00' } }).inputs;
    expect(standard?.label).toBe('助理级购买标准(假设值)');
    expect(standard?.citation).toBeUndefined();
  });

  it('shows both ends of a range and cites the staffing of a post that costs nothing', () => {
    const range = traceOf({ posts: [post({ qualification: null })] });
    expect(range.result).toMatchObject({ value: null, range: { low: '40000.00', high: '99000.00' } });
    expect(range.children[0]?.inputs['standard']?.label).toBe('无职称购买标准');
    expect(range.children[1]?.inputs['standard']?.label).toBe('中级购买标准');
    expect(traceOf({ posts: [post({ staffing: 'converted' })] })).toMatchObject({
      rule: 'post-not-costed',
      result: { value: '0.00' },
    });
  });
});

describe('the explanation of a project and of a source', () => {
  it('shows the remainder: 100.00 over three years has 33.34 = 33.333… + 1/150', () => {
    const trace = traceOf({ projects: [project({ to: '2014-12-31' }, [{ category: 'other', amount: '100.00' }])] });
    const spread = trace.children[0]?.children[0];
    expect(spread).toMatchObject({
      formula: 'amount * months / total + adjustment',
      inputs: { adjustment: { exact: '1/150' } },
      result: { value: '33.34' },
    });
  });

  it('explains each source to the fen', () => {
    const context = testContext();
    const input: CalculationInput = {
      projects: [project({}, [{ category: 'other', amount: '100.00' }])],
      funding: [
        { payer: HUMEN, source: 'donation', share: '0.333333' },
        { payer: HUMEN, source: 'donation', amount: '5.00' },
      ],
    };
    const costing = cost(input, context);
    const donation = explainSource(input.funding ?? [], costing, HUMEN, 'donation', context);
    const fiscal = explainSource(input.funding ?? [], costing, HUMEN, 'fiscal', context);
    expect(donation?.result.value).toBe('38.33');
    expect(fiscal?.result.value).toBe('61.67');
    expect(donation && checkTrace(donation)).toEqual([]);
    expect(fiscal && checkTrace(fiscal)).toEqual([]);
    expect(explainSource([], costing, 'city', 'fiscal', context)).toBeNull();
  });
});

describe('checking a trace', () => {
  it('finds a result, an input and a child that were tampered with', () => {
    const trace = traceOf({ posts: [post({ to: '2013-12-31' })] });
    const tampered = structuredClone(trace);
    tampered.result.value = '1.00';
    expect(checkTrace(tampered)).toEqual(['p1: the formula does not give the result']);
    const child = structuredClone(trace);
    const [first] = child.children;
    if (first) first.result.value = '60000.01';
    expect(checkTrace(child)).toEqual([
      'p1/2012: the formula does not give the result',
      'p1: y2012 is not the result of p1/2012',
    ]);
  });
});

describe('formulas', () => {
  const value = (formula: string) => toFixed(evaluateFormula(formula, { a: fraction(1, 3), b: fraction(7) }), 4);

  it('follow the usual order and round half up', () => {
    expect(value('a + b * 2 - 1')).toBe('13.3333');
    expect(value('-(a * 3) / 4')).toBe('-0.2500');
    expect(value('round(2.345, 2)')).toBe('2.3500');
    expect(value('max(min(a, b), 1, sum(a, a))')).toBe('1.0000');
    expect(parseFraction('-31/3')).toEqual({ n: -31n, d: 3n });
  });

  it.each(['', 'a +', 'c', 'a / 0', 'eval(a)', 'a ^ b', 'round(a)', '(a', 'a b', 'constructor'])(
    'refuse %j',
    (formula) => {
      expect(() => value(formula)).toThrow(FormulaError);
    },
  );
});
