import type { Language } from '../engine/language.ts';

/**
 * Chooses the language from an `Accept-Language` header (RFC 9110 § 12.5.4): the one with the higher weight, Chinese where
 * they are equal, where neither is named and where there is no header.
 */
export function negotiateLanguage(header: string | null | undefined): Language {
  if (!header || header.length > 200) return 'zh-CN';
  let zh = -1;
  let en = -1;
  let any = -1;
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.split(';');
    const weight = weightOf(parameters);
    const primary = range.trim().toLowerCase().split('-')[0];
    if (primary === 'zh') zh = Math.max(zh, weight);
    else if (primary === 'en') en = Math.max(en, weight);
    else if (primary === '*') any = Math.max(any, weight);
  }
  if (zh < 0) zh = any;
  return en > 0 && en > zh ? 'en' : 'zh-CN';
}

function weightOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const match = /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(parameter);
    if (match) return Number(match[1]);
  }
  return 1;
}
