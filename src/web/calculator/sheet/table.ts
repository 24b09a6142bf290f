/** Sheets as rows of cells, before a library writes them: with the cached value of every formula. */

export interface FormulaCell {
  formula: string;
  /** What the formula gives now, for readers that do not compute. */
  value: string;
}

export type SheetCell = string | { number: string } | FormulaCell | null;

export interface SheetTable {
  name: string;
  widths: number[];
  /** The first row holds headings. */
  rows: SheetCell[][];
}

export function numberCell(text: string): SheetCell {
  return text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? { number: text } : text;
}

export function textCell(text: string): SheetCell {
  return text === '' ? null : text;
}

/** 1 → A, 27 → AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
