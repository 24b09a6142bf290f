import { type CalculationInput, type LineForm, type Post, type Project, QUALIFICATIONS } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import type { CostedProject, Costing } from './costing-types.ts';
import { fieldsOf } from './fields.ts';
import { IdRegister } from './ids.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { MAX_INPUT_FEN, parseYuan, roundedProduct, splitByWeights } from './money.ts';
import { type Place, Places } from './places.ts';
import { PostColumns } from './post-columns.ts';

export type { CostedBudgetLine, CostedProject, Costing } from './costing-types.ts';
export type { CostedPost } from './post-columns.ts';

import { monthUnits, type Period, type PeriodProblem, readPeriod } from './period.ts';
import { checkStandards, type Schedule, type ScheduledYear, type StandardTable, standardsOf } from './standard.ts';
import { Tally } from './tally.ts';

/** The largest headcount of one post, and of all posts of a request together. */
export const MAX_HEADCOUNT = 100_000;
export const MAX_TOTAL_HEADCOUNT = 10_000_000;

/** Cost of so many persons in one fiscal year, rounded half up once (fen). */
export function yearLow(headcount: number, year: ScheduledYear): number {
  return roundedProduct(headcount, year.lowNumerator, year.lowDenominator);
}

/** The same at the highest standard, for a qualification that is not known. */
export function yearHigh(headcount: number, year: ScheduledYear): number {
  return roundedProduct(headcount, year.highNumerator, year.highDenominator);
}

interface ScheduleSlot {
  schedule: Schedule;
  /** Known fen of each of its years, over all posts. */
  sums: number[];
}

interface PeriodEntry {
  period: Period;
  /** By qualification index; the last two are unknown and not costed. */
  slots: (ScheduleSlot | undefined)[];
}

interface FieldSum {
  fen: number;
  seen: boolean;
}

const UNKNOWN = QUALIFICATIONS.length;
const NOT_COSTED = UNKNOWN + 1;
const PERIOD_ISSUES: Record<PeriodProblem, { code: string; member: string }> = {
  'from.invalid': { code: 'date.invalid', member: 'from' },
  'to.invalid': { code: 'date.invalid', member: 'to' },
  reversed: { code: 'period.reversed', member: 'to' },
  'too-long': { code: 'period.too-long', member: 'to' },
};
const NO_INDEX = -1;

/** Index of a qualification in QUALIFICATIONS; comparing a few words beats a look-up in the hot loop. */
function indexOf(qualification: string | null): number {
  if (qualification === 'assistant') return 1;
  if (qualification === 'none') return 0;
  if (qualification === 'intermediate') return 2;
  if (qualification === null) return UNKNOWN;
  return qualification === 'senior' ? 3 : NO_INDEX;
}

/**
 * Costs posts (DG5 第五条, DF5 三(一)) and projects (DG5) and adds them up, in one pass.
 *
 * @throws IssueError with every problem of the input: dates, codes, duplicate ids, payers, amounts, bounds
 */
export function cost(input: CalculationInput, context: RuleContext): Costing {
  return new Pass(input, context).run();
}

/** Working state of one pass. Sums live in the objects that lines share, so that a line costs no look-up per total. */
class Pass {
  private readonly input: CalculationInput;
  private readonly issues: Issue[] = [];
  private readonly standards: StandardTable;
  private readonly places: Places;
  private readonly knownFields: ReadonlySet<string>;
  private readonly fields = new Map<string | null, FieldSum>();
  private readonly costed: Record<string, boolean>;
  private readonly purchasedCosts: boolean;
  /** By qualification index, the unknown one included: it has a range. */
  private readonly hasStandard: readonly boolean[];
  private readonly periods = new Map<string, Map<string, PeriodEntry | PeriodProblem>>();
  private readonly ids: IdRegister;
  private readonly posts: PostColumns;
  private readonly projects: CostedProject[] = [];
  private readonly byYear = new Tally<number>();
  private readonly qualifications = QUALIFICATIONS.map((qualification) => ({
    qualification,
    headcount: 0,
    units: 0,
    fen: 0,
    seen: false,
  }));
  private postFen = 0;
  private postSeen = false;
  private projectFen = 0;
  private low = 0;
  private high = 0;
  private headcount = 0;
  private complete = true;
  private firstDay = Number.POSITIVE_INFINITY;
  private lastDay = Number.NEGATIVE_INFINITY;
  private lastPurchasedDay = Number.NEGATIVE_INFINITY;

