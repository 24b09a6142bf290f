import readXlsxFile from 'read-excel-file/universal';
import { QUALIFICATIONS } from '../../../engine/calculation-types.ts';
import type { Options } from '../../api/options.ts';
import { MESSAGES, type Messages } from '../../messages/index.ts';
import { budgetColumns, type ColumnSpec, fundingColumns, postColumns, projectColumns } from '../grid/columns.ts';
import { type CellSpec, readCell, readMoney } from '../model/cells.ts';
import {
  type Draft,
  emptyBudgetLine,
  emptyDraft,
  emptyFunding,
  emptyPost,
  emptyProject,
  isBlank,
  nextId,
  type Row,
  type TableName,
} from '../model/draft.ts';
import { planLabels } from './plan-sheets.ts';
import { columnLetter } from './table.ts';
import { guardWorkbook, SheetFileError } from './zip-guard.ts';

type Data = readonly (readonly unknown[])[];

export interface SheetProblem {
  /** `岗位!F3` */
  at: string;
  text: string;
}

export interface Imported {
  draft: Draft;
  problems: SheetProblem[];
}

const MOST_ROWS = 5_000;
const ID = /^[A-Za-z0-9_.-]{1,64}$/;

function asText(value: unknown, spec: CellSpec, m: Messages): { text: string; problem: string | null } {
  const { sheet } = m.calculator;
  if (value === null || value === undefined) return { text: '', problem: null };
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return { text: iso.slice(0, 10), problem: iso.endsWith('T00:00:00.000Z') ? null : sheet.dateTime };
  }
  if (typeof value === 'boolean') return { text: String(value), problem: sheet.notText };
  if (typeof value === 'number') {
    const text = String(value);
    const long = spec.kind === 'money' && !/^-?\d+(\.\d{1,2})?$/.test(text);
    return { text: readCell(spec, text), problem: long ? sheet.decimals : null };
  }
  return typeof value === 'string'
    ? { text: readCell(spec, value), problem: null }
    : { text: '', problem: sheet.notText };
}

/** Reads one table sheet by its headings, in whichever language and order they are. */
class TableReader {
  readonly #m: Messages;
  readonly #sheets: ReadonlyMap<string, Data>;
  readonly #used = new Set<string>();
  readonly problems: SheetProblem[] = [];

  constructor(sheets: ReadonlyMap<string, Data>, m: Messages) {
    this.#sheets = sheets;
    this.#m = m;
  }

  find(name: TableName | 'plan'): { name: string; data: Data } | null {
    for (const messages of Object.values(MESSAGES)) {
      const title = messages.calculator.sheet.sheets[name];
      const data = this.#sheets.get(title);
      if (data) return { name: title, data };
    }
    return null;
  }

