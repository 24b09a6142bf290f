/** From the draft's texts to the engine's input, with what is wrong at each cell. */

import type {
  CalculationInput,
  FundingEntry,
  Post,
  Project,
  ProjectLine,
  STAFFINGS,
} from '../../../engine/calculation-types.ts';
import type { Options } from '../../api/options.ts';
import type { Messages } from '../../messages/index.ts';
import type { Option } from './cells.ts';
import {
  type BudgetRow,
  type Draft,
  type FundingRow,
  isBlank,
  type PostRow,
  type ProjectRow,
  type TableName,
} from './draft.ts';

export interface CellProblem {
  table: TableName | 'settings';
  rowId: string | null;
  column: string | null;
  message: string;
}

/** One row's part of the input, or the problems that keep it out. */
interface Parsed<T> {
  value: T | null;
  problems: readonly { column: string; message: string }[];
}

export interface ParsedDraft {
  input: CalculationInput & { posts: Post[]; projects: Project[]; funding: FundingEntry[] };
  /** The draft's row behind each entry of the input. */
  rows: { posts: string[]; projects: string[]; funding: string[]; lines: string[][] };
  problems: CellProblem[];
}

type Problems = { column: string; message: string }[];

function choice<K extends string>(
  text: string,
  options: readonly Option[],
  column: string,
  m: Messages,
  problems: Problems,
): K | null {
  if (text === '') return null;
  const known = options.find((option) => option.code === text);
  if (!known) problems.push({ column, message: m.problems.unknownChoice(text) });
  return (known?.code ?? null) as K | null;
}

function required<K extends string>(
  value: K | null,
  text: string,
  column: string,
  m: Messages,
  problems: Problems,
): K | null {
  if (text === '') problems.push({ column, message: m.problems.required });
  return value;
}

const parsedPosts = new WeakMap<Options, WeakMap<PostRow, Parsed<Post>>>();

function parsePost(row: PostRow, o: Options, m: Messages): Parsed<Post> {
  const problems: Problems = [];
  const level = required(
    choice<'city' | 'town'>(row.level, o.levels, 'level', m, problems),
    row.level,
    'level',
    m,
    problems,
  );
  const town = choice<string>(row.town, o.towns, 'town', m, problems);
  const field = choice<string>(row.field, o.fields, 'field', m, problems);
  const qualification = choice<NonNullable<Post['qualification']>>(
    row.qualification,
    o.qualifications,
    'qualification',
    m,
    problems,
  );
  const staffing = choice<(typeof STAFFINGS)[number]>(row.staffing, o.staffings, 'staffing', m, problems);
  const payer = choice<string>(row.payer, o.payers, 'payer', m, problems);
  if (row.title === '') problems.push({ column: 'title', message: m.problems.required });
  if (row.host === '') problems.push({ column: 'host', message: m.problems.required });
  if (row.from === '') problems.push({ column: 'from', message: m.problems.required });
  if (row.to === '') problems.push({ column: 'to', message: m.problems.required });
  if (!/^\d{1,7}$/.test(row.headcount)) {
    problems.push({
      column: 'headcount',
      message: row.headcount === '' ? m.problems.required : m.problems.wholeNumber,
    });
  }
  if (problems.length > 0 || !level) return { value: null, problems };
  const value: Post = {
    id: row.id,
    title: row.title,
    host: { name: row.host, level },
    town,
    field,
    qualification,
    headcount: Number.parseInt(row.headcount, 10),
    from: row.from,
    to: row.to,
    staffing: staffing ?? 'purchased',
  };
  if (payer) value.payer = payer;
  return { value, problems };
}

/** Rows that did not change are not read again: with 5,000 rows that is what keeps typing fluent. */
function parsedPost(row: PostRow, o: Options, m: Messages): Parsed<Post> {
  let cache = parsedPosts.get(o);
  if (!cache) {
    cache = new WeakMap();
    parsedPosts.set(o, cache);
  }
  let parsed = cache.get(row);
  if (!parsed) {
    parsed = parsePost(row, o, m);
    cache.set(row, parsed);
  }
  return parsed;
}

