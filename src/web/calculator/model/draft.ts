/** What the calculator holds: every cell as the text that was entered, so that nothing is lost while it is still wrong. */

import type { Qualification } from '../../../engine/calculation-types.ts';

export interface Row {
  id: string;
}

export interface PostRow extends Row {
  title: string;
  host: string;
  level: string;
  town: string;
  field: string;
  qualification: string;
  headcount: string;
  from: string;
  to: string;
  staffing: string;
  payer: string;
}

export interface ProjectRow extends Row {
  name: string;
  host: string;
  level: string;
  town: string;
  field: string;
  from: string;
  to: string;
  payer: string;
}

/** One line of a project's comprehensive budget; `project` is the project's id. */
export interface BudgetRow extends Row {
  project: string;
  category: string;
  description: string;
  amount: string;
}

export interface FundingRow extends Row {
  payer: string;
  source: string;
  amount: string;
  share: string;
}

export interface Tables {
  posts: PostRow[];
  projects: ProjectRow[];
  lines: BudgetRow[];
  funding: FundingRow[];
}

export type TableName = keyof Tables;
export const TABLES = ['posts', 'projects', 'lines', 'funding'] as const satisfies readonly TableName[];

export type Standards = Partial<Record<Qualification, string>>;

export interface Draft extends Tables {
  title: string;
  /** Id of the policy version. */
  policy: string;
  /** What-if patch; empty means: as the policy says. */
  standards: Standards;
}

export const POST_COLUMNS = [
  'title',
  'host',
  'level',
  'town',
  'field',
  'qualification',
  'headcount',
  'from',
  'to',
  'staffing',
  'payer',
] as const satisfies readonly (keyof PostRow)[];

export const PROJECT_COLUMNS = [
  'name',
  'host',
  'level',
  'town',
  'field',
  'from',
  'to',
  'payer',
] as const satisfies readonly (keyof ProjectRow)[];

export const BUDGET_COLUMNS = [
  'project',
  'category',
  'description',
  'amount',
] as const satisfies readonly (keyof BudgetRow)[];

export const FUNDING_COLUMNS = ['payer', 'source', 'amount', 'share'] as const satisfies readonly (keyof FundingRow)[];

const PREFIX: Record<TableName, string> = { posts: 'p', projects: 'j', lines: 'b', funding: 'f' };

/** The next free id of a table: `p7` after `p6`. Ids are kept when rows move, so a link to a line stays true. */
export function nextId(table: TableName, rows: readonly Row[], offset = 0): string {
  const prefix = PREFIX[table];
  let highest = 0;
  for (const row of rows) {
    const match = /^[a-z](\d{1,9})$/.exec(row.id);
    if (match && row.id.startsWith(prefix)) highest = Math.max(highest, Number.parseInt(match[1] ?? '0', 10));
  }
  return `${prefix}${highest + 1 + offset}`;
}

export function emptyPost(id: string): PostRow {
  return {
    id,
    title: '',
    host: '',
    level: '',
    town: '',
    field: '',
    qualification: '',
    headcount: '',
    from: '',
    to: '',
    staffing: '',
    payer: '',
  };
}

export function emptyProject(id: string): ProjectRow {
  return { id, name: '', host: '', level: '', town: '', field: '', from: '', to: '', payer: '' };
}

export function emptyBudgetLine(id: string, project = ''): BudgetRow {
  return { id, project, category: '', description: '', amount: '' };
}

export function emptyFunding(id: string): FundingRow {
  return { id, payer: '', source: '', amount: '', share: '' };
}

export function emptyDraft(policy: string): Draft {
  return { title: '', policy, posts: [], projects: [], lines: [], funding: [], standards: {} };
}

/** Cells that a new row comes with. */
const GIVEN = new Set(['id', 'staffing', 'project']);

/** A row in which nothing was entered is no part of the plan. */
export function isBlank(row: Row): boolean {
  return Object.entries(row).every(([key, value]) => value === '' || GIVEN.has(key));
}
