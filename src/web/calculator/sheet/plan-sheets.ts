/** The sheets of an export that hold the plan itself; the same sheets are read by an import. */

import { QUALIFICATIONS } from '../../../engine/calculation-types.ts';
import type { Messages } from '../../messages/index.ts';
import type { ColumnSpec } from '../grid/columns.ts';
import { showCell } from '../model/cells.ts';
import { isBlank, type Row } from '../model/draft.ts';
import { CostingSheet, citationsSheet, type ExportPlan, StandardsSheet, totalsSheet } from './costing-sheets.ts';
import { columnLetter, numberCell, quoteSheet, type SheetCell, type SheetTable, textCell } from './table.ts';

export const FORMAT = '1';

/** Labels of the plan sheet's rows, by which an import finds them. */
export function planLabels(m: Messages) {
  const standards = QUALIFICATIONS.map(
    (code) => [code, `${m.calculator.settings.patch} ${m.terms.qualification[code]}`] as const,
  );
  return {
    format: m.calculator.sheet.format,
    title: m.calculator.planTitle,
    policy: m.calculator.policy,
    standards,
  };
}

function planSheet(plan: ExportPlan, m: Messages, note: string | null): SheetTable {
  const labels = planLabels(m);
  const { sheet } = m.calculator;
  const rows: SheetCell[][] = [
    [sheet.key, sheet.value],
    [labels.format, FORMAT],
    [labels.title, textCell(plan.draft.title)],
    [labels.policy, plan.policy.id],
    ...labels.standards.map(([code, label]) => [label, textCell(plan.draft.standards[code] ?? '')]),
  ];
  if (note) rows.push([sheet.note, note]);
  return { name: sheet.sheets.plan, widths: [22, 90], rows };
}

function cell<R extends Row>(spec: ColumnSpec<R>, row: R): SheetCell {
  const value = String(row[spec.key] ?? '');
  if (spec.kind === 'count' || spec.kind === 'money') return numberCell(value);
  return textCell(showCell(spec, value));
}

function tableSheet<R extends Row>(
  name: string,
  rows: readonly R[],
  columns: readonly ColumnSpec<R>[],
  m: Messages,
  extra?: { title: string; of(row: R): SheetCell },
): SheetTable {
  const head: SheetCell[] = [m.calculator.sheet.id, ...columns.map(({ title }) => title)];
  if (extra) head.push(extra.title);
  const body = rows
    .filter((row) => !isBlank(row))
    .map((row) => [row.id, ...columns.map((spec) => cell(spec, row)), ...(extra ? [extra.of(row)] : [])]);
  return { name, widths: [8, ...columns.map(({ width }) => Math.round(width / 7)), 16], rows: [head, ...body] };
}

/** The whole workbook: the plan, its costing with live formulas, totals and citations. */
export function workbookOf(plan: ExportPlan, m: Messages): SheetTable[] {
  const { draft, columns, evaluation } = plan;
  const { sheets } = m.calculator.sheet;
  const postRow = new Map(draft.posts.filter((row) => !isBlank(row)).map(({ id }, index) => [id, index + 2]));
  const headcount = columnLetter(columns.posts.findIndex(({ key }) => key === 'headcount') + 2);
  const standards = new StandardsSheet(plan, m);
  const costing = new CostingSheet(
    plan,
    standards,
    (id) => {
      const row = postRow.get(id);
      return row === undefined ? null : `${quoteSheet(sheets.posts)}!$${headcount}$${row}`;
    },
    m,
  );
  const amount = <R extends Row>() => ({
    title: m.calculator.columns.amountYuan,
    of: (row: R) => costing.amountOf(evaluation.lines.get(row.id)),
  });
  return [
    planSheet(plan, m, null),
    tableSheet(sheets.posts, draft.posts, columns.posts, m, amount()),
    tableSheet(sheets.projects, draft.projects, columns.projects, m, amount()),
    tableSheet(sheets.lines, draft.lines, columns.lines, m),
    tableSheet(sheets.funding, draft.funding, columns.funding, m),
    standards.table,
    costing.table,
    totalsSheet(plan, costing, m),
    citationsSheet(plan, m),
  ];
}

/** Empty sheets with headings, for those who fill in a workbook first. */
export function templateOf(plan: ExportPlan, m: Messages): SheetTable[] {
  const { sheets, templateNote } = m.calculator.sheet;
  const { columns } = plan;
  return [
    planSheet({ ...plan, draft: { ...plan.draft, title: '', standards: {} } }, m, templateNote),
    tableSheet(sheets.posts, [], columns.posts, m),
    tableSheet(sheets.projects, [], columns.projects, m),
    tableSheet(sheets.lines, [], columns.lines, m),
    tableSheet(sheets.funding, [], columns.funding, m),
  ];
}
