import { describe, expect, it } from 'vitest';
import { capitalAmount } from '../../src/web/format/capital.ts';

describe('capital amounts', () => {
  it.each([
    ['150000.00', '壹拾伍万元整'],
    ['0.00', '零元整'],
    ['100000.00', '壹拾万元整'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['100000001.00', '壹亿零壹元整'],
    ['10001000.00', '壹仟万壹仟元整'],
    ['1000000000000.00', '壹万亿元整'],
    ['0.50', '伍角整'],
    ['0.05', '伍分'],
    ['12.30', '壹拾贰元叁角整'],
    ['-60.00', '负陆拾元整'],
  ])('%s is %s', (amount, words) => {
    expect(capitalAmount(amount)).toBe(words);
  });

  it('says nothing about what is no amount', () => {
    expect(capitalAmount('12.345')).toBeNull();
    expect(capitalAmount('abc')).toBeNull();
    expect(capitalAmount('1000000000000000000.00')).toBeNull();
  });
});
