/** What somebody writes into "change": a percentage of the present standard, or a new one. */

import { fromFen, toFen } from '../../format/money.ts';
import { readMoney } from '../model/cells.ts';

/** The changed standard; null where the text says neither. */
export function changedStandard(present: string, text: string): string | null {
  const value = text.normalize('NFKC').replace(/\s/g, '').replace('−', '-');
  const match = /^([+-]?)(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(value);
  if (!match) {
    const money = readMoney(value);
    return toFen(money) === null || money.startsWith('-') ? null : money;
  }
  const fen = toFen(present);
  if (fen === null) return null;
  const points = BigInt(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
  const factor = 10_000n + (match[1] === '-' ? -points : points);
  return factor < 0n ? null : fromFen((fen * factor + 5_000n) / 10_000n);
}
