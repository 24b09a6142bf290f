import type {
  Calculation,
  CalculationInput,
  CalculationLine,
  CalculationTotals,
  Warning,
} from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type Costing, cost } from './costing.ts';
import { parseDate } from './dates.ts';
import { fraction, toDecimal } from './fraction.ts';
import { fund } from './funding.ts';
import type { Issue } from './issue.ts';
import { inLanguage } from './language.ts';
import { lineOf, lineText } from './lines.ts';
import { describeIssue } from './messages.ts';
import { formatFen } from './money.ts';
import { UNITS_PER_YEAR } from './period.ts';
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
  /** The same lines as JSON, with commas between them. */
  linesText(from: number, to: number): string;
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
    lines: (from, to) => costed.slice(from, to).map((line) => lineOf(line, tracer)),
    linesText: (from, to) => {
      let text = '';
      for (let index = from; index < Math.min(to, costed.length); index += 1) {
        const line = costed[index];
        if (line) text += (index === from ? '' : ',') + lineText(line, tracer);
      }
      return text;
    },
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
