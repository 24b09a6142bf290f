/** From what was typed or pasted to what is stored, and back to what is shown. */

import { group, percent } from '../../format/money.ts';

export interface Option {
  code: string;
  label: string;
  /** Other ways to write it: the label of the other language, a short form. */
  aliases: readonly string[];
}

export type CellKind = 'text' | 'select' | 'count' | 'money' | 'share' | 'date';

export interface CellSpec {
  kind: CellKind;
  options?: readonly Option[] | undefined;
}

const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

function clean(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(CONTROL, '')
    .trim();
}

/** Full-width digits and marks to plain ones: Chinese input methods produce both. */
function plain(text: string): string {
  return clean(text).normalize('NFKC');
}

const matchers = new WeakMap<readonly Option[], Map<string, string>>();

function matcher(options: readonly Option[]): Map<string, string> {
  let map = matchers.get(options);
  if (!map) {
    map = new Map();
    for (const option of options) {
      for (const name of [...option.aliases, option.label, option.code])
        map.set(plain(name).toLowerCase(), option.code);
    }
    matchers.set(options, map);
  }
  return map;
}

/** The code that a label, an alias or a code stands for; the text itself when nothing fits. */
export function readOption(options: readonly Option[], text: string): string {
  const key = plain(text).toLowerCase();
  return key === '' ? '' : (matcher(options).get(key) ?? clean(text));
}

/** `2012/3/1`, `2012.3.1`, `2012年3月1日`, `20120301` → `2012-03-01`; anything else as it is. */
export function readDate(text: string): string {
  const value = plain(text);
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (!match) return value;
  return `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
}

/** Digits without separators, currency signs or unit, with two decimals; anything else as it is. */
export function readMoney(text: string): string {
  const value = plain(text);
  const bare = value.replace(/^[¥$]\s*/, '').replace(/\s*(元|yuan|CNY)$/i, '');
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  const match = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(digits);
  if (!match) return value;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return `${match[1]}${match[2]}.${fraction.padEnd(2, '0')}`;
}

/** `10%`, `0.1` → `0.10`, `12.5%` → `0.125`; anything else as it is. */
export function readShare(text: string): string {
  const value = plain(text);
  const match = /^(\d{1,3})(?:\.(\d*))?\s*(%?)$/.exec(value);
  if (!match) return value;
  const [, digits = '', decimals = '', sign = ''] = match;
  const whole = sign === '%' ? digits.padStart(3, '0').slice(0, -2) : digits;
  const fraction = `${sign === '%' ? digits.padStart(2, '0').slice(-2) : ''}${decimals}`.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(2, '0')}`;
}

export function readCount(text: string): string {
  const value = plain(text).replace(/\s*(人|名|个)$/, '');
  const digits = /^\d{1,3}(,\d{3})+$/.test(value) ? value.replaceAll(',', '') : value;
  return digits.replace(/^0+(?=\d)/, '').replace(/\.0+$/, '');
}

export function readCell(spec: CellSpec, text: string): string {
  switch (spec.kind) {
    case 'select':
      return readOption(spec.options ?? [], text);
    case 'date':
      return readDate(text);
    case 'money':
      return readMoney(text);
    case 'share':
      return readShare(text);
    case 'count':
      return readCount(text);
    default:
      return clean(text);
  }
}

/** What the cell shows, and what is copied from it. */
export function showCell(spec: CellSpec, value: string): string {
  switch (spec.kind) {
    case 'select':
      return spec.options?.find((option) => option.code === value)?.label ?? value;
    case 'money':
      return group(value);
    case 'share':
      return percent(value);
    default:
      return value;
  }
}