function parseProject(row: ProjectRow, o: Options, m: Messages): Parsed<Omit<Project, 'lines'>> {
  const problems: Problems = [];
  const level = required(
    choice<'city' | 'town'>(row.level, o.levels, 'level', m, problems),
    row.level,
    'level',
    m,
    problems,
  );
  const town = choice<string>(row.town, o.towns, 'town', m, problems);
  const field = choice<string>(row.field, o.fields, 'field', m, problems);
  const payer = choice<string>(row.payer, o.payers, 'payer', m, problems);
  for (const column of ['name', 'host', 'from', 'to'] as const) {
    if (row[column] === '') problems.push({ column, message: m.problems.required });
  }
  if (problems.length > 0 || !level) return { value: null, problems };
  const value: Omit<Project, 'lines'> = {
    id: row.id,
    name: row.name,
    host: { name: row.host, level },
    town,
    field,
    from: row.from,
    to: row.to,
  };
  if (payer) value.payer = payer;
  return { value, problems };
}

function parseBudgetLine(row: BudgetRow, o: Options, m: Messages): Parsed<ProjectLine> {
  const problems: Problems = [];
  const category = required(
    choice<string>(row.category, o.categories, 'category', m, problems),
    row.category,
    'category',
    m,
    problems,
  );
  if (row.amount === '') problems.push({ column: 'amount', message: m.problems.required });
  if (problems.length > 0 || !category) return { value: null, problems };
  const value: ProjectLine = { category, amount: row.amount };
  if (row.description !== '') value.description = row.description;
  return { value, problems };
}

function parseFunding(row: FundingRow, o: Options, m: Messages): Parsed<FundingEntry> {
  const problems: Problems = [];
  const payer = required(choice<string>(row.payer, o.payers, 'payer', m, problems), row.payer, 'payer', m, problems);
  const source = required(
    choice<FundingEntry['source']>(row.source, o.sources, 'source', m, problems),
    row.source,
    'source',
    m,
    problems,
  );
  if ((row.amount === '') === (row.share === ''))
    problems.push({ column: 'amount', message: m.problems.amountOrShare });
  if (problems.length > 0 || !payer || !source) return { value: null, problems };
  return {
    value: row.amount === '' ? { payer, source, share: row.share } : { payer, source, amount: row.amount },
    problems,
  };
}

function note(into: CellProblem[], table: TableName, rowId: string, parsed: Parsed<unknown>): void {
  for (const { column, message } of parsed.problems) into.push({ table, rowId, column, message });
}

export function parseDraft(draft: Draft, o: Options, m: Messages, skipped: ReadonlySet<string>): ParsedDraft {
  const problems: CellProblem[] = [];
  const rows: ParsedDraft['rows'] = { posts: [], projects: [], funding: [], lines: [] };
  const posts: Post[] = [];
  for (const row of draft.posts) {
    if (isBlank(row)) continue;
    const parsed = parsedPost(row, o, m);
    note(problems, 'posts', row.id, parsed);
    if (!parsed.value || skipped.has(row.id)) continue;
    posts.push(parsed.value);
    rows.posts.push(row.id);
  }
  const linesOf = new Map<string, { ids: string[]; values: ProjectLine[] }>();
  const known = new Set(draft.projects.map((project) => project.id));
  for (const row of draft.lines) {
    if (isBlank(row)) continue;
    const parsed = parseBudgetLine(row, o, m);
    note(problems, 'lines', row.id, parsed);
    if (!known.has(row.project)) {
      problems.push({ table: 'lines', rowId: row.id, column: 'project', message: m.problems.unknownProject });
      continue;
    }
    if (!parsed.value || skipped.has(row.id)) continue;
    const lines = linesOf.get(row.project) ?? { ids: [], values: [] };
    lines.ids.push(row.id);
    lines.values.push(parsed.value);
    linesOf.set(row.project, lines);
  }
  const projects: Project[] = [];
  for (const row of draft.projects) {
    if (isBlank(row)) continue;
    const parsed = parseProject(row, o, m);
    note(problems, 'projects', row.id, parsed);
    if (!parsed.value || skipped.has(row.id)) continue;
    const lines = linesOf.get(row.id);
    projects.push({ ...parsed.value, lines: lines?.values ?? [] });
    rows.projects.push(row.id);
    rows.lines.push(lines?.ids ?? []);
  }
  const funding: FundingEntry[] = [];
  for (const row of draft.funding) {
    if (isBlank(row)) continue;
    const parsed = parseFunding(row, o, m);
    note(problems, 'funding', row.id, parsed);
    if (!parsed.value || skipped.has(row.id)) continue;
    funding.push(parsed.value);
    rows.funding.push(row.id);
  }
  const standards = Object.fromEntries(Object.entries(draft.standards).filter(([, value]) => value !== ''));
  const input: ParsedDraft['input'] = { policy: draft.policy, posts, projects, funding };
  if (Object.keys(standards).length > 0) input.standards = standards;
  return { input, rows, problems };
}