  constructor(input: CalculationInput, { policy, divisions }: RuleContext) {
    const issues = checkStandards(input.standards);
    if (issues.length > 0) throw new IssueError(issues);
    this.input = input;
    this.posts = new PostColumns(input.posts ?? []);
    this.ids = new IdRegister(input.posts ?? [], input.projects ?? []);
    this.standards = standardsOf(policy, input.standards);
    this.places = new Places(policy, divisions);
    this.knownFields = fieldsOf(policy);
    this.hasStandard = [...QUALIFICATIONS.map((qualification) => this.standards.has(qualification)), true];
    this.purchasedCosts = isCosted(policy.values['staffing.purchased']);
    this.costed = {
      purchased: this.purchasedCosts,
      converted: isCosted(policy.values['staffing.converted']),
      recruited: isCosted(policy.values['staffing.recruited']),
    };
  }

  run(): Costing {
    const posts = this.input.posts ?? [];
    for (let index = 0; index < posts.length; index += 1) this.costPost(posts[index], index);
    for (const [index, project] of (this.input.projects ?? []).entries()) this.costProject(project, index);
    if (this.headcount > MAX_TOTAL_HEADCOUNT) {
      this.issue('headcount.total-too-large', '/posts', { max: MAX_TOTAL_HEADCOUNT });
    }
    if (!(this.high <= Number.MAX_SAFE_INTEGER)) this.issue('amount.too-large', '');
    if (this.issues.length > 0) throw new IssueError(this.issues);
    return {
      posts: this.posts,
      projects: this.projects,
      standards: this.standards,
      payers: this.places.payers,
      known: this.postFen + this.projectFen,
      low: this.low,
      high: this.high,
      complete: this.complete,
      firstDay: this.firstDay,
      lastDay: this.lastDay,
      lastPurchasedDay: this.lastPurchasedDay,
      ...this.tallies(),
      qualifications: this.qualifications.filter((row) => row.seen),
    };
  }

  private tallies(): Pick<Costing, 'byYear' | 'byPayer' | 'byTown' | 'byForm' | 'byField'> {
    const byPayer = new Tally<string>();
    const byTown = new Tally<string | null>();
    for (const { rule, town, fen } of this.places.seen()) {
      byPayer.add(rule.payer, fen);
      byTown.add(town, fen);
    }
    const byField = new Tally<string | null>();
    for (const [field, { fen, seen }] of this.fields) if (seen) byField.add(field, fen);
    for (const ends of this.periods.values()) {
      for (const entry of ends.values()) {
        if (typeof entry === 'string') continue;
        for (const slot of entry.slots) this.addYears(slot);
      }
    }
    const byForm = new Tally<LineForm>();
    if (this.postSeen) byForm.add('post', this.postFen);
    if (this.projects.length > 0) byForm.add('project', this.projectFen);
    return { byYear: this.byYear, byPayer, byTown, byForm, byField };
  }

  private addYears(slot: ScheduleSlot | undefined): void {
    if (!slot?.schedule.known) return;
    for (const [index, year] of slot.schedule.years.entries()) this.byYear.add(year.fiscalYear, slot.sums[index] ?? 0);
  }

  private issue(code: string, pointer: string, params?: Issue['params']): void {
    if (this.issues.length < MAX_ISSUES) this.issues.push(params ? { code, pointer, params } : { code, pointer });
  }

  private costPost(post: Post | undefined, index: number): void {
    if (!post) return;
    const { headcount } = post;
    const staffing = post.staffing ?? 'purchased';
    const costed = staffing === 'purchased' ? this.purchasedCosts : this.costed[staffing];
    const qualification = indexOf(post.qualification ?? null);
    const field = this.fieldOf(post, 'posts', index);
    const place = this.placeOf(post, 'posts', index);
    const entry = this.periodOf(post, 'posts', index);
    const usable = this.checkPost(post, qualification, costed, index);
    if (!usable || costed === undefined || !field || !place || !entry) return;

    const { schedule, sums } = entry.slots[costed ? qualification : NOT_COSTED] ?? this.slotOf(entry, post, costed);
    const { years, known } = schedule;
    let low = 0;
    let high = 0;
    for (let at = 0; at < years.length; at += 1) {
      const year = years[at];
      if (!year) continue;
      const amount = yearLow(headcount, year);
      low += amount;
      sums[at] = (sums[at] ?? 0) + amount;
      if (!known) high += yearHigh(headcount, year);
    }
    if (known) high = low;
    this.posts.set(index, place.rule, schedule, low, high);
    this.headcount += headcount;
    this.low += low;
    this.high += high;
    if (costed && entry.period.toDay > this.lastPurchasedDay) this.lastPurchasedDay = entry.period.toDay;
    if (!known) {
      this.complete = false;
      return;
    }
    this.postFen += low;
    this.postSeen = true;
    place.fen += low;
    place.seen = true;
    field.fen += low;
    field.seen = true;
    const row = costed ? this.qualifications[qualification] : undefined;
    if (!row) return;
    row.headcount += headcount;
    row.units += headcount * entry.period.units;
    row.fen += low;
    row.seen = true;
  }

