/**
 * Calendar days as `YYYY-MM-DD` texts and as whole day numbers since 1970-01-01, proleptic Gregorian.
 * No clock, no time zone, no Date object: a policy speaks of days, and a day is the same everywhere.
 * Texts of this form sort as their days do, so `<` on two valid dates is right and cheap.
 */

export const MIN_YEAR = 1900;
export const MAX_YEAR = 2200;

export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_ERA = 146_097;
/** From 0000-03-01, where the algorithm counts from, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Day number of a date that is known to exist. Years begin in March here, so that a leap day comes last. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Day number since 1970-01-01, or null where the text is no day of the years 1900 to 2200 written `YYYY-MM-DD`. */
export function parseDate(text: string): number | null {
  return parseWithin(text, MIN_YEAR, MAX_YEAR);
}

function parseWithin(text: string, minYear: number, maxYear: number): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < minYear || year > maxYear || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** Whether the text is a day that exists, in the years 1900 to 2200. */
export function isDate(text: string): boolean {
  return parseDate(text) !== null;
}

/**
 * Day number of a text already known to be a date; throws a RangeError otherwise. Any year is right here, since a date
 * worked out from another one (the end of a rating issued in 2199) may lie beyond the years that people may enter.
 */
export function dayNumber(text: string): number {
  const day = parseWithin(text, 0, 9999);
  if (day === null) throw new RangeError(`not a date: ${text}`);
  return day;
}

/** Year, month and day of a day number. */
export function dateParts(day: number): DateParts {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function text(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM-DD` of a day number. */
export function formatDate(day: number): string {
  const parts = dateParts(day);
  return text(parts.year, parts.month, parts.day);
}

/** Calendar year of a date. */
export function yearOf(date: string): number {
  return digits(date, 0, 4);
}

/**
 * The same day `years` later (earlier when negative). 29 February falls on 28 February in a common year, as the Civil
 * Code counts a period that has no corresponding day.
 */
export function addYears(date: string, years: number): string {
  const parts = dateParts(dayNumber(date));
  const year = parts.year + years;
  return text(year, parts.month, Math.min(parts.day, daysInMonth(year, parts.month)));
}

/** The date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return formatDate(dayNumber(date) + days);
}
