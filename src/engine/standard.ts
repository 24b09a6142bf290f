import { QUALIFICATIONS, type Qualification, type StandardsPatch } from './calculation-types.ts';
import { formatDate, parseDate } from './dates.ts';
import { type Issue, pointerToken } from './issue.ts';
import { formatFen, greatestCommonDivisor, MAX_STANDARD_FEN, parseYuan } from './money.ts';
import { monthsText, monthUnits, type Period, UNITS_PER_YEAR } from './period.ts';
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
  /** The same days, and their months, as they are shown. */
  from: string;
  to: string;
  months: string;
  units: number;
  lowFen: number;
  highFen: number;
  low: StandardSpan | null;
  high: StandardSpan | null;
  /** The standard as it is shown; null when it is unknown or the post is not costed. */
  standard: string | null;
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

/** A segment before it is shown. */
type Stretch = Omit<ScheduledSegment, 'from' | 'to' | 'months' | 'standard'>;

/** What one person costs over a period, year by year. */
export interface Schedule {
  period: Period;
  costed: boolean;
  known: boolean;
  years: readonly ScheduledYear[];
}

const tables = new WeakMap<PolicyVersion, StandardTable>();

/** The standards of a policy version, worked out once when no patch is laid over them. */
export function standardsOf(policy: PolicyVersion, patch: StandardsPatch | undefined): StandardTable {
  if (patch && Object.values(patch).some((text) => text !== undefined)) return new StandardTable(policy, patch);
  let table = tables.get(policy);
  if (!table) {
    table = new StandardTable(policy, undefined);
    tables.set(policy, table);
  }
  return table;
}

/** 购买标准 by qualification (DF5, 三(一)), with a what-if patch laid over. */
export class StandardTable {
  readonly #spans = new Map<Qualification, readonly StandardSpan[]>();
  readonly #boundaries: readonly number[];
  /** Periods are shared by all who read them, so a schedule is worked out once. */
  readonly #schedules = new WeakMap<Period, Map<Qualification | 'unknown' | 'not-costed', Schedule>>();

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
    let known = this.#schedules.get(period);
    if (!known) {
      known = new Map();
      this.#schedules.set(period, known);
    }
    const key = costed ? (qualification ?? 'unknown') : 'not-costed';
    let schedule = known.get(key);
    if (!schedule) {
      schedule = this.#newSchedule(period, qualification, costed);
      known.set(key, schedule);
    }
    return schedule;
  }

  #newSchedule(period: Period, qualification: Qualification | null, costed: boolean): Schedule {
    const years = period.years.map((slice) => {
      const segments: Stretch[] = [];
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
      const shown = segments.map((segment) => shownSegment(segment, costed && qualification !== null));
      return scheduledYear(slice.fiscalYear, shown);
    });
    return { period, costed, known: !costed || qualification !== null, years };
  }

  #segment(fromDay: number, toDay: number, qualification: Qualification | null, costed: boolean): Stretch {
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

function shownSegment(stretch: Stretch, known: boolean): ScheduledSegment {
  const { fromDay, toDay, units, lowFen } = stretch;
  const standard = known ? formatFen(lowFen) : null;
  return { ...stretch, from: formatDate(fromDay), to: formatDate(toDay), months: monthsText(units), standard };
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
