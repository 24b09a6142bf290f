/** What a paste does to a table, without a browser. */

import { type CellSpec, readCell } from '../model/cells.ts';
import type { Row } from '../model/draft.ts';

export interface PasteColumn extends CellSpec {
  key: string;
  headings: readonly string[];
}

/** Rows and cells of a clipboard text as spreadsheets write it: tabs, line ends, and quotes around what contains them. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at < source.length) {
    const char = source[at];
    if (char === '"' && cell === '') {
      const end = closingQuote(source, at + 1);
      if (end > 0) {
        cell = source.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
        continue;
      }
    }
    if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else {
      cell += char;
    }
    at += 1;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** Where a quoted cell ends, if it ends before a tab, a line end or the end of the text. */
function closingQuote(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    if (source[at] === '"') {
      if (source[at + 1] === '"') {
        at += 2;
        continue;
      }
      const next = source[at + 1];
      return next === undefined || next === '\t' || next === '\n' ? at : -1;
    }
    at += 1;
  }
  return -1;
}

/** Which column each pasted column goes to, when the first row has headings; null when it has none. */
export function readHeadings(columns: readonly PasteColumn[], cells: readonly string[]): (number | null)[] | null {
  const found = cells.map((cell) => {
    const name = cell.replace(/[\s*]/g, '').toLowerCase();
    const index = columns.findIndex((column) =>
      column.headings.some((heading) => heading.replace(/\s/g, '').toLowerCase() === name),
    );
    return index < 0 ? null : index;
  });
  const matched = new Set(found.filter((index) => index !== null));
  return matched.size >= 2 && matched.size * 2 >= cells.filter((cell) => cell.trim() !== '').length ? found : null;
}

export interface Area {
  min: { row: number; col: number };
  max: { row: number; col: number };
}

export interface Pasted<R> {
  rows: R[];
  area: Area;
  /** Rows that were written. */
  count: number;
  /** Whether rows beyond the limit were dropped. */
  cut: boolean;
}

export interface PasteRequest<R extends Row> {
  rows: readonly R[];
  columns: readonly PasteColumn[];
  cells: readonly (readonly string[])[];
  at: Area;
  create: (rows: readonly R[], offset: number) => R;
  limit: number;
}

function write<R extends Row>(row: R, column: PasteColumn | undefined, text: string | undefined): R {
  if (!column || text === undefined) return row;
  return { ...row, [column.key]: readCell(column, text) };
}

export function pasteInto<R extends Row>({ rows, columns, cells, at, create, limit }: PasteRequest<R>): Pasted<R> {
  const headings = readHeadings(columns, cells[0] ?? []);
  const body = headings ? cells.slice(1) : cells;
  const firstColumn = headings ? 0 : at.min.col;
  const width = Math.max(1, ...body.map((line) => line.length));
  const target =
    headings ??
    Array.from({ length: width }, (_, index) => (firstColumn + index < columns.length ? firstColumn + index : null));
  // One copied row fills the whole selection, as spreadsheets do.
  const height = body.length === 1 ? Math.max(1, at.max.row - at.min.row + 1) : body.length;
  const last = Math.min(at.min.row + height, limit);
  const next = [...rows];
  const before = next.length;
  for (let index = before; index < last; index += 1) next.push(create(rows, index - before));
  for (let index = at.min.row; index < last; index += 1) {
    const source = body[body.length === 1 ? 0 : index - at.min.row] ?? [];
    let row = next[index];
    if (!row) continue;
    for (const [position, column] of target.entries()) {
      if (column !== null) row = write(row, columns[column], source[position]);
    }
    next[index] = row;
  }
  const used = target.filter((column) => column !== null);
  return {
    rows: next,
    area: {
      min: { row: at.min.row, col: Math.min(...used, columns.length - 1) },
      max: { row: Math.max(at.min.row, last - 1), col: Math.max(...used, 0) },
    },
    count: Math.max(0, last - at.min.row),
    cut: at.min.row + height > limit,
  };
}

/** Ctrl+D: the first row of the selection goes into all its rows; with one row, the row above comes down. */
export function fillDown<R extends Row>(rows: readonly R[], columns: readonly PasteColumn[], at: Area): R[] {
  const source = at.min.row === at.max.row ? at.min.row - 1 : at.min.row;
  const from = rows[source];
  if (!from) return [...rows];
  const keys = columns.slice(at.min.col, at.max.col + 1).map((column) => column.key);
  return rows.map((row, index) => {
    if (index <= source || index > at.max.row) return row;
    const copied: Record<string, unknown> = {};
    for (const key of keys) copied[key] = Reflect.get(from, key);
    return { ...row, ...copied };
  });
}
