/** The sheets of an export that compute: one row for each dated segment, with live formulas, and the totals over them. */

import {
  type CalculationLine,
  QUALIFICATIONS,
  type Qualification,
  type Segment,
} from '../../../engine/calculation-types.ts';
import { inLanguage } from '../../../engine/language.ts';
import type { Citation } from '../../../engine/policy.ts';
import { sumMoney } from '../../format/money.ts';
import type { Messages } from '../../messages/index.ts';
import { fieldName, groupsOf, payerName, townName } from '../totals/groups.ts';
import type { Plan } from '../use-plan.ts';
import { monthsFormula } from './months.ts';
import { numberCell, quoteSheet, type SheetCell, type SheetTable } from './table.ts';

export type ExportPlan = Pick<Plan, 'draft' | 'policy' | 'context' | 'options' | 'columns' | 'evaluation' | 'nameOf'>;

function cite(citation: Citation | undefined, m: Messages): string {
  return citation ? `${m.calculator.explain.quote(citation.document)}${citation.locator}` : '';
}

/** The standards that the plan uses, each in a cell that the costing refers to. */
export class StandardsSheet {
  readonly table: SheetTable;
  readonly #rowOf = new Map<string, number>();

  constructor(plan: ExportPlan, m: Messages) {
    const { columns, sheet } = m.calculator;
    const rows: SheetCell[][] = [[columns.qualification, sheet.standard, columns.from, columns.to, sheet.citation]];
    for (const code of QUALIFICATIONS) {
      const patch = plan.draft.standards[code];
      const series = patch ? [] : (plan.policy.values[`standard.${code}`] ?? []);
      if (patch) {
        rows.push([m.terms.qualification[code], numberCell(patch), null, null, m.calculator.settings.patch]);
        this.#rowOf.set(`${code}/${patch}`, rows.length);
      }
      for (const entry of series) {
        rows.push([
          m.terms.qualification[code],
          numberCell(String(entry.value)),
          entry.from,
          entry.to,
          cite(entry.citation, m),
        ]);
        if (!this.#rowOf.has(`${code}/${entry.value}`)) this.#rowOf.set(`${code}/${entry.value}`, rows.length);
      }
    }
    this.table = { name: sheet.sheets.standards, widths: [12, 22, 12, 12, 60], rows };
  }

  cell(code: Qualification, standard: string): SheetCell {
    const row = this.#rowOf.get(`${code}/${standard}`);
    return row === undefined
      ? numberCell(standard)
      : { formula: `${quoteSheet(this.table.name)}!$B$${row}`, value: standard };
  }
}

interface LineInfo {
  qualification: Qualification | null;
  staffing: string;
  headcount: number;
  town: string | null;
  field: string | null;
}

const COLUMNS = { months: 'F', standard: 'G', headcount: 'H', amount: 'I', payer: 'J', town: 'K', form: 'L' } as const;

export class CostingSheet {
  readonly table: SheetTable;
  readonly #standards: StandardsSheet;
  readonly #plan: ExportPlan;
  readonly #m: Messages;
  /** First and last row of each line. */
  readonly #rowsOf = new Map<string, [number, number]>();

  constructor(plan: ExportPlan, standards: StandardsSheet, headcountCell: (id: string) => string | null, m: Messages) {
    this.#plan = plan;
    this.#standards = standards;
    this.#m = m;
    const { columns, sheet, tabs } = m.calculator;
    this.table = {
      name: sheet.sheets.costing,
      widths: [8, 26, 8, 12, 12, 10, 16, 8, 16, 12, 12, 8, 14, 60],
      rows: [
        [
          sheet.id,
          sheet.line,
          sheet.fiscalYear,
          columns.from,
          columns.to,
          sheet.months,
          sheet.standard,
          columns.headcount,
          columns.amountYuan,
          columns.fundingPayer,
          columns.town,
          tabs.posts === m.terms.form.post ? m.calculator.totals.byForm : tabs.posts,
          columns.field,
          sheet.citation,
        ],
      ],
    };
    const infos = this.#infos();
    for (const line of plan.evaluation.calculation?.lines ?? []) {
      const info = infos.get(line.id);
      if (info) this.#addLine(line, info, headcountCell(line.id));
    }
  }

  /** The cell of a line's amount: the sum of its rows here. */
  amountOf(line: CalculationLine | undefined): SheetCell {
    if (!line || line.amount === null) return null;
    const rows = this.#rowsOf.get(line.id);
    if (!rows) return numberCell(line.amount);
    const column = COLUMNS.amount;
    return {
      formula: `SUM(${quoteSheet(this.table.name)}!${column}${rows[0]}:${column}${rows[1]})`,
      value: line.amount,
    };
  }

  #infos(): Map<string, LineInfo> {
    const infos = new Map<string, LineInfo>();
    const { input } = this.#plan.evaluation;
    for (const post of input.posts ?? []) {
      infos.set(post.id, {
        qualification: post.qualification ?? null,
        staffing: post.staffing ?? 'purchased',
        headcount: post.headcount,
        town: post.town ?? null,
        field: post.field ?? null,
      });
    }
    for (const project of input.projects ?? []) {
      infos.set(project.id, {
        qualification: null,
        staffing: '',
        headcount: 0,
        town: project.town ?? null,
        field: project.field ?? null,
      });
    }
    return infos;
  }

