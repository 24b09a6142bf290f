import { describe, expect, it } from 'vitest';
import type { PolicyVersion } from '../../src/engine/policy.ts';
import { choosePolicy, compareVersions, isInForce } from '../../src/engine/policy-choice.ts';
import { DONGGUAN, issuesOf } from '../support/dongguan.ts';

function version(id: string, number: string, from: string, to: string | null): PolicyVersion {
  return { ...DONGGUAN.policy, id, version: number, inForce: { from, to } };
}

const first = version('a', '1', '2011-03-01', '2013-02-28');
const corrected = version('a', '2', '2011-03-01', '2013-02-28');
const tenth = version('a', '10', '2011-03-01', '2013-02-28');
const later = version('b', '1', '2013-03-01', null);

describe('choosing a policy', () => {
  it('takes the one in force on the day, both ends included', () => {
    expect(choosePolicy([later, first], '2013-02-28')).toEqual({ policy: first, warning: null });
    expect(choosePolicy([first, later], '2013-03-01')).toEqual({ policy: later, warning: null });
    expect(isInForce(first, '2011-03-01')).toBe(true);
    expect(isInForce(first, '2011-02-28')).toBe(false);
    expect(isInForce(later, '2199-01-01')).toBe(true);
  });

  it('takes the newest version of one policy, numbers by size', () => {
    expect(choosePolicy([corrected, tenth, first], '2012-01-01').policy).toBe(tenth);
  });

  it('takes the policy that came last where two are in force', () => {
    const other = version('c', '1', '2012-01-01', null);
    expect(choosePolicy([tenth, other], '2012-06-01').policy).toBe(other);
  });

  it('falls back on the newest with a warning', () => {
    expect(choosePolicy([first], '2014-01-01')).toEqual({
      policy: first,
      warning: { code: 'policy.not-in-force', params: { on: '2014-01-01', policy: 'a' } },
    });
    expect(choosePolicy([first, later], '2010-01-01').policy).toBe(later);
  });

  it('takes the newest without a warning where nothing is dated', () => {
    expect(choosePolicy([later, first], null)).toEqual({ policy: later, warning: null });
  });

  it('says when there is none', () => {
    expect(issuesOf(() => choosePolicy([], null))).toEqual([{ code: 'policy.none', pointer: '/policy' }]);
  });

  it('orders version texts', () => {
    expect(compareVersions('2', '10')).toBeLessThan(0);
    expect(compareVersions('1.9', '1.10')).toBeLessThan(0);
    expect(compareVersions('1', '1.0')).toBeLessThan(0);
    expect(compareVersions('01', '1')).toBe(0);
    expect(compareVersions('2', '1.9')).toBeGreaterThan(0);
  });
});
