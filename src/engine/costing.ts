import {
  type CalculationInput,
  type LineForm,
  type Post,
  type Project,
  QUALIFICATIONS,
  type Qualification,
} from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { MAX_INPUT_FEN, parseYuan, roundedProduct, splitByWeights } from './money.ts';
import { type PayerRule, PayerTable } from './payer.ts';
import { type Period, type PeriodProblem, monthUnits, readPeriod } from './period.ts';
import { type Schedule, type ScheduledYear, StandardTable, checkStandards } from './standard.ts';
import { Tally } from './tally.ts';

/** The largest headcount of one post, and of all posts of a request together. */
export const MAX_HEADCOUNT = 100_000;
export const MAX_TOTAL_HEADCOUNT = 10_000_000;

/** A post with its cost in fen over its whole period. An unknown qualification has low < high and `known` false. */
export interface CostedPost {
  form: 'post';
  post: Post;
  payer: PayerRule;
  schedule: Schedule;
  low: number;
  high: number;
}

/** One budget line of a project, spread over the project's fiscal years (fen, in the order of the years). */
export interface CostedBudgetLine {
  fen: number;
  byYear: readonly number[];
}

/** A project with its budget in fen. */
export interface CostedProject {
  form: 'project';
  project: Project;
  payer: PayerRule;
  period: Period;
  /** Month units of each fiscal year. */
  weights: readonly number[];
  lines: readonly CostedBudgetLine[];
  byYear: readonly number[];
  fen: number;
}

/** Everything that one pass over the input found; totals in fen. */
export interface Costing {
  posts: readonly CostedPost[];
  projects: readonly CostedProject[];
  standards: StandardTable;
  payers: PayerTable;
  /** Sum of the known lines. */
  known: number;
  /** Lowest and highest of all lines; equal to `known` when every line is. */
  low: number;
  high: number;
  complete: boolean;
  firstDay: number;
  lastDay: number;
  /** The last day of purchased posts: the labour-dispatch warning looks at it. */
  lastPurchasedDay: number;
  byYear: Tally<number>;
  byPayer: Tally<string>;
  byTown: Tally<string | null>;
  byForm: Tally<LineForm>;
  byField: Tally<string | null>;
  qualifications: readonly { qualification: Qualification; headcount: number; units: number; fen: number; seen: boolean }[];
}

/** Cost of so many persons in one fiscal year, rounded half up once (fen). */
export function yearLow(headcount: number, year: ScheduledYear): number {
  return roundedProduct(headcount, year.lowNumerator, year.lowDenominator);
}

/** The same at the highest standard, for a qualification that is not known. */
export function yearHigh(headcount: number, year: ScheduledYear): number {
  return roundedProduct(headcount, year.highNumerator, year.highDenominator);
}

interface PeriodEntry {
  period: Period;
  /** By qualification index; the last two are unknown and not costed. */
  schedules: (Schedule | undefined)[];
}

const UNKNOWN = QUALIFICATIONS.length;
const NOT_COSTED = UNKNOWN + 1;
const PERIOD_ISSUES: Record<PeriodProblem, { code: string; member: string }> = {
  'from.invalid': { code: 'date.invalid', member: 'from' },
  'to.invalid': { code: 'date.invalid', member: 'to' },
  reversed: { code: 'period.reversed', member: 'to' },
  'too-long': { code: 'period.too-long', member: 'to' },
};
const INDEX: Record<Qualification, number> = { none: 0, assistant: 1, intermediate: 2, senior: 3 };

/**
 * Costs posts (DG5 第五条, DF5 三(一)) and projects (DG5) and adds them up, in one pass.
 *
 * @throws IssueError with every problem of the input: dates, codes, duplicate ids, payers, amounts, bounds
 */
export function cost(input: CalculationInput, context: RuleContext): Costing {
  return new Pass(input, context).run();
}

