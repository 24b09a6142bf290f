/** A draft as plain data: for the link that carries it and for the browser's memory. */

import { QUALIFICATIONS } from '../../../engine/calculation-types.ts';
import {
  BUDGET_COLUMNS,
  type Draft,
  emptyBudgetLine,
  emptyFunding,
  emptyPost,
  emptyProject,
  FUNDING_COLUMNS,
  POST_COLUMNS,
  PROJECT_COLUMNS,
  type Row,
  type Standards,
} from './draft.ts';

const FORMAT = 1;
const MOST_ROWS = 5_000;
const MOST_TEXT = 2_000;

/** Rows as lists of cells, the id first, without the empty cells at the end. */
function pack<R extends Row>(rows: readonly R[], columns: readonly (keyof R)[]): string[][] {
  return rows.map((row) => {
    const cells = [row.id, ...columns.map((column) => String(row[column]))];
    while (cells.length > 1 && cells.at(-1) === '') cells.pop();
    return cells;
  });
}

export function toStored(draft: Draft): unknown {
  return {
    v: FORMAT,
    title: draft.title,
    policy: draft.policy,
    posts: pack(draft.posts, POST_COLUMNS),
    projects: pack(draft.projects, PROJECT_COLUMNS),
    lines: pack(draft.lines, BUDGET_COLUMNS),
    funding: pack(draft.funding, FUNDING_COLUMNS),
    standards: draft.standards,
  };
}

function member(data: object, key: string): unknown {
  return Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : '';
}

function unpack<R extends Row>(
  value: unknown,
  columns: readonly (keyof R & string)[],
  empty: (id: string) => R,
): R[] | null {
  if (!Array.isArray(value) || value.length > MOST_ROWS) return null;
  const seen = new Set<string>();
  const rows: R[] = [];
  for (const cells of value as unknown[]) {
    if (!Array.isArray(cells)) return null;
    const [id, ...rest] = (cells as unknown[]).map(text);
    if (!id || !/^[A-Za-z0-9_.-]{1,64}$/.test(id) || seen.has(id)) return null;
    seen.add(id);
    const filled = Object.fromEntries(columns.map((column, index) => [column, rest[index] ?? '']));
    rows.push({ ...empty(id), ...filled });
  }
  return rows;
}

/** Null when the data is no draft of this format: nothing of it is used then. */
export function fromStored(data: unknown): Draft | null {
  if (typeof data !== 'object' || data === null || member(data, 'v') !== FORMAT) return null;
  const posts = unpack(member(data, 'posts'), POST_COLUMNS, emptyPost);
  const projects = unpack(member(data, 'projects'), PROJECT_COLUMNS, emptyProject);
  const lines = unpack(member(data, 'lines'), BUDGET_COLUMNS, emptyBudgetLine);
  const funding = unpack(member(data, 'funding'), FUNDING_COLUMNS, emptyFunding);
  if (!posts || !projects || !lines || !funding) return null;
  const patch = member(data, 'standards');
  const standards: Standards = {};
  if (typeof patch === 'object' && patch !== null) {
    for (const code of QUALIFICATIONS) {
      const value = text(member(patch, code));
      if (value !== '') standards[code] = value;
    }
  }
  return {
    title: text(member(data, 'title')),
    policy: text(member(data, 'policy')),
    posts,
    projects,
    lines,
    funding,
    standards,
  };
}
