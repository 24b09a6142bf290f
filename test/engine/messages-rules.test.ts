import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASONS, REMEDIES } from '../../src/engine/eligibility-words.ts';
import type { Localized } from '../../src/engine/language.ts';
import { isDescribed } from '../../src/engine/messages.ts';
import { RULE_MESSAGES } from '../../src/engine/messages-rules.ts';
import { say } from '../../src/engine/words.ts';

const ENGINE = new URL('../../src/engine/', import.meta.url);
const FILES = /^(?:dates|eligibility|evaluation|need|pairing|policy-|reference-|strict-json|uscc)/;

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

describe('sentences', () => {
  it.each([
    ['issues', RULE_MESSAGES],
    ['reasons', REASONS],
    ['remedies', REMEDIES],
  ])('of %s have both languages with the same places', (_, texts: Readonly<Record<string, Localized>>) => {
    for (const [code, { zh, en }] of Object.entries(texts)) {
      expect(places(en), code).toEqual(places(zh));
      expect(en, code).not.toMatch(/\p{Script=Han}/u);
      expect(zh, code).toMatch(/\p{Script=Han}/u);
    }
  });

  it('exist for every code that these rules give', () => {
    const codes = readdirSync(ENGINE)
      .filter((name) => FILES.test(name))
      .flatMap((name) => {
        const source = readFileSync(new URL(name, ENGINE), 'utf8');
        return [...source.matchAll(/(?:code: |problem\([^)]*?|add\([^)]*?)'((?:[a-z]+)\.[a-z-]+)'/g)].map(
          ([, code]) => code,
        );
      });
    expect(codes.length).toBeGreaterThan(40);
    expect([...new Set(codes)].filter((code) => code !== undefined && !isDescribed(code))).toEqual([]);
  });

  it('are filled, and show a place that nobody filled', () => {
    const text = { zh: '{a}和{b}', en: '{a} and {b}' };
    expect(say({ text, params: { a: 1, b: { zh: '乙', en: 'B' } } }, 'zh-CN')).toBe('1和乙');
    expect(say({ text, params: { a: 1, b: { zh: '乙', en: 'B' } } }, 'en')).toBe('1 and B');
    expect(say({ text, params: { a: 'x' } }, 'en')).toBe('x and {b}');
  });
});
