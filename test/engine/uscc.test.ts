import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUscc, usccCheckCharacter } from '../../src/engine/uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const bodies = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('unified social credit code', () => {
  it('accepts the worked example', () => {
    // 9 1 3 5 0 1 0 0 M(21) 0 0 0 1 0 0 Y(30) 4, times 3^i mod 31 =
    // 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28:
    // 9+3+27+135+0+26+0+0+420+0+0+0+8+0+0+900+112 = 1640 = 52 × 31 + 28, and 31 − 28 = 3.
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(isUscc('91350100M000100Y43')).toBe(true);
  });

  it.each([
    '91350100M000100Y44',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100I000100Y43',
    '91350100m000100y43',
    '',
  ])('refuses %s', (text) => {
    expect(isUscc(text)).toBe(false);
  });

  it('sees any one wrong character', () => {
    fc.assert(
      fc.property(bodies, fc.nat(16), fc.constantFrom(...ALPHABET), (body, at, other) => {
        fc.pre(body[at] !== other);
        const code = `${body}${usccCheckCharacter(body)}`;
        expect(isUscc(code)).toBe(true);
        expect(isUscc(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toBe(false);
      }),
    );
  });
});