  rows<R extends Row>(
    table: TableName,
    columns: readonly ColumnSpec<R>[],
    empty: (id: string) => R,
    fallback?: Data,
  ): R[] {
    const found =
      this.find(table) ?? (fallback ? { name: this.#m.calculator.sheet.sheets[table], data: fallback } : null);
    if (!found) return [];
    const [head = [], ...body] = found.data;
    const heads = head.map((cell) => String(cell ?? '').replace(/\s/g, ''));
    const places = columns.map((spec) => ({
      spec,
      index: heads.findIndex((text) => spec.headings.map((heading) => heading.replace(/\s/g, '')).includes(text)),
    }));
    const ids = Object.values(MESSAGES).map(({ calculator }) => calculator.sheet.id);
    const idIndex = heads.findIndex((text) => ids.includes(text));
    for (const { spec, index } of places) {
      if (index < 0 && spec.required)
        this.problems.push({ at: `${found.name}!1`, text: this.#m.calculator.sheet.noHeader(spec.title) });
    }
    if (body.length > MOST_ROWS) {
      this.problems.push({
        at: `${found.name}!${MOST_ROWS + 2}`,
        text: this.#m.calculator.sheet.tooManyRows(MOST_ROWS),
      });
    }
    const rows: R[] = [];
    for (const [offset, cells] of body.slice(0, MOST_ROWS).entries()) {
      const row = this.#row(found.name, offset + 2, cells, places, empty(this.#id(table, cells[idIndex], rows)));
      if (isBlank(row)) this.#used.delete(row.id);
      else rows.push(row);
    }
    return rows;
  }

  #id(table: TableName, value: unknown, rows: readonly Row[]): string {
    const text = value === null || value === undefined ? '' : String(value).trim();
    let id = ID.test(text) && !this.#used.has(text) ? text : '';
    for (let offset = 0; id === '' || (id !== text && this.#used.has(id)); offset += 1)
      id = nextId(table, rows, offset);
    this.#used.add(id);
    return id;
  }

  #row<R extends Row>(
    sheet: string,
    line: number,
    cells: readonly unknown[],
    places: readonly { spec: ColumnSpec<R>; index: number }[],
    into: R,
  ): R {
    const filled: Record<string, string> = {};
    for (const { spec, index } of places) {
      if (index < 0) continue;
      const { text, problem } = asText(cells[index], spec, this.#m);
      filled[spec.key] = text;
      const at = `${sheet}!${columnLetter(index + 1)}${line}`;
      if (problem) this.problems.push({ at, text: problem });
      else if (spec.kind === 'select' && text !== '' && !spec.options?.some(({ code }) => code === text)) {
        this.problems.push({ at, text: this.#m.problems.unknownChoice(text) });
      }
    }
    return { ...into, ...filled };
  }

  /** The plan sheet: two columns of labels and values. */
  plan(draft: Draft, policies: readonly string[]): void {
    const found = this.find('plan');
    if (!found) return;
    const values = new Map(found.data.map((row) => [String(row[0] ?? '').trim(), String(row[1] ?? '')]));
    for (const messages of Object.values(MESSAGES)) {
      const labels = planLabels(messages);
      draft.title ||= (values.get(labels.title) ?? '').slice(0, 200);
      const policy = values.get(labels.policy) ?? '';
      if (policies.includes(policy)) draft.policy = policy;
      for (const [code, label] of labels.standards) {
        const value = values.get(label) ?? '';
        if (value !== '') draft.standards[code] = readMoney(value);
      }
    }
  }
}

export interface ReadRequest {
  buffer: ArrayBuffer;
  options: Options;
  policy: string;
  policies: readonly string[];
  m: Messages;
}

/** @throws SheetFileError when the file is no workbook that may be read */
export async function readWorkbook({ buffer, options, policy, policies, m }: ReadRequest): Promise<Imported> {
  await guardWorkbook(buffer);
  const sheets = await readXlsxFile(buffer).catch(() => {
    throw new SheetFileError('notWorkbook');
  });
  const reader = new TableReader(new Map(sheets.map(({ sheet, data }) => [sheet, data])), m);
  const draft = emptyDraft(policy);
  reader.plan(draft, policies);
  // A workbook of one sheet, whatever its name, is a list of posts.
  const only = sheets.length === 1 ? sheets[0]?.data : undefined;
  if (!reader.find('posts') && !reader.find('projects') && !only) {
    reader.problems.push({ at: '—', text: m.calculator.sheet.noSheet(m.calculator.sheet.sheets.posts) });
  }
  draft.posts = reader.rows('posts', postColumns(options, m), emptyPost, only);
  draft.projects = reader.rows('projects', projectColumns(options, m), emptyProject);
  draft.lines = reader.rows('lines', budgetColumns(options, m, draft.projects), emptyBudgetLine);
  draft.funding = reader.rows('funding', fundingColumns(options, m), emptyFunding);
  for (const code of QUALIFICATIONS) if (draft.standards[code] === '') delete draft.standards[code];
  return { draft, problems: reader.problems };
}
