import { describe, expect, it } from 'vitest';
import {
  citationIn,
  findSeries,
  findValue,
  PolicyValueError,
  readCodes,
  readInteger,
  readSeries,
  readText,
  readValue,
} from '../../src/engine/policy-reader.ts';
import { DONGGUAN, DONGGUAN_EN, issuesOf } from '../support/dongguan.ts';
import { series, testPolicy } from '../support/policy.ts';

const { policy } = DONGGUAN;

describe('reading a policy', () => {
  it.each([
    ['2011-02-28', 'before'],
    ['2011-03-01', null],
    ['2013-02-28', null],
    ['2013-03-01', 'after'],
  ])('applies the trial standard on %s (%s)', (on, lapsed) => {
    const entry = readValue(policy, 'standard.assistant', on);
    expect(entry).toMatchObject({ value: '60000.00', from: '2011-03-01', to: '2013-02-28', lapsed });
    expect(entry.citation.locator).toBe('三(一)');
  });

  it('takes the entry in whose dates the day lies', () => {
    const changing = testPolicy({ 'standard.none': series(['2011-03-01', '40000.00'], ['2012-07-01', '48000.00']) });
    expect(readValue(changing, 'standard.none', '2012-06-30').value).toBe('40000.00');
    expect(readValue(changing, 'standard.none', '2012-07-01').value).toBe('48000.00');
    expect(readSeries(changing, 'standard.none')).toHaveLength(2);
  });

  it('reads each kind', () => {
    expect(readInteger(policy, 'pairing.target', '2012-01-01').value).toBe(10);
    expect(readText(policy, 'rating.minimum', '2012-01-01').value).toBe('3A');
    expect(readCodes(policy, 'purchase.fields', '2012-01-01').value).toHaveLength(12);
  });

  it('says which value is missing or of another kind', () => {
    expect(findSeries(policy, 'standard.senior')).toBeNull();
    expect(findValue(policy, 'standard.senior', '2012-01-01')).toBeNull();
    expect(() => readSeries(policy, 'standard.senior')).toThrow(PolicyValueError);
    expect(issuesOf(() => readValue(policy, 'toString', '2012-01-01'))).toEqual([
      {
        code: 'policy.value-missing',
        pointer: '/policy',
        params: { policy: 'dongguan-2011', version: '1', key: 'toString' },
      },
    ]);
    for (const read of [
      () => readInteger(policy, 'rating.minimum', '2012-01-01'),
      () => readText(policy, 'pairing.target', '2012-01-01'),
      () => readCodes(policy, 'rating.minimum', '2012-01-01'),
    ]) {
      expect(issuesOf(read)[0]?.code).toBe('policy.value-kind');
    }
  });

  it('puts a citation into one language', () => {
    const { citation } = readValue(policy, 'pairing.target', '2012-01-01');
    expect(citationIn(citation, 'zh-CN').summary).toContain('十名');
    expect(citationIn(citation, DONGGUAN_EN.language)).toEqual({ ...citation, summary: citation.summary.en });
  });
});
