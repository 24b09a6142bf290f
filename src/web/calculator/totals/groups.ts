/** The lists of a calculation's totals, named for people, and the lines behind each figure. */

import type {
  CalculationInput,
  CalculationLine,
  CalculationTotals,
  FundingSource,
  Range,
} from '../../../engine/calculation-types.ts';
import type { Options } from '../../api/options.ts';
import type { Messages } from '../../messages/index.ts';
import type { Option } from '../model/cells.ts';
import type { Evaluation } from '../model/evaluate.ts';

export const DIMENSIONS = [
  'byPayer',
  'byTown',
  'byQualification',
  'byForm',
  'bySource',
  'byFiscalYear',
  'byField',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface GroupRow {
  key: string;
  name: string;
  amount: string;
  /** Headcount and person-years where the list has them. */
  detail: string | null;
}

function nameOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}

export function payerName(code: string, o: Options): string {
  return nameOf(o.payers, code);
}

export function townName(code: string | null, o: Options, m: Messages): string {
  return code === null ? m.terms.unspecifiedTown : nameOf(o.towns, code);
}

export function fieldName(code: string | null, o: Options, m: Messages): string {
  return code === null ? m.terms.unspecifiedField : nameOf(o.fields, code);
}

export function groupsOf(totals: CalculationTotals, dimension: Dimension, o: Options, m: Messages): GroupRow[] {
  const row = (key: string, name: string, amount: string, detail: string | null = null): GroupRow => ({
    key,
    name,
    amount,
    detail,
  });
  switch (dimension) {
    case 'byPayer':
      return totals.byPayer.map((x) => row(x.payer, payerName(x.payer, o), x.amount));
    case 'byTown':
      return totals.byTown.map((x) => row(x.town ?? '', townName(x.town, o, m), x.amount));
    case 'byForm':
      return totals.byForm.map((x) => row(x.form, m.terms.form[x.form], x.amount));
    case 'byField':
      return totals.byField.map((x) => row(x.field ?? '', fieldName(x.field, o, m), x.amount));
    case 'byFiscalYear':
      return totals.byFiscalYear.map((x) => row(`${x.fiscalYear}`, `${x.fiscalYear}`, x.amount));
    case 'bySource':
      return totals.bySource.map((x) =>
        row(`${x.payer}/${x.source}`, `${payerName(x.payer, o)} · ${m.terms.source[x.source]}`, x.amount),
      );
    default:
      return totals.byQualification.map((x) =>
        row(
          x.qualification,
          m.terms.qualification[x.qualification],
          x.amount,
          `${m.calculator.totals.people(x.headcount)} · ${m.calculator.totals.personYears(x.personYears)}`,
        ),
      );
  }
}

/** What the explanation drawer is opened on. */
export type Target =
  | { kind: 'line'; id: string }
  | { kind: 'total'; dimension: Dimension | 'amount'; key: string; name: string; amount: string };

export interface Contribution {
  id: string;
  amount: string | null;
  range: Range | null;
}

function matcher(
  input: CalculationInput,
  dimension: Dimension | 'amount',
  key: string,
): (line: CalculationLine) => boolean {
  const attribute = (pick: 'town' | 'field' | 'qualification') => {
    const values = new Map<string, string>();
    for (const post of input.posts ?? []) values.set(post.id, post[pick] ?? '');
    if (pick !== 'qualification')
      for (const project of input.projects ?? []) values.set(project.id, project[pick] ?? '');
    return values;
  };
  switch (dimension) {
    case 'byPayer':
      return (line) => line.payer === key;
    case 'byForm':
      return (line) => line.form === key;
    case 'byTown':
    case 'byField':
    case 'byQualification': {
      const values = attribute(dimension === 'byTown' ? 'town' : dimension === 'byField' ? 'field' : 'qualification');
      return (line) => values.get(line.id) === key && (dimension !== 'byQualification' || line.form === 'post');
    }
    case 'bySource':
      return (line) => line.payer === key.split('/')[0];
    default:
      return () => true;
  }
}

/** The lines that add up to a figure. */
export function contributions(
  { calculation, input }: Evaluation,
  dimension: Dimension | 'amount',
  key: string,
): Contribution[] {
  const matches = matcher(input, dimension, key);
  const lines = calculation?.lines.filter(matches) ?? [];
  if (dimension !== 'byFiscalYear') return lines.map(({ id, amount, range }) => ({ id, amount, range }));
  return lines.flatMap((line) => {
    const year = line.byFiscalYear.find(({ fiscalYear }) => `${fiscalYear}` === key);
    return year ? [{ id: line.id, amount: year.amount, range: null }] : [];
  });
}

export interface SourceStep {
  source: FundingSource;
  amount: string;
  /** Null for an amount as entered. */
  share: string | null;
}

/** How a payer's total is divided among its sources. */
export function sourceSteps({ calculation, input }: Evaluation, payer: string): SourceStep[] {
  const entries = calculation?.totals.bySource.filter((entry) => entry.payer === payer) ?? [];
  return entries.map(({ source, amount }) => {
    const given = input.funding?.filter((entry) => entry.payer === payer && entry.source === source) ?? [];
    const shares = given.flatMap((entry) => (entry.share === undefined ? [] : [entry.share]));
    return { source, amount, share: shares.length > 0 ? shares.join(' + ') : null };
  });
}
