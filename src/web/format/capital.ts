/** 大写金额, as the forms of a treasury want it (《支付结算办法》附一). */

import { toFen } from './money.ts';

const DIGITS: Readonly<Record<string, string>> = {
  '0': '零',
  '1': '壹',
  '2': '贰',
  '3': '叁',
  '4': '肆',
  '5': '伍',
  '6': '陆',
  '7': '柒',
  '8': '捌',
  '9': '玖',
};
const PLACES = ['仟', '佰', '拾', ''];
const GROUPS = ['', '万', '亿', '万亿', '亿亿'];

/** One group of four digits, without leading or trailing 零: `0409` → `肆佰零玖`. */
function groupOfFour(digits: string): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[index]}`;
    gap = false;
  }
  return text;
}

function integerPart(yuan: bigint): string {
  const digits = yuan.toString();
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  const groups = padded.match(/.{4}/g) ?? [];
  let text = '';
  let previous = '';
  for (const [index, group] of groups.entries()) {
    if (group !== '0000') {
      // A group that starts with an empty place, or follows an empty group, is joined by 零.
      const joined = text !== '' && (group.startsWith('0') || previous === '0000');
      text += `${joined ? '零' : ''}${groupOfFour(group)}${GROUPS[groups.length - 1 - index]}`;
    }
    previous = group;
  }
  return text;
}

/** `150000.00` → `壹拾伍万元整`. Null when the text is no amount, or too large for the form. */
export function capitalAmount(amount: string): string | null {
  const fen = toFen(amount);
  if (fen === null || fen >= 10n ** 20n || fen <= -(10n ** 20n)) return null;
  const positive = fen < 0n ? -fen : fen;
  const yuan = positive / 100n;
  const [jiao = '0', cents = '0'] = (positive % 100n).toString().padStart(2, '0');
  const sign = fen < 0n ? '负' : '';
  const whole = yuan > 0n ? `${integerPart(yuan)}元` : '';
  if (jiao === '0' && cents === '0') return `${sign}${whole || '零元'}整`;
  const joint = whole !== '' && (jiao === '0' || yuan % 10n === 0n) ? '零' : '';
  const small = `${jiao === '0' ? '' : `${DIGITS[jiao]}角`}${cents === '0' ? '整' : `${DIGITS[cents]}分`}`;
  return `${sign}${whole}${joint}${small}`;
}
