import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sealReceipt } from '../../src/engine/receipt.ts';
import { ENGINE_VERSION } from '../../src/engine/version.ts';
import { testPolicy } from '../support/policy.ts';
import { anyPlan, post } from '../support/posts.ts';

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

describe('a receipt', () => {
  const input = { posts: [post()] };

  it('names engine, policy, input and date, and is the same for the same input', async () => {
    const first = await sealReceipt(input, testPolicy(), '2012-01-01', digest);
    expect(first).toEqual({
      engine: ENGINE_VERSION,
      policy: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      input: `sha256:${createHash('sha256').update(canonicalText(input)).digest('hex')}`,
      effectiveOn: '2012-01-01',
    });
    expect(await sealReceipt(structuredClone(input), testPolicy(), '2012-01-01', digest)).toEqual(first);
  });

  it('changes with the input and with the policy', async () => {
    const first = await sealReceipt(input, testPolicy(), null, digest);
    const otherInput = await sealReceipt({ posts: [post({ headcount: 2 })] }, testPolicy(), null, digest);
    const otherPolicy = await sealReceipt(input, testPolicy({}, { version: '2' }), null, digest);
    expect(otherInput.input).not.toBe(first.input);
    expect(otherPolicy.policy).not.toBe(first.policy);
  });
});
