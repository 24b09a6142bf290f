import { QUALIFICATIONS, type Qualification } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { MAX_HEADCOUNT } from './costing.ts';
import { dayOf, daysInMonth, formatDate, MAX_YEAR, MIN_YEAR, parseDate } from './dates.ts';
import { add, type Fraction, fraction, multiply, roundFraction, toDecimal } from './fraction.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { inLanguage } from './language.ts';
import { describeIssue } from './messages.ts';
import { bigToInteger, formatFen } from './money.ts';
import { type PayerTable, payersOf } from './payer.ts';
import { monthUnits, readPeriod, UNITS_PER_YEAR } from './period.ts';
import { checkStandards, type StandardTable, standardsOf } from './standard.ts';
import { compareKeys, Tally } from './tally.ts';
import { QUALIFICATION_WORDS } from './trace-words.ts';
import type { Forecast, ForecastInput, ForecastYear, PassRule } from './whatif-types.ts';

/** The most fiscal years that one forecast covers. */
export const MAX_FORECAST_YEARS = 10;

/** Workers of one payer by qualification. */
type Stock = Map<Qualification, number>;

/** Person-time of one payer and qualification in one year: month units, and fen before rounding. */
interface Accrual {
  payer: string;
  qualification: Qualification;
  units: number;
  fen: Fraction;
}

/**
 * The cost of the coming years when so many workers a year pass an examination and from their registration day cost the
 * standard of the new qualification (DF5 三(一)), beside the cost if nobody passed. Rounded once per payer,
 * qualification and fiscal year, half up.
 *
 * @throws IssueError for years, headcounts, payers, days and qualifications that cannot be
 */
export function forecast(input: ForecastInput, context: RuleContext): Forecast {
  const payers = payersOf(context.policy, context.divisions);
  const first = [...checkStandards(input.standards), ...checkYears(input)];
  if (first.length > 0) throw new IssueError(first);
  const standards = standardsOf(context.policy, input.standards);
  const issues = checkRows(input, payers, standards);
  if (issues.length > 0) throw new IssueError(issues);

  const notices: Issue[] = lapseNotices(input, context);
  const moving = stockOf(input);
  const still = stockOf(input);
  const years: ReturnType<typeof yearRow>[] = [];
  for (let year = input.fromYear; year <= input.toYear; year += 1) {
    const accruals = accrueYear(year, moving, input.passes, standards, (rule, available) => {
      if (notices.length >= MAX_ISSUES) return;
      const from = inLanguage(QUALIFICATION_WORDS[rule.from], context.language);
      const params = { year, payer: rule.payer, from, available, perYear: rule.perYear };
      notices.push({ code: 'forecast.stock-exhausted', pointer: `/passes/${input.passes.indexOf(rule)}`, params });
    });
    years.push(
      yearRow(
        year,
        accruals,
        accrueYear(year, still, [], standards, () => undefined),
        moving,
      ),
    );
  }
  const total = years.reduce((sum, row) => sum + row.fen, 0);
  const baseline = years.reduce((sum, row) => sum + row.baselineFen, 0);
  if (!Number.isSafeInteger(total) || !Number.isSafeInteger(baseline)) {
    throw new IssueError([{ code: 'amount.too-large', pointer: '' }]);
  }
  return {
    policy: {
      id: context.policy.id,
      version: context.policy.version,
      title: inLanguage(context.policy.title, context.language),
    },
    years: years.map((row) => row.shown),
    totals: { amount: formatFen(total), baseline: formatFen(baseline), difference: formatFen(total - baseline) },
    warnings: notices.map((issue) => ({
      code: issue.code,
      pointer: issue.pointer,
      detail: describeIssue(issue, context.language),
    })),
  };
}

function stockOf({ stock }: ForecastInput): Map<string, Stock> {
  const byPayer = new Map<string, Stock>();
  for (const { payer, qualification, headcount } of stock) {
    const row = byPayer.get(payer) ?? new Map<Qualification, number>();
    row.set(qualification, (row.get(qualification) ?? 0) + headcount);
    byPayer.set(payer, row);
  }
  return byPayer;
}

/** Moves the stock through one year, day range by day range, and accrues what each range costs. */
function accrueYear(
  year: number,
  stock: Map<string, Stock>,
  passes: readonly PassRule[],
  standards: StandardTable,
  exhausted: (rule: PassRule, available: number) => void,
): Accrual[] {
  const accruals = new Map<string, Accrual>();
  const byDay = passes
    .map((rule) => ({ rule, day: dayInYear(year, rule.effectiveOn) ?? 0 }))
    .sort((a, b) => a.day - b.day);
  let start = dayOf(year, 1, 1);
  for (const { rule, day } of byDay) {
    accrueDays(start, day - 1, stock, standards, accruals);
    start = Math.max(start, day);
    const row = stock.get(rule.payer) ?? new Map<Qualification, number>();
    const available = row.get(rule.from) ?? 0;
    const moved = Math.min(available, rule.perYear);
    if (moved < rule.perYear) exhausted(rule, available);
    row.set(rule.from, available - moved);
    row.set(rule.to, (row.get(rule.to) ?? 0) + moved);
    stock.set(rule.payer, row);
  }
  accrueDays(start, dayOf(year, 12, 31), stock, standards, accruals);
  return [...accruals.values()];
}

