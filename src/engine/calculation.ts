import type {
  Calculation,
  CalculationInput,
  CalculationLine,
  CalculationTotals,
  Segment,
  Warning,
} from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type CostedPost, type CostedProject, type Costing, cost, yearLow } from './costing.ts';
import { formatDate, parseDate } from './dates.ts';
import { fraction, toDecimal } from './fraction.ts';
import { fund } from './funding.ts';
import type { Issue } from './issue.ts';
import { inLanguage } from './language.ts';
import { describeIssue } from './messages.ts';
import { formatFen, greatestCommonDivisor, splitByWeights } from './money.ts';
import { monthsOf, UNITS_PER_MONTH, UNITS_PER_YEAR } from './period.ts';
import { Tracer } from './trace.ts';
import { warningsOf } from './warnings.ts';

/** What a caller may ask for besides the figures. */
export interface CalculationOptions {
  /** Add a trace to every line. */
  explain?: boolean;
  /** What the caller found out before (a policy chosen by default); shown first among the warnings. */
  notices?: readonly Issue[];
}

/** A calculation whose lines have not been written out yet. */
export interface StartedCalculation {
  summary: Omit<Calculation, 'lines'>;
  lineCount: number;
  /** Lines from one index up to, not including, another; the same ones each time. */
  lines(from: number, to: number): CalculationLine[];
}

/**
 * Costs a purchase plan to the fen (DG5, DF5, DF8): lines with segments and fiscal years, totals by year, payer, town,
 * form, qualification, field and source. The same input gives the same answer, member for member.
 *
 * @throws IssueError with a pointer for everything that cannot be costed
 */
export function calculate(
  input: CalculationInput,
  context: RuleContext,
  options: CalculationOptions = {},
): Calculation {
  const { summary, lineCount, lines } = startCalculation(input, context, options);
  const { policy, currency, complete, totals, warnings } = summary;
  return { policy, currency, complete, totals, lines: lines(0, lineCount), warnings };
}

/**
 * As `calculate`, but the lines are written out in pieces, so that a server can answer others between them.
 *
 * @throws IssueError with a pointer for everything that cannot be costed
 */
export function startCalculation(
  input: CalculationInput,
  context: RuleContext,
  options: CalculationOptions = {},
): StartedCalculation {
  const costing = cost(input, context);
  const tracer = options.explain ? new Tracer(context) : null;
  const costed = [...costing.posts, ...costing.projects];
  return {
    summary: {
      policy: {
        id: context.policy.id,
        version: context.policy.version,
        title: inLanguage(context.policy.title, context.language),
      },
      currency: 'CNY',
      complete: costing.complete,
      totals: totalsOf(costing, input),
      warnings: warnings(costing, context, options.notices ?? []),
    },
    lineCount: costed.length,
    lines: (from, to) =>
      costed.slice(from, to).map((line) => (line.form === 'post' ? postLine(line, tracer) : projectLine(line, tracer))),
  };
}

/** The totals alone, without lines: for a plan too large to be shown line by line. */
export function calculateTotals(input: CalculationInput, context: RuleContext): CalculationTotals {
  return totalsOf(cost(input, context), input);
}

/** The day that decides which policy version applies: the earliest valid `from` of the input, or null. */
export function earliestDate(input: Pick<CalculationInput, 'posts' | 'projects'>): string | null {
  let earliest: string | null = null;
  for (const list of [input.posts ?? [], input.projects ?? []]) {
    for (const { from } of list) {
      if ((earliest === null || from < earliest) && parseDate(from) !== null) earliest = from;
    }
  }
  return earliest;
}

function warnings(costing: Costing, context: RuleContext, notices: readonly Issue[]): Warning[] {
  return [...notices, ...warningsOf(costing, context.policy)].map((issue) => ({
    code: issue.code,
    pointer: issue.pointer,
    detail: describeIssue(issue, context.language),
  }));
}

