import { describe, expect, it } from 'vitest';
import { group, percent, percentOf, signedYuan, sumMoney, tenThousands } from '../../src/web/format/money.ts';

describe('showing money', () => {
  it('groups thousands without touching the digits', () => {
    expect(group('1234567.80')).toBe('1,234,567.80');
    expect(group('-900.00')).toBe('−900.00');
    expect(signedYuan('1500.00')).toBe('+1,500.00');
  });

  it('sums in fen', () => {
    expect(sumMoney(['0.10', '0.20', null, '-0.05'])).toBe('0.25');
  });

  it('shows ten thousands, half up', () => {
    expect(tenThousands('150000.00')).toBe('15.00');
    expect(tenThousands('150050.00')).toBe('15.01');
    expect(tenThousands('49.99')).toBe('0.00');
  });

  it('shows shares and parts', () => {
    expect(percent('0.10')).toBe('10%');
    expect(percent('0.125')).toBe('12.5%');
    expect(percent('1')).toBe('100%');
    expect(percentOf('1.00', '3.00')).toBe('33.3');
  });
});