  #citation(line: CalculationLine, info: LineInfo): string {
    const { values } = this.#plan.policy;
    const key =
      line.form === 'project' ? 'project.cost' : info.qualification ? `standard.${info.qualification}` : 'post.cost';
    const keys = info.staffing && info.staffing !== 'purchased' ? [`staffing.${info.staffing}`] : [key];
    keys.push(line.payer === 'city' ? 'payer.city-unit' : 'payer.town-unit');
    const texts = keys.map((name) => cite(values[name]?.[0]?.citation, this.#m)).filter((text) => text !== '');
    return [...new Set(texts)].join(';');
  }

  #addLine(line: CalculationLine, info: LineInfo, headcountCell: string | null): void {
    const { rows } = this.table;
    const first = rows.length + 1;
    const tail: SheetCell[] = [
      payerName(line.payer, this.#plan.options),
      townName(info.town, this.#plan.options, this.#m),
      this.#m.terms.form[line.form],
      fieldName(info.field, this.#plan.options, this.#m),
      this.#citation(line, info),
    ];
    const byYear = new Map<string, Segment[]>();
    for (const segment of line.segments) {
      const year = segment.from.slice(0, 4);
      byYear.set(year, [...(byYear.get(year) ?? []), segment]);
    }
    for (const segments of byYear.values()) this.#addYear(line, info, headcountCell, segments, tail);
    this.#rowsOf.set(line.id, [first, rows.length]);
  }

  #addYear(
    line: CalculationLine,
    info: LineInfo,
    headcountCell: string | null,
    segments: readonly Segment[],
    tail: readonly SheetCell[],
  ): void {
    const { rows } = this.table;
    const products: string[] = [];
    for (const [index, segment] of segments.entries()) {
      const row = rows.length + 1;
      const months = monthsFormula(segment.from, segment.to);
      const costed = line.form === 'post' && info.qualification !== null && segment.standard !== null;
      if (costed) products.push(`${COLUMNS.standard}${row}*${COLUMNS.headcount}${row}*${COLUMNS.months}${row}/12`);
      const last = index === segments.length - 1;
      const year = sumMoney(segments.map(({ amount }) => amount));
      const amount: SheetCell = costed
        ? last
          ? { formula: `ROUND(${products.join('+')},2)`, value: year }
          : null
        : segment.amount === null
          ? null
          : numberCell(segment.amount);
      rows.push([
        line.id,
        this.#plan.nameOf(line.id),
        { number: segment.from.slice(0, 4) },
        segment.from,
        segment.to,
        months.includes('/') ? { formula: months, value: segment.months } : { number: months },
        costed && info.qualification && segment.standard
          ? this.#standards.cell(info.qualification, segment.standard)
          : null,
        line.form === 'post'
          ? headcountCell
            ? { formula: headcountCell, value: `${info.headcount}` }
            : { number: `${info.headcount}` }
          : null,
        amount,
        ...tail,
      ]);
    }
  }
}

/** Totals that follow the costing sheet. */
export function totalsSheet(plan: ExportPlan, costing: CostingSheet, m: Messages): SheetTable {
  const { calculator } = m;
  const { totals: words, sheet } = calculator;
  const rows: SheetCell[][] = [[sheet.key, calculator.columns.amountYuan]];
  const totals = plan.evaluation.calculation?.totals;
  if (!totals) return { name: sheet.sheets.totals, widths: [34, 18], rows };
  const at = quoteSheet(costing.table.name);
  const sumIf = (column: string, row: number): string =>
    `SUMIF(${at}!$${column}:$${column},A${row},${at}!$${COLUMNS.amount}:$${COLUMNS.amount})`;
  rows.push([words.amount, { formula: `SUM(${at}!$${COLUMNS.amount}:$${COLUMNS.amount})`, value: totals.amount }]);
  if (totals.range) rows.push([words.range, `${totals.range.low} ~ ${totals.range.high}`]);
  const lists = { byPayer: COLUMNS.payer, byTown: COLUMNS.town, byForm: COLUMNS.form } as const;
  for (const dimension of ['byPayer', 'byTown', 'byForm'] as const) {
    rows.push([null, null], [words[dimension], null]);
    for (const group of groupsOf(totals, dimension, plan.options, m)) {
      rows.push([group.name, { formula: sumIf(lists[dimension], rows.length + 1), value: group.amount }]);
    }
  }
  rows.push([null, null], [words.byFiscalYear, null]);
  for (const { fiscalYear, amount } of totals.byFiscalYear) {
    rows.push([{ number: `${fiscalYear}` }, { formula: sumIf('C', rows.length + 1), value: amount }]);
  }
  rows.push([null, null], [words.bySource, null]);
  for (const group of groupsOf(totals, 'bySource', plan.options, m)) rows.push([group.name, numberCell(group.amount)]);
  return { name: sheet.sheets.totals, widths: [34, 18], rows };
}

const RULES = /^(standard|post|project|payer|staffing|funding|period|rounding)\./;

export function citationsSheet(plan: ExportPlan, m: Messages): SheetTable {
  const { sheet } = m.calculator;
  const rows: SheetCell[][] = [[sheet.document, sheet.locator, sheet.summary, sheet.basis]];
  const seen = new Set<string>();
  for (const [key, series] of Object.entries(plan.policy.values)) {
    if (!RULES.test(key)) continue;
    for (const { citation } of series) {
      const mark = `${citation.document}/${citation.locator}/${citation.summary.zh}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      rows.push([
        citation.document,
        citation.locator,
        inLanguage(citation.summary, plan.context.language),
        m.terms.basis[citation.basis],
      ]);
    }
  }
  return { name: sheet.sheets.citations, widths: [44, 16, 80, 10], rows };
}