function totalsOf(costing: Costing, input: CalculationInput): CalculationTotals {
  return {
    amount: formatFen(costing.known),
    range: costing.complete ? null : { low: formatFen(costing.low), high: formatFen(costing.high) },
    byFiscalYear: costing.byYear.entries().map(([fiscalYear, fen]) => ({ fiscalYear, amount: formatFen(fen) })),
    byPayer: costing.byPayer.entries().map(([payer, fen]) => ({ payer, amount: formatFen(fen) })),
    byTown: costing.byTown.entries().map(([town, fen]) => ({ town, amount: formatFen(fen) })),
    byForm: costing.byForm.entries().map(([form, fen]) => ({ form, amount: formatFen(fen) })),
    byQualification: costing.qualifications
      .map(({ qualification, headcount, units, fen }) => ({
        qualification,
        headcount,
        personYears: toDecimal(fraction(units, UNITS_PER_YEAR)),
        amount: formatFen(fen),
      }))
      .sort((a, b) => (a.qualification < b.qualification ? -1 : 1)),
    byField: costing.byField.entries().map(([field, fen]) => ({ field, amount: formatFen(fen) })),
    bySource: fund(input.funding ?? [], costing).flatMap(({ payer, bySource }) =>
      bySource.map(({ source, fen }) => ({ payer, source, amount: formatFen(fen) })),
    ),
  };
}

/** Fen of each segment of one year of a post: the year's rounded amount by largest remainder over the exact parts. */
export function segmentAmounts(year: CostedPost['schedule']['years'][number], amount: number): number[] {
  if (year.segments.length === 1) return [amount];
  let common = 0;
  for (const { units, lowFen } of year.segments) common = greatestCommonDivisor(common, units * lowFen);
  return splitByWeights(
    amount,
    year.segments.map(({ units, lowFen }) => (units * lowFen) / (common || 1)),
  );
}

function postLine(costed: CostedPost, tracer: Tracer | null): CalculationLine {
  const { post, schedule, payer } = costed;
  const segments: Segment[] = [];
  const byFiscalYear: CalculationLine['byFiscalYear'] = [];
  for (const year of schedule.years) {
    const fen = yearLow(post.headcount, year);
    const parts = schedule.known ? segmentAmounts(year, fen) : [];
    byFiscalYear.push({ fiscalYear: year.fiscalYear, amount: schedule.known ? formatFen(fen) : null });
    for (const [index, segment] of year.segments.entries()) {
      const part = parts[index];
      segments.push({
        from: formatDate(segment.fromDay),
        to: formatDate(segment.toDay),
        months: monthsText(segment.units),
        standard: schedule.known && schedule.costed ? formatFen(segment.lowFen) : null,
        amount: part === undefined ? null : formatFen(part),
      });
    }
  }
  const line: CalculationLine = {
    id: post.id,
    form: 'post',
    payer: payer.payer,
    amount: schedule.known ? formatFen(costed.low) : null,
    range: schedule.known ? null : { low: formatFen(costed.low), high: formatFen(costed.high) },
    missing: schedule.known ? [] : ['qualification'],
    byFiscalYear,
    segments,
  };
  if (tracer) line.trace = tracer.post(costed);
  return line;
}

function projectLine(costed: CostedProject, tracer: Tracer | null): CalculationLine {
  const { project, period, byYear, weights } = costed;
  const line: CalculationLine = {
    id: project.id,
    form: 'project',
    payer: costed.payer.payer,
    amount: formatFen(costed.fen),
    range: null,
    missing: [],
    byFiscalYear: period.years.map(({ fiscalYear }, index) => ({ fiscalYear, amount: formatFen(byYear[index] ?? 0) })),
    segments: period.years.map(({ fromDay, toDay }, index) => ({
      from: formatDate(fromDay),
      to: formatDate(toDay),
      months: monthsText(weights[index] ?? 0),
      standard: null,
      amount: formatFen(byYear[index] ?? 0),
    })),
  };
  if (tracer) line.trace = tracer.project(costed);
  return line;
}

/** Months of a number of units as a decimal of at most six digits. */
export function monthsText(units: number): string {
  return units % UNITS_PER_MONTH === 0 ? `${units / UNITS_PER_MONTH}` : toDecimal(monthsOf(units));
}
