import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/http/config.ts';
import { findUnsafe, MAX_DEPTH } from '../../src/http/guard.ts';
import { negotiateLanguage } from '../../src/http/language.ts';
import { clientKey, RateCounter } from '../../src/http/rate-limit.ts';
import { issueCodes, issueSentence, PROBLEMS } from '../../src/http/sentences.ts';

describe('RateCounter', () => {
  it('lets a client pass so many times a minute and says how long to wait', () => {
    const counter = new RateCounter(2);
    expect(counter.take('a', 0)).toBe(0);
    expect(counter.take('a', 1_000)).toBe(0);
    expect(counter.take('a', 20_500)).toBe(40);
    expect(counter.take('b', 20_500)).toBe(0);
    expect(counter.take('a', 59_999)).toBe(1);
    expect(counter.take('a', 60_000)).toBe(0);
  });

  it('does not grow without end', () => {
    const counter = new RateCounter(1);
    for (let index = 0; index < 120_000; index += 1) counter.take(`client ${index}`, 0);
    expect(counter.take('client 119999', 0)).toBeGreaterThan(0);
  });
});

describe('clientKey', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});

describe('negotiateLanguage', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['zh-TW,en;q=0.9', 'zh-CN'],
    ['en,*;q=0.5', 'en'],
    ['en;q=0.5,*', 'zh-CN'],
    ['en;q=1.5', 'en'],
    [`${'en,'.repeat(100)}`, 'zh-CN'],
  ] as const)('%s is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});

describe('findUnsafe', () => {
  it('takes what is as deep as allowed and refuses one level more', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);
    expect(findUnsafe(nest(MAX_DEPTH))).toBeNull();
    expect(findUnsafe(nest(MAX_DEPTH + 1))?.code).toBe('body.too-deep');
  });

  it('points at the member', () => {
    expect(findUnsafe(JSON.parse('{"a/b":[1,{"__proto__":2}]}'))).toEqual({
      code: 'member.forbidden',
      pointer: '/a~1b/1/__proto__',
    });
  });
});

describe('readConfig', () => {
  it('has its defaults and refuses what is no number', () => {
    expect(readConfig({})).toEqual({ rateLimit: 600, trustProxy: false });
    expect(readConfig({ RATE_LIMIT: '0', TRUST_PROXY: '1' })).toEqual({ rateLimit: 0, trustProxy: true });
    expect(() => readConfig({ RATE_LIMIT: 'many' })).toThrow(/RATE_LIMIT/);
  });
});

describe('sentences', () => {
  it('are there in both languages and take all their parameters', () => {
    const params = {
      received: 'x',
      requirement: 1,
      bound: '≥',
      member: 'x',
      value: 'x',
      choices: 'x',
      limit: 1,
      count: 2,
    };
    for (const code of issueCodes()) {
      const zh = issueSentence(code, 'zh-CN', params) ?? '';
      const en = issueSentence(code, 'en', params) ?? '';
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(en, code).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh + en, code).not.toMatch(/\{\w+\}/);
    }
    for (const { title, detail } of Object.values(PROBLEMS)) {
      expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(detail.en).toMatch(/[a-z]/);
    }
  });
});
