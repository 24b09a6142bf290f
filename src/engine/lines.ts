import type { CalculationLine, Segment } from './calculation-types.ts';
import { type CostedPost, type CostedProject, yearLow } from './costing.ts';
import { formatDate } from './dates.ts';
import { formatFen, greatestCommonDivisor, splitByWeights } from './money.ts';
import { monthsText } from './period.ts';
import type { Schedule } from './standard.ts';
import type { Tracer } from './trace.ts';

/** The line of a costed post or project, with its explanation when a tracer is given. */
export function lineOf(costed: CostedPost | CostedProject, tracer: Tracer | null): CalculationLine {
  return costed.form === 'post' ? postLine(costed, tracer) : projectLine(costed, tracer);
}

/**
 * The line as JSON, letter for letter what `JSON.stringify(lineOf(…))` gives. The line of a known post is put together from
 * texts that its schedule already has: most of an answer is such lines, and writing them is most of its cost.
 */
export function lineText(costed: CostedPost | CostedProject, tracer: Tracer | null): string {
  if (tracer || costed.form === 'project' || !costed.schedule.known) return JSON.stringify(lineOf(costed, tracer));
  const { post, schedule, payer } = costed;
  return (
    `{"id":${JSON.stringify(post.id)},"form":"post","payer":${JSON.stringify(payer.payer)},` +
    `"amount":"${formatFen(costed.low)}","range":null,"missing":[],${amountsText(schedule, post.headcount)}}`
  );
}

/** So many texts are remembered for one schedule: posts of the same period and standard differ by little else. */
const MAX_TEXTS = 200;

const texts = new WeakMap<Schedule, Map<number, string>>();

function amountsText(schedule: Schedule, headcount: number): string {
  let byHeadcount = texts.get(schedule);
  if (!byHeadcount) {
    byHeadcount = new Map();
    texts.set(schedule, byHeadcount);
  }
  let text = byHeadcount.get(headcount);
  if (text === undefined) {
    text = newAmountsText(schedule, headcount);
    if (byHeadcount.size >= MAX_TEXTS) byHeadcount.clear();
    byHeadcount.set(headcount, text);
  }
  return text;
}

function newAmountsText(schedule: Schedule, headcount: number): string {
  const years: string[] = [];
  const segments: string[] = [];
  for (const year of schedule.years) {
    const fen = yearLow(headcount, year);
    const parts = segmentAmounts(year, fen);
    years.push(`{"fiscalYear":${year.fiscalYear},"amount":"${formatFen(fen)}"}`);
    for (const [index, { from, to, months, standard }] of year.segments.entries()) {
      const shown = standard === null ? 'null' : `"${standard}"`;
      const amount = formatFen(parts[index] ?? 0);
      segments.push(`{"from":"${from}","to":"${to}","months":"${months}","standard":${shown},"amount":"${amount}"}`);
    }
  }
  return `"byFiscalYear":[${years.join(',')}],"segments":[${segments.join(',')}]`;
}

/** Fen of each segment of one year of a post: the year's rounded amount by largest remainder over the exact parts. */
function segmentAmounts(year: CostedPost['schedule']['years'][number], amount: number): number[] {
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
        from: segment.from,
        to: segment.to,
        months: segment.months,
        standard: segment.standard,
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
