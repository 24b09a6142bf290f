import type { TraceCitation, TraceInput, TraceNode } from './calculation-types.ts';
import { dateParts, daysInMonth } from './dates.ts';
import { type Fraction, fraction, subtract, toDecimal, toQuotient } from './fraction.ts';
import type { TRACE_WORDS } from './trace-words.ts';

/** Says a trace's words in the language of its reader. */
export type Say = (key: keyof typeof TRACE_WORDS, values?: Readonly<Record<string, string | number>>) => string;

interface Days {
  fromDay: number;
  toDay: number;
}

/** Takes the months of a period apart: whole months, and the days of its first and last month over their lengths. */
export function monthsNode(
  { fromDay, toDay }: Days,
  exact: Fraction,
  label: string,
  say: Say,
  citation: TraceCitation | null,
): Omit<TraceNode, 'id'> {
  const first = dateParts(fromDay);
  const last = dateParts(toDay);
  const inputs: Record<string, TraceInput> = {};
  const terms: string[] = [];
  let whole = exact;
  const part = (year: number, month: number, days: number) => {
    const length = daysInMonth(year, month);
    if (days === length) return;
    const index = terms.length + 1;
    const name = `${year}-${`${month}`.padStart(2, '0')}`;
    inputs[`days${index}`] = { value: `${days}`, unit: 'day', label: say('daysOf', { month: name }) };
    inputs[`length${index}`] = { value: `${length}`, unit: 'day', label: say('daysIn', { month: name }) };
    terms.push(`days${index} / length${index}`);
    whole = subtract(whole, fraction(days, length));
  };
  if (first.year === last.year && first.month === last.month) part(first.year, first.month, last.day - first.day + 1);
  else {
    part(first.year, first.month, daysInMonth(first.year, first.month) - first.day + 1);
    part(last.year, last.month, last.day);
  }
  if (whole.n > 0n) {
    inputs['whole'] = { value: toDecimal(whole), unit: 'month', label: say('wholeMonths') };
    terms.unshift('whole');
  }
  return {
    rule: 'months',
    label,
    formula: terms.join(' + '),
    inputs,
    result: { value: toDecimal(exact), exact: toQuotient(exact), unit: 'month' },
    citation,
    children: [],
  };
}