  private slotOf(entry: PeriodEntry, post: Post, costed: boolean): ScheduleSlot {
    const qualification = post.qualification ?? null;
    const schedule = this.standards.schedule(entry.period, qualification, costed);
    const slot = { schedule, sums: schedule.years.map(() => 0) };
    entry.slots[costed ? indexOf(qualification) : NOT_COSTED] = slot;
    return slot;
  }

  private checkPost(post: Post, qualification: number, costed: boolean | undefined, index: number): boolean {
    let usable = true;
    if (!(Number.isInteger(post.headcount) && post.headcount >= 1 && post.headcount <= MAX_HEADCOUNT)) {
      this.issue('headcount.range', `/posts/${index}/headcount`, { max: MAX_HEADCOUNT });
      usable = false;
    }
    if (costed === undefined) {
      this.issue('staffing.unknown', `/posts/${index}/staffing`, { value: post.staffing ?? '' });
      return false;
    }
    if (qualification !== NO_INDEX && (!costed || this.hasStandard[qualification])) return usable;
    const code = qualification === NO_INDEX ? 'qualification.unknown' : 'qualification.no-standard';
    this.issue(code, `/posts/${index}/qualification`, { value: post.qualification ?? '' });
    return false;
  }

  private costProject(project: Project, index: number): void {
    const field = this.fieldOf(project, 'projects', index);
    const place = this.placeOf(project, 'projects', index);
    const entry = this.periodOf(project, 'projects', index);
    if (project.lines.length === 0) this.issue('project.no-lines', `/projects/${index}/lines`);
    const amounts = project.lines.map((line, position) => {
      const fen = typeof line.amount === 'string' ? parseYuan(line.amount) : null;
      const pointer = `/projects/${index}/lines/${position}/amount`;
      if (fen === null) this.issue('money.format', pointer);
      else if (fen > MAX_INPUT_FEN) this.issue('money.too-large', pointer, { max: '9999999999.99' });
      return fen ?? 0;
    });
    if (!field || !place || !entry) return;

    const { period } = entry;
    const weights = period.years.map((slice) => monthUnits(slice.fromDay, slice.toDay));
    const lines = amounts.map((fen) => ({ fen, byYear: splitByWeights(fen, weights) }));
    const byYear = period.years.map((_, year) => lines.reduce((sum, line) => sum + (line.byYear[year] ?? 0), 0));
    const fen = amounts.reduce((sum, amount) => sum + amount, 0);
    for (const [year, slice] of period.years.entries()) this.byYear.add(slice.fiscalYear, byYear[year] ?? 0);
    this.projects.push({ form: 'project', project, payer: place.rule, period, weights, lines, byYear, fen });
    this.low += fen;
    this.high += fen;
    this.projectFen += fen;
    place.fen += fen;
    place.seen = true;
    field.fen += fen;
    field.seen = true;
  }

  private fieldOf(item: Post | Project, list: string, index: number): FieldSum | null {
    if (!this.ids.add(item.id)) this.issue('id.duplicate', `/${list}/${index}/id`, { id: item.id });
    const code = item.field ?? null;
    const field = this.fields.get(code);
    if (field) return field;
    if (code === null || this.knownFields.has(code)) {
      const sum = { fen: 0, seen: false };
      this.fields.set(code, sum);
      return sum;
    }
    this.issue('field.unknown', `/${list}/${index}/field`, { value: item.field ?? '' });
    return null;
  }

  private placeOf(item: Post | Project, list: string, index: number): Place | null {
    const place = this.places.of(item);
    if (typeof place === 'object') return place;
    const member = place.startsWith('town') ? 'town' : 'payer';
    this.issue(place, `/${list}/${index}/${member}`, { value: (member === 'town' ? item.town : item.payer) ?? '' });
    return null;
  }

  private periodOf({ from, to }: Post | Project, list: string, index: number): PeriodEntry | null {
    let ends = this.periods.get(from);
    if (!ends) {
      ends = new Map();
      this.periods.set(from, ends);
    }
    let entry = ends.get(to);
    if (entry === undefined) {
      const period = readPeriod(from, to);
      entry = typeof period === 'string' ? period : { period, slots: [] };
      ends.set(to, entry);
      if (typeof period === 'object') {
        if (period.fromDay < this.firstDay) this.firstDay = period.fromDay;
        if (period.toDay > this.lastDay) this.lastDay = period.toDay;
      }
    }
    if (typeof entry === 'object') return entry;
    const { code, member } = PERIOD_ISSUES[entry];
    this.issue(code, `/${list}/${index}/${member}`, { from, to });
    return null;
  }
}

function isCosted(series: readonly { value: unknown }[] | undefined): boolean {
  return series?.at(-1)?.value === 'costed';
}
