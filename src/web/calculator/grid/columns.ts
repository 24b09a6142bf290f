/** The columns of the four tables: what they hold, how wide they are, and by which headings a paste may name them. */

import { useMemo } from 'react';
import type { Options } from '../../api/options.ts';
import { MESSAGES, type Messages } from '../../messages/index.ts';
import type { CellSpec, Option } from '../model/cells.ts';
import type { BudgetRow, FundingRow, PostRow, ProjectRow, Row } from '../model/draft.ts';

export interface ColumnSpec<R extends Row> extends CellSpec {
  key: Exclude<keyof R, 'id'> & string;
  title: string;
  /** Titles in both languages, for headings in pasted ranges and in workbooks. */
  headings: readonly string[];
  width: number;
  grow: number;
  required: boolean;
}

type Heading = keyof Messages['calculator']['columns'];

/** Roughly how wide a Latin text is; the given widths are right for Chinese. */
function widthOf(text: string, letter: number): number {
  return /[\u2e80-\u9fff]/.test(text) ? 0 : Math.round(text.length * letter) + 14;
}

function column<R extends Row>(
  m: Messages,
  key: ColumnSpec<R>['key'],
  heading: Heading,
  spec: CellSpec & { width: number; grow?: number; optional?: boolean },
): ColumnSpec<R> {
  const { width, grow = 0, optional = false, ...cell } = spec;
  const title = m.calculator.columns[heading];
  return {
    ...cell,
    key,
    title,
    headings: Object.values(MESSAGES).map((messages) => messages.calculator.columns[heading]),
    width: Math.max(
      width,
      widthOf(title, 7.4),
      Math.min(116, ...(cell.options ? [Math.max(0, ...cell.options.map(({ label }) => widthOf(label, 6.6)))] : [0])),
    ),
    grow,
    required: !optional,
  };
}

export function postColumns(o: Options, m: Messages): ColumnSpec<PostRow>[] {
  return [
    column(m, 'title', 'title', { kind: 'text', width: 132, grow: 2 }),
    column(m, 'host', 'host', { kind: 'text', width: 128, grow: 2 }),
    column(m, 'level', 'level', { kind: 'select', options: o.levels, width: 80 }),
    column(m, 'town', 'town', { kind: 'select', options: o.towns, width: 86, optional: true }),
    column(m, 'qualification', 'qualification', {
      kind: 'select',
      options: o.qualifications,
      width: 72,
      optional: true,
    }),
    column(m, 'headcount', 'headcount', { kind: 'count', width: 58 }),
    column(m, 'from', 'from', { kind: 'date', width: 94 }),
    column(m, 'to', 'to', { kind: 'date', width: 94 }),
    column(m, 'field', 'field', { kind: 'select', options: o.fields, width: 96, grow: 1, optional: true }),
    column(m, 'staffing', 'staffing', { kind: 'select', options: o.staffings, width: 80, optional: true }),
    column(m, 'payer', 'payer', { kind: 'select', options: o.payers, width: 104, optional: true }),
  ];
}

export function projectColumns(o: Options, m: Messages): ColumnSpec<ProjectRow>[] {
  return [
    column(m, 'name', 'name', { kind: 'text', width: 150, grow: 2 }),
    column(m, 'host', 'host', { kind: 'text', width: 150, grow: 2 }),
    column(m, 'level', 'level', { kind: 'select', options: o.levels, width: 80 }),
    column(m, 'town', 'town', { kind: 'select', options: o.towns, width: 86, optional: true }),
    column(m, 'from', 'from', { kind: 'date', width: 94 }),
    column(m, 'to', 'to', { kind: 'date', width: 94 }),
    column(m, 'field', 'field', { kind: 'select', options: o.fields, width: 100, grow: 1, optional: true }),
    column(m, 'payer', 'payer', { kind: 'select', options: o.payers, width: 104, optional: true }),
  ];
}

/** Projects are named by their name; where two share one, by name and id. */
export function projectOptions(projects: readonly ProjectRow[]): Option[] {
  const count = new Map<string, number>();
  for (const { name } of projects) count.set(name, (count.get(name) ?? 0) + 1);
  return projects.map(({ id, name }) => ({
    code: id,
    label: name !== '' && count.get(name) === 1 ? name : `${name} ${id}`.trim(),
    aliases: [],
  }));
}

export function budgetColumns(o: Options, m: Messages, projects: readonly ProjectRow[]): ColumnSpec<BudgetRow>[] {
  return [
    column(m, 'project', 'project', { kind: 'select', options: projectOptions(projects), width: 150, grow: 2 }),
    column(m, 'category', 'category', { kind: 'select', options: o.categories, width: 120, grow: 1 }),
    column(m, 'description', 'description', { kind: 'text', width: 180, grow: 3, optional: true }),
    column(m, 'amount', 'amount', { kind: 'money', width: 130 }),
  ];
}

export function fundingColumns(o: Options, m: Messages): ColumnSpec<FundingRow>[] {
  return [
    column(m, 'payer', 'fundingPayer', { kind: 'select', options: o.payers, width: 140, grow: 1 }),
    column(m, 'source', 'source', { kind: 'select', options: o.sources, width: 140, grow: 1 }),
    column(m, 'amount', 'amount', { kind: 'money', width: 140, optional: true }),
    column(m, 'share', 'share', { kind: 'share', width: 100, optional: true }),
  ];
}

export interface AllColumns {
  posts: ColumnSpec<PostRow>[];
  projects: ColumnSpec<ProjectRow>[];
  lines: ColumnSpec<BudgetRow>[];
  funding: ColumnSpec<FundingRow>[];
}

export function allColumns(o: Options, m: Messages, projects: readonly ProjectRow[]): AllColumns {
  return {
    posts: postColumns(o, m),
    projects: projectColumns(o, m),
    lines: budgetColumns(o, m, projects),
    funding: fundingColumns(o, m),
  };
}

export function useColumns(o: Options, m: Messages, projects: readonly ProjectRow[]): AllColumns {
  const fixed = useMemo(
    () => ({ posts: postColumns(o, m), projects: projectColumns(o, m), funding: fundingColumns(o, m) }),
    [o, m],
  );
  const lines = useMemo(() => budgetColumns(o, m, projects), [o, m, projects]);
  return useMemo(() => ({ ...fixed, lines }), [fixed, lines]);
}