function accrueDays(
  fromDay: number,
  toDay: number,
  stock: Map<string, Stock>,
  standards: StandardTable,
  accruals: Map<string, Accrual>,
): void {
  if (toDay < fromDay) return;
  const period = readPeriod(formatDate(fromDay), formatDate(toDay));
  if (typeof period === 'string') throw new RangeError(`a part of a year is no period: ${period}`);
  for (const [payer, row] of stock) {
    for (const [qualification, headcount] of row) {
      if (headcount === 0) continue;
      const [year] = standards.schedule(period, qualification, true).years;
      if (!year) continue;
      const key = `${payer}/${qualification}`;
      const accrual = accruals.get(key) ?? { payer, qualification, units: 0, fen: fraction(0) };
      accrual.units += headcount * monthUnits(fromDay, toDay);
      accrual.fen = add(accrual.fen, multiply(fraction(headcount), fraction(year.lowNumerator, year.lowDenominator)));
      accruals.set(key, accrual);
    }
  }
}

function yearRow(
  fiscalYear: number,
  accruals: readonly Accrual[],
  still: readonly Accrual[],
  stock: Map<string, Stock>,
) {
  const byPayer = new Tally<string>();
  const byQualification = new Map<Qualification, { units: number; fen: number; headcount: number }>();
  const rowOf = (qualification: Qualification) => {
    let row = byQualification.get(qualification);
    if (!row) {
      row = { units: 0, fen: 0, headcount: 0 };
      byQualification.set(qualification, row);
    }
    return row;
  };
  let fen = 0;
  for (const accrual of accruals) {
    const rounded = roundedFen(accrual.fen);
    fen += rounded;
    byPayer.add(accrual.payer, rounded);
    const row = rowOf(accrual.qualification);
    row.units += accrual.units;
    row.fen += rounded;
  }
  for (const counts of stock.values()) {
    for (const [qualification, headcount] of counts) if (headcount > 0) rowOf(qualification).headcount += headcount;
  }
  const baselineFen = still.reduce((sum, accrual) => sum + roundedFen(accrual.fen), 0);
  const shown: ForecastYear = {
    fiscalYear,
    amount: formatFen(fen),
    baseline: formatFen(baselineFen),
    difference: formatFen(fen - baselineFen),
    byPayer: byPayer.entries().map(([payer, sum]) => ({ payer, amount: formatFen(sum) })),
    byQualification: [...byQualification]
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([qualification, row]) => ({
        qualification,
        headcountAtYearEnd: row.headcount,
        personYears: toDecimal(fraction(row.units, UNITS_PER_YEAR)),
        amount: formatFen(row.fen),
      })),
  };
  return { fen, baselineFen, shown };
}

function roundedFen(exact: Fraction): number {
  return bigToInteger(roundFraction(exact, 0).n);
}

function dayInYear(year: number, monthDay: string): number | null {
  return parseDate(`${year}-${monthDay}`);
}

function lapseNotices(input: ForecastInput, { policy }: RuleContext): Issue[] {
  const { to } = policy.inForce;
  const last = `${input.toYear}-12-31`;
  if (to === null || last <= to) return [];
  const code = policy.trial ? 'policy.trial-lapsed' : 'policy.lapsed';
  return [{ code, pointer: '/policy', params: { policy: policy.id, to, last } }];
}

function checkYears({ fromYear, toYear }: ForecastInput): Issue[] {
  const valid =
    Number.isInteger(fromYear) &&
    Number.isInteger(toYear) &&
    fromYear >= MIN_YEAR &&
    toYear <= MAX_YEAR &&
    fromYear <= toYear &&
    toYear - fromYear < MAX_FORECAST_YEARS;
  return valid ? [] : [{ code: 'forecast.years', pointer: '/toYear' }];
}

function checkRows(input: ForecastInput, payers: PayerTable, standards: StandardTable): Issue[] {
  const issues: Issue[] = [];
  const check = (list: string, index: number, member: string, value: Qualification) => {
    const pointer = `/${list}/${index}/${member}`;
    if (!QUALIFICATIONS.includes(value)) issues.push({ code: 'qualification.unknown', pointer, params: { value } });
    else if (!standards.has(value)) issues.push({ code: 'qualification.no-standard', pointer, params: { value } });
  };
  const checkCommon = (list: string, index: number, payer: string, headcount: number, member: string) => {
    if (!payers.isPayer(payer)) {
      issues.push({ code: 'payer.unknown', pointer: `/${list}/${index}/payer`, params: { value: payer } });
    }
    if (!Number.isInteger(headcount) || headcount < 0 || headcount > MAX_HEADCOUNT) {
      issues.push({
        code: 'forecast.headcount',
        pointer: `/${list}/${index}/${member}`,
        params: { max: MAX_HEADCOUNT },
      });
    }
  };
  for (const [index, row] of input.stock.entries()) {
    checkCommon('stock', index, row.payer, row.headcount, 'headcount');
    check('stock', index, 'qualification', row.qualification);
  }
  for (const [index, rule] of input.passes.entries()) {
    checkCommon('passes', index, rule.payer, rule.perYear, 'perYear');
    check('passes', index, 'from', rule.from);
    check('passes', index, 'to', rule.to);
    if (QUALIFICATIONS.indexOf(rule.to) <= QUALIFICATIONS.indexOf(rule.from)) {
      issues.push({ code: 'forecast.pass-order', pointer: `/passes/${index}/to` });
    }
    if (!isMonthDay(rule.effectiveOn)) {
      issues.push({ code: 'forecast.effective-on', pointer: `/passes/${index}/effectiveOn` });
    }
  }
  return issues.slice(0, MAX_ISSUES);
}

/** MM-DD of a day that every year has. */
function isMonthDay(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match?.[1] || !match[2]) return false;
  const month = +match[1];
  const day = +match[2];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2001, month);
}
