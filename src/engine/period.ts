import { dateParts, dayOf, daysInMonth, parseDate } from './dates.ts';
import { type Fraction, fraction, toDecimal } from './fraction.ts';

/**
 * Parts of one calendar month: the least common multiple of 28, 29, 30 and 31. A day of any month is a whole number of
 * them, so the months of a period are an exact integer and a half fen is seen as one.
 */
export const UNITS_PER_MONTH = 377_580;

/** Units of a person-year. */
export const UNITS_PER_YEAR = 12 * UNITS_PER_MONTH;

/** The longest period of a post or project, in years. */
export const MAX_PERIOD_YEARS = 10;

/** The part of a period that lies in one fiscal year (= calendar year). Days are numbers since 1970-01-01. */
export interface YearSlice {
  fiscalYear: number;
  fromDay: number;
  toDay: number;
}

/** A period with both ends included. */
export interface Period {
  from: string;
  to: string;
  fromDay: number;
  toDay: number;
  /** Months × UNITS_PER_MONTH. */
  units: number;
  years: readonly YearSlice[];
}

export type PeriodProblem = 'from.invalid' | 'to.invalid' | 'reversed' | 'too-long';

/**
 * Month units of the days from one to another, both included: a whole calendar month counts UNITS_PER_MONTH, a part of
 * one its days ÷ the days of that month.
 */
export function monthUnits(fromDay: number, toDay: number): number {
  const first = dateParts(fromDay);
  const last = dateParts(toDay);
  const firstLength = daysInMonth(first.year, first.month);
  const firstUnits = UNITS_PER_MONTH / firstLength;
  const between = (last.year - first.year) * 12 + last.month - first.month;
  if (between === 0) return (last.day - first.day + 1) * firstUnits;
  const lastUnits = UNITS_PER_MONTH / daysInMonth(last.year, last.month);
  return (firstLength - first.day + 1) * firstUnits + (between - 1) * UNITS_PER_MONTH + last.day * lastUnits;
}

/** Months of a number of units, exact. */
export function monthsOf(units: number): Fraction {
  return fraction(units, UNITS_PER_MONTH);
}

/** Months of a number of units as a decimal of at most six digits, half up. */
export function monthsText(units: number): string {
  return units % UNITS_PER_MONTH === 0 ? `${units / UNITS_PER_MONTH}` : toDecimal(monthsOf(units));
}

/** So many periods are remembered; reading one again is a look-up. */
const MAX_PERIODS = 5_000;

const periods = new Map<string, Period>();

/** Reads a period and cuts it at fiscal years; says what is wrong with one that cannot be used. */
export function readPeriod(from: string, to: string): Period | PeriodProblem {
  const key = `${from}/${to}`;
  let period: Period | PeriodProblem | undefined = periods.get(key);
  if (period === undefined) {
    period = newPeriod(from, to);
    if (typeof period === 'string') return period;
    if (periods.size >= MAX_PERIODS) periods.clear();
    periods.set(key, period);
  }
  return period;
}

function newPeriod(from: string, to: string): Period | PeriodProblem {
  const fromDay = parseDate(from);
  if (fromDay === null) return 'from.invalid';
  const toDay = parseDate(to);
  if (toDay === null) return 'to.invalid';
  if (toDay < fromDay) return 'reversed';
  const first = dateParts(fromDay);
  const last = dateParts(toDay);
  if (isLongerThan(MAX_PERIOD_YEARS, first, last)) return 'too-long';
  const years: YearSlice[] = [];
  for (let year = first.year; year <= last.year; year += 1) {
    years.push({
      fiscalYear: year,
      fromDay: year === first.year ? fromDay : dayOf(year, 1, 1),
      toDay: year === last.year ? toDay : dayOf(year, 12, 31),
    });
  }
  return { from, to, fromDay, toDay, units: monthUnits(fromDay, toDay), years };
}

type Parts = ReturnType<typeof dateParts>;

function isLongerThan(years: number, first: Parts, last: Parts): boolean {
  const whole = last.year - first.year;
  if (whole !== years) return whole > years;
  return last.month > first.month || (last.month === first.month && last.day >= first.day);
}