class Pass {
  readonly #input: CalculationInput;
  readonly #issues: Issue[] = [];
  readonly #standards: StandardTable;
  readonly #payers: PayerTable;
  readonly #fields: ReadonlySet<string>;
  readonly #costed: Record<string, boolean>;
  readonly #periods = new Map<string, Map<string, PeriodEntry | PeriodProblem>>();
  readonly #ids = new Set<string>();
  readonly #posts: CostedPost[] = [];
  readonly #projects: CostedProject[] = [];
  readonly #byYear = new Tally<number>();
  readonly #byPayer = new Tally<string>();
  readonly #byTown = new Tally<string | null>();
  readonly #byForm = new Tally<LineForm>();
  readonly #byField = new Tally<string | null>();
  readonly #qualifications = QUALIFICATIONS.map((qualification) => ({
    qualification,
    headcount: 0,
    units: 0,
    fen: 0,
    seen: false,
  }));
  #known = 0;
  #low = 0;
  #high = 0;
  #headcount = 0;
  #complete = true;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;
  #lastPurchasedDay = Number.NEGATIVE_INFINITY;

  constructor(input: CalculationInput, { policy, divisions }: RuleContext) {
    const issues = checkStandards(input.standards);
    if (issues.length > 0) throw new IssueError(issues);
    this.#input = input;
    this.#standards = new StandardTable(policy, input.standards);
    this.#payers = new PayerTable(policy, divisions);
    this.#fields = new Set([...codes(policy.values['purchase.fields']), ...codes(policy.values['support.fields'])]);
    this.#costed = {
      purchased: isCosted(policy.values['staffing.purchased']),
      converted: isCosted(policy.values['staffing.converted']),
      recruited: isCosted(policy.values['staffing.recruited']),
    };
  }

  run(): Costing {
    let index = 0;
    for (const post of this.#input.posts ?? []) this.#costPost(post, index++);
    index = 0;
    for (const project of this.#input.projects ?? []) this.#costProject(project, index++);
    if (this.#headcount > MAX_TOTAL_HEADCOUNT) {
      this.#issue('headcount.total-too-large', '/posts', { max: MAX_TOTAL_HEADCOUNT });
    }
    if (!(this.#high <= Number.MAX_SAFE_INTEGER)) this.#issue('amount.too-large', '');
    if (this.#issues.length > 0) throw new IssueError(this.#issues);
    return {
      posts: this.#posts,
      projects: this.#projects,
      standards: this.#standards,
      payers: this.#payers,
      known: this.#known,
      low: this.#low,
      high: this.#high,
      complete: this.#complete,
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
      lastPurchasedDay: this.#lastPurchasedDay,
      byYear: this.#byYear,
      byPayer: this.#byPayer,
      byTown: this.#byTown,
      byForm: this.#byForm,
      byField: this.#byField,
      qualifications: this.#qualifications.filter((row) => row.seen),
    };
  }

  #issue(code: string, pointer: string, params?: Issue['params']): void {
    if (this.#issues.length < MAX_ISSUES) this.#issues.push(params ? { code, pointer, params } : { code, pointer });
  }

  #costPost(post: Post, index: number): void {
    const { headcount } = post;
    const staffing = post.staffing ?? 'purchased';
    const costed = this.#costed[staffing];
    const qualification = post.qualification ?? null;
    const place = this.#place(post, 'posts', index);
    let usable = place !== null;
    if (!(Number.isInteger(headcount) && headcount >= 1 && headcount <= MAX_HEADCOUNT)) {
      this.#issue('headcount.range', `/posts/${index}/headcount`, { max: MAX_HEADCOUNT });
      usable = false;
    }
    if (costed === undefined) {
      this.#issue('staffing.unknown', `/posts/${index}/staffing`, { value: staffing });
      usable = false;
    } else if (qualification !== null && !this.#hasStandard(qualification, costed, index)) usable = false;
    if (!usable || place === null || costed === undefined) return;

    const { entry, payer } = place;
    const slot = costed ? (qualification === null ? UNKNOWN : INDEX[qualification]) : NOT_COSTED;
    const schedule = (entry.schedules[slot] ??= this.#standards.schedule(entry.period, qualification, costed));
    let low = 0;
    let high = 0;
    for (const year of schedule.years) {
      const amount = yearLow(headcount, year);
      low += amount;
      if (schedule.known) this.#byYear.add(year.fiscalYear, amount);
      else high += yearHigh(headcount, year);
    }
    if (schedule.known) high = low;
    this.#posts.push({ form: 'post', post, payer, schedule, low, high });
    this.#headcount += headcount;
    this.#low += low;
    this.#high += high;
    if (costed && entry.period.toDay > this.#lastPurchasedDay) this.#lastPurchasedDay = entry.period.toDay;
    if (!schedule.known) {
      this.#complete = false;
      return;
    }
    this.#addKnown(low, payer.payer, post.town ?? null, post.field ?? null, 'post');
    const row = costed ? this.#qualifications[slot] : undefined;
    if (!row) return;
    row.headcount += headcount;
    row.units += headcount * entry.period.units;
    row.fen += low;
    row.seen = true;
  }

  #hasStandard(qualification: Qualification, costed: boolean, index: number): boolean {
    const known = INDEX[qualification] !== undefined;
    if (known && (!costed || this.#standards.has(qualification))) return true;
    const code = known ? 'qualification.no-standard' : 'qualification.unknown';
    this.#issue(code, `/posts/${index}/qualification`, { value: qualification });
    return false;
  }

  #costProject(project: Project, index: number): void {
    const place = this.#place(project, 'projects', index);
    if (project.lines.length === 0) this.#issue('project.no-lines', `/projects/${index}/lines`);
    const amounts = project.lines.map((line, position) => {
      const fen = typeof line.amount === 'string' ? parseYuan(line.amount) : null;
      const pointer = `/projects/${index}/lines/${position}/amount`;
      if (fen === null) this.#issue('money.format', pointer);
      else if (fen > MAX_INPUT_FEN) this.#issue('money.too-large', pointer, { max: '9999999999.99' });
      return fen ?? 0;
    });
    if (place === null) return;

    const { period } = place.entry;
    const weights = period.years.map((slice) => monthUnits(slice.fromDay, slice.toDay));
    const lines = amounts.map((fen) => ({ fen, byYear: splitByWeights(fen, weights) }));
    const byYear = period.years.map((_, year) => lines.reduce((sum, line) => sum + (line.byYear[year] ?? 0), 0));
    const fen = amounts.reduce((sum, amount) => sum + amount, 0);
    for (const [year, slice] of period.years.entries()) this.#byYear.add(slice.fiscalYear, byYear[year] ?? 0);
    this.#projects.push({ form: 'project', project, payer: place.payer, period, weights, lines, byYear, fen });
    this.#low += fen;
    this.#high += fen;
    this.#addKnown(fen, place.payer.payer, project.town ?? null, project.field ?? null, 'project');
  }

  #addKnown(fen: number, payer: string, town: string | null, field: string | null, form: LineForm): void {
    this.#known += fen;
    this.#byPayer.add(payer, fen);
    this.#byTown.add(town, fen);
    this.#byField.add(field, fen);
    this.#byForm.add(form, fen);
  }

  /** What posts and projects share: id, period, payer, field. Null when something of it cannot be used. */
  #place(item: Post | Project, list: 'posts' | 'projects', index: number): { entry: PeriodEntry; payer: PayerRule } | null {
    let usable = true;
    const before = this.#ids.size;
    if (this.#ids.add(item.id).size === before) {
      this.#issue('id.duplicate', `/${list}/${index}/id`, { id: item.id });
      usable = false;
    }
    if (item.field !== null && item.field !== undefined && !this.#fields.has(item.field)) {
      this.#issue('field.unknown', `/${list}/${index}/field`, { value: item.field });
      usable = false;
    }
    const payer = this.#payers.resolve(item.host.level, item.town, item.payer);
    if (typeof payer === 'string') {
      const member = payer.startsWith('town') ? 'town' : 'payer';
      this.#issue(payer, `/${list}/${index}/${member}`, { value: (member === 'town' ? item.town : item.payer) ?? '' });
      usable = false;
    }
    const entry = this.#period(item.from, item.to);
    if (typeof entry === 'string') {
      const { code, member } = PERIOD_ISSUES[entry];
      this.#issue(code, `/${list}/${index}/${member}`, { from: item.from, to: item.to });
      return null;
    }
    if (entry.period.fromDay < this.#firstDay) this.#firstDay = entry.period.fromDay;
    if (entry.period.toDay > this.#lastDay) this.#lastDay = entry.period.toDay;
    return usable && typeof payer !== 'string' ? { entry, payer } : null;
  }

  #period(from: string, to: string): PeriodEntry | PeriodProblem {
    let ends = this.#periods.get(from);
    if (!ends) this.#periods.set(from, (ends = new Map()));
    let entry = ends.get(to);
    if (entry === undefined) {
      const period = readPeriod(from, to);
      entry = typeof period === 'string' ? period : { period, schedules: [] };
      ends.set(to, entry);
    }
    return entry;
  }
}

function codes(series: readonly { value: unknown }[] | undefined): string[] {
  return (series ?? []).flatMap(({ value }) => (Array.isArray(value) ? value.map((code) => `${code}`) : []));
}

function isCosted(series: readonly { value: unknown }[] | undefined): boolean {
  return series?.at(-1)?.value === 'costed';
}

