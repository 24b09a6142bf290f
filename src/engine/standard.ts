import { QUALIFICATIONS, type Qualification, type StandardsPatch } from './calculation-types.ts';
import { parseDate } from './dates.ts';
import { type Issue, pointerToken } from './issue.ts';
import { greatestCommonDivisor, MAX_STANDARD_FEN, parseYuan } from './money.ts';
import { monthUnits, type Period, UNITS_PER_YEAR } from './period.ts';
import type { Citation, PolicyVersion } from './policy.ts';

/** One funding standard from a day on, until the next span of the same qualification. */
export interface StandardSpan {
  qualification: Qualification;
  fromDay: number;
  fen: number;
  /** Null: a what-if patch, no document says it. */
  citation: Citation | null;
}

/** A stretch of a period at one standard (or, for an unknown qualification, from a lowest to a highest one). */
export interface ScheduledSegment {
  fromDay: number;
  toDay: number;
  units: number;
  lowFen: number;
  highFen: number;
  low: StandardSpan | null;
  high: StandardSpan | null;
}

/** One fiscal year of a period: the cost of one person is numerator ÷ denominator fen, exactly. */
export interface ScheduledYear {
  fiscalYear: number;
  segments: readonly ScheduledSegment[];
  lowNumerator: number;
  lowDenominator: number;
  highNumerator: number;
  highDenominator: number;
}

/** What one person costs over a period, year by year. */
export interface Schedule {
  period: Period;
  costed: boolean;
  known: boolean;
  years: readonly ScheduledYear[];
}

/** 购买标准 by qualification (DF5, 三(一)), with a what-if patch laid over. */
export class StandardTable {
  readonly #spans = new Map<Qualification, readonly StandardSpan[]>();
  readonly #boundaries: readonly number[];

  /** @throws nothing; `patch` must have passed `checkStandards`. */
  constructor(policy: PolicyVersion, patch: StandardsPatch | undefined) {
    const boundaries = new Set<number>();
    for (const qualification of QUALIFICATIONS) {
      const spans = spansOf(policy, qualification, patch?.[qualification]);
      if (spans.length === 0) continue;
      this.#spans.set(qualification, spans);
      for (const span of spans.slice(1)) boundaries.add(span.fromDay);
    }
    this.#boundaries = [...boundaries].sort((a, b) => a - b);
  }

  /** Whether the policy version (or the patch) has a standard for the qualification. */
  has(qualification: Qualification): boolean {
    return this.#spans.has(qualification);
  }

  /** The standard of a qualification on a day; null when it has none. Before the first span the first applies. */
  on(qualification: Qualification, day: number): StandardSpan | null {
    return spanOn(this.#spans.get(qualification) ?? [], day);
  }

  /** What one person of a qualification (null: not known yet) costs over a period. */
  schedule(period: Period, qualification: Qualification | null, costed: boolean): Schedule {
    const years = period.years.map((slice) => {
      const segments: ScheduledSegment[] = [];
      let start = slice.fromDay;
      const cuts = costed ? this.#boundaries.filter((day) => day > slice.fromDay && day <= slice.toDay) : [];
      for (const end of [...cuts.map((day) => day - 1), slice.toDay]) {
        const segment = this.#segment(start, end, qualification, costed);
        const previous = segments.at(-1);
        if (previous && previous.low === segment.low && previous.high === segment.high) {
          previous.toDay = end;
          previous.units += segment.units;
        } else segments.push(segment);
        start = end + 1;
      }
      return scheduledYear(slice.fiscalYear, segments);
    });
    return { period, costed, known: !costed || qualification !== null, years };
  }

  #segment(fromDay: number, toDay: number, qualification: Qualification | null, costed: boolean): ScheduledSegment {
    const units = monthUnits(fromDay, toDay);
    if (!costed) return { fromDay, toDay, units, lowFen: 0, highFen: 0, low: null, high: null };
    const candidates = qualification === null ? [...this.#spans.keys()] : [qualification];
    let low: StandardSpan | null = null;
    let high: StandardSpan | null = null;
    for (const candidate of candidates) {
      const span = this.on(candidate, fromDay);
      if (!span) continue;
      if (!low || span.fen < low.fen) low = span;
      if (!high || span.fen > high.fen) high = span;
    }
    return { fromDay, toDay, units, lowFen: low?.fen ?? 0, highFen: high?.fen ?? 0, low, high };
  }
}

function scheduledYear(fiscalYear: number, segments: readonly ScheduledSegment[]): ScheduledYear {
  let low = 0;
  let high = 0;
  for (const segment of segments) {
    low += segment.units * segment.lowFen;
    high += segment.units * segment.highFen;
  }
  const lowDivisor = greatestCommonDivisor(low, UNITS_PER_YEAR);
  const highDivisor = greatestCommonDivisor(high, UNITS_PER_YEAR);
  return {
    fiscalYear,
    segments,
    lowNumerator: low / lowDivisor,
    lowDenominator: UNITS_PER_YEAR / lowDivisor,
    highNumerator: high / highDivisor,
    highDenominator: UNITS_PER_YEAR / highDivisor,
  };
}

function spansOf(policy: PolicyVersion, qualification: Qualification, patched: string | undefined): StandardSpan[] {
  if (patched !== undefined) {
    return [{ qualification, fromDay: Number.NEGATIVE_INFINITY, fen: parseYuan(patched) ?? 0, citation: null }];
  }
  const series = policy.values[`standard.${qualification}`] ?? [];
  return series.map(({ value, from, citation }) => {
    const fen = typeof value === 'string' ? parseYuan(value) : null;
    const fromDay = parseDate(from);
    if (fen === null || fromDay === null) throw new RangeError(`standard.${qualification}: not a dated amount`);
    return { qualification, fromDay, fen, citation };
  });
}

function spanOn(spans: readonly StandardSpan[], day: number): StandardSpan | null {
  let found = spans[0] ?? null;
  for (const span of spans) if (span.fromDay <= day) found = span;
  return found;
}

/** Issues of a what-if patch: every standard a yuan string, not above the bound, of a known qualification. */
export function checkStandards(patch: StandardsPatch | undefined): Issue[] {
  const issues: Issue[] = [];
  for (const [key, text] of Object.entries(patch ?? {})) {
    const pointer = `/standards/${pointerToken(key)}`;
    if (!QUALIFICATIONS.some((qualification) => qualification === key)) {
      issues.push({ code: 'qualification.unknown', pointer, params: { value: key } });
      continue;
    }
    if (text === undefined) continue;
    const fen = typeof text === 'string' ? parseYuan(text) : null;
    if (fen === null) issues.push({ code: 'money.format', pointer });
    else if (fen > MAX_STANDARD_FEN) issues.push({ code: 'money.too-large', pointer, params: { max: '9999999.99' } });
  }
  return issues;
}
