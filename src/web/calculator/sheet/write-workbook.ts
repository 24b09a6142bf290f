import writeXlsxFile, { type Feature, type Row, type Sheet } from 'write-excel-file/universal';
import { columnLetter, type SheetCell, type SheetTable } from './table.ts';

/** A decimal text as a number that a spreadsheet cell holds; its shortest text is the same decimal again. */
function toNumber(text: string): number {
  return +text;
}

function head(cell: SheetCell): Row[number] {
  return { value: typeof cell === 'string' ? cell : '', fontWeight: 'bold', backgroundColor: '#E8EEF6' };
}

function body(cell: SheetCell): Row[number] {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if ('number' in cell)
    return { value: toNumber(cell.number), type: Number, ...(cell.number.includes('.') ? { format: '#,##0.00' } : {}) };
  return { value: cell.formula, type: 'Formula', ...(cell.value.includes('.') ? { format: '#,##0.00' } : {}) };
}

/** Writes what each formula gives beside it, so that viewers that do not compute show the figures too. */
function cachedValues(tables: readonly SheetTable[]): Feature<Blob> {
  const values = tables.map((table) => {
    const cells = new Map<string, string>();
    for (const [row, line] of table.rows.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell !== null && typeof cell === 'object' && 'formula' in cell)
          cells.set(`${columnLetter(column + 1)}${row + 1}`, cell.value);
      }
    }
    return cells;
  });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) =>
            content.replace(
              /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
              (whole, at: string, rest: string, formula: string) => {
                const value = values[sheetIndex]?.get(at);
                return value === undefined ? whole : `<c r="${at}"${rest}><f>${formula}</f><v>${value}</v></c>`;
              },
            ),
        },
      },
    },
  };
}

export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Blob> {
  const sheets: Sheet<Blob>[] = tables.map((table) => ({
    sheet: table.name,
    data: table.rows.map((row, index) => row.map(index === 0 ? head : body)),
    columns: table.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return await writeXlsxFile(sheets, { features: [cachedValues(tables)] }).toBlob();
}
