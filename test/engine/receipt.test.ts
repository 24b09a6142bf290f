import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalculationInput } from '../../src/engine/calculation-types.ts';
import { planText } from '../../src/engine/plan-text.ts';
import { canonicalText, sealReceipt } from '../../src/engine/receipt.ts';
import { ENGINE_VERSION } from '../../src/engine/version.ts';
import { testPolicy } from '../support/policy.ts';
import { anyPlan, post, project } from '../support/posts.ts';

const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** The same value with the members of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turned(member)]),
  );
}

describe('the canonical text of an input', () => {
  it('sorts names, leaves out absent and null members and keeps the order of lists', () => {
    expect(canonicalText({ b: 1, a: 'ä"\n', d: null, e: undefined, c: [2, 1, { z: true, y: '虎门' }] })).toBe(
      '{"a":"ä\\"\\n","b":1,"c":[2,1,{"y":"虎门","z":true}]}',
    );
  });

  it('does not depend on the order of members, and reads back as the same plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = canonicalText(plan);
        expect(canonicalText(turned(plan))).toBe(text);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('writes any text as JSON does', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => canonicalText(text) === JSON.stringify(text)));
  });
});

describe('the canonical text of a plan', () => {
  it('does not depend on the order of members, nor on absent, null and default ones', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = planText('p', plan);
        expect(planText('p', turned(plan) as CalculationInput)).toBe(text);
        const bare = plan.posts.map(({ staffing, ...rest }) =>
          staffing === 'purchased' ? rest : { staffing, ...rest },
        );
        expect(planText('p', { ...plan, posts: bare })).toBe(text);
        expect(Array.isArray(JSON.parse(text))).toBe(true);
      }),
    );
  });

  const whole: CalculationInput = {
    posts: [post({ town: '1', payer: '2' })],
    projects: [project({ payer: '3' })],
    funding: [{ payer: 'city', source: 'donation', share: '0.1' }],
    standards: { none: '1.00', assistant: '2.00', intermediate: '3.00', senior: '4.00' },
  };

  /** Every text and number of a value, as a path to it. */
  function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [path];
    return Object.entries(value).flatMap(([name, member]) => paths(member, [...path, name]));
  }

  function changed(value: unknown, [name, ...rest]: readonly string[]): unknown {
    if (name === undefined) return typeof value === 'number' ? value + 1 : `${value}x`;
    const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
    copy[name] = changed(copy[name], rest);
    return copy;
  }

  it.each(paths(whole).map((path) => [path.join('/'), path] as const))('changes with %s', (_, path) => {
    expect(planText('p', changed(whole, path) as CalculationInput)).not.toBe(planText('p', whole));
  });
});

describe('a receipt', () => {
  const input = planText('test-2011', { posts: [post()] });

  it('names engine, policy, input and date, and is the same for the same input', async () => {
    const first = await sealReceipt(input, testPolicy(), '2012-01-01', digest);
    expect(first).toEqual({
      engine: ENGINE_VERSION,
      policy: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      input: `sha256:${createHash('sha256').update(input).digest('hex')}`,
      effectiveOn: '2012-01-01',
    });
    expect(await sealReceipt(input, testPolicy(), '2012-01-01', digest)).toEqual(first);
  });

  it('changes with the input and with the policy', async () => {
    const first = await sealReceipt(input, testPolicy(), null, digest);
    const otherInput = await sealReceipt(
      planText('test-2011', { posts: [post({ headcount: 2 })] }),
      testPolicy(),
      null,
      digest,
    );
    const otherPolicy = await sealReceipt(input, testPolicy({}, { version: '2' }), null, digest);
    expect(otherInput.input).not.toBe(first.input);
    expect(otherPolicy.policy).not.toBe(first.policy);
  });
});
