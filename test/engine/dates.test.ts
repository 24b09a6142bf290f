import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  dateParts,
  dayNumber,
  daysInMonth,
  formatDate,
  isDate,
  parseDate,
  yearOf,
} from '../../src/engine/dates.ts';

const FIRST = -25_567; // 1900-01-01
const LAST = 84_370; // 2200-12-31
const days = fc.integer({ min: FIRST, max: LAST });

describe('dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    // 1970 to 1999 are 30 years with 7 leap days: 30 × 365 + 7 = 10957.
    ['2000-01-01', 10_957],
    ['1900-01-01', FIRST],
    ['2200-12-31', LAST],
  ])('counts %s as day %i', (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  it.each([
    '2011-02-29',
    '1900-02-29',
    '2100-02-29',
    '2012-13-01',
    '2012-00-10',
    '2012-04-31',
    '2012-01-00',
    '1899-12-31',
    '2201-01-01',
    '2012-1-01',
    '2012/01/01',
    '2012-01-01T',
    '２０１２-01-01',
    ' 2012-01-0',
    '',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(isDate(text)).toBe(false);
  });

  it('knows leap years by 4, 100 and 400', () => {
    expect([1900, 2000, 2011, 2012, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
    expect(daysInMonth(2012, 4)).toBe(30);
    expect(daysInMonth(2012, 13)).toBe(0);
  });

  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        expect(formatDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(parseDate(formatDate(day))).toBe(day);
        expect(dateParts(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('sorts as texts as it does as days', () => {
    fc.assert(fc.property(days, days, (a, b) => formatDate(a) < formatDate(b) === a < b));
  });

  it.each([
    ['2008-05-01', 3, '2011-05-01'],
    ['2008-02-29', 3, '2011-02-28'],
    ['2008-02-29', 4, '2012-02-29'],
    ['2011-02-28', 1, '2012-02-28'],
    ['2012-02-29', -3, '2009-02-28'],
    ['2199-06-01', 5, '2204-06-01'],
  ])('adds years: %s + %i = %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it('adds days over months, years and the last year that people may enter', () => {
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2011-02-28', 1)).toBe('2011-03-01');
    expect(addDays('2012-01-01', -1)).toBe('2011-12-31');
    expect(addDays('2200-12-31', 1)).toBe('2201-01-01');
    expect(yearOf('2012-06-01')).toBe(2012);
    expect(() => dayNumber('2012-02-30')).toThrow(RangeError);
  });
});
