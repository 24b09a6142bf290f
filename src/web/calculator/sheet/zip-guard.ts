/** Looks into an xlsx file before it is read: how much it unpacks to, and how far its cells reach. */

export type SheetFileProblem = 'tooLarge' | 'bomb' | 'notWorkbook';

export class SheetFileError extends Error {
  readonly problem: SheetFileProblem;

  constructor(problem: SheetFileProblem) {
    super(problem);
    this.name = 'SheetFileError';
    this.problem = problem;
  }
}

export const LARGEST_FILE = 10 * 1024 * 1024;
const LARGEST_UNPACKED = 80 * 1024 * 1024;
const MOST_ENTRIES = 1_000;
const MOST_COLUMNS = 3;
const MOST_ROWS = 20_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SheetFileError('notWorkbook');
}

function readEntries(view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new SheetFileError('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new SheetFileError('notWorkbook');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function contentOf(view: DataView, entry: Entry): Uint8Array<ArrayBuffer> {
  const { offset, packed } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new SheetFileError('notWorkbook');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw new SheetFileError('notWorkbook');
  return new Uint8Array(view.buffer.slice(start, start + packed) as ArrayBuffer);
}

const CELL = /<(?:c|row)\s[^>]*?\br="([A-Z]*)(\d+)"/g;

/** Refuses cells beyond the area that a plan can need: a reader would make room for all before them. */
function checkCells(text: string): void {
  for (const match of text.matchAll(CELL)) {
    const [, column = '', row = ''] = match;
    if (column.length >= MOST_COLUMNS || Number.parseInt(row, 10) > MOST_ROWS) throw new SheetFileError('bomb');
  }
}

/** Unpacks one entry within a budget of bytes; gives what it took. */
async function measure(view: DataView, entry: Entry, budget: number): Promise<number> {
  const content = contentOf(view, entry);
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name);
  const source = new Blob([content]).stream();
  const reader = (entry.method === 0 ? source : source.pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let rest = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > budget) {
      await reader.cancel();
      throw new SheetFileError('bomb');
    }
    if (!isSheet) continue;
    const text = rest + decoder.decode(next.value, { stream: true });
    checkCells(text);
    rest = text.slice(Math.max(0, text.lastIndexOf('<')));
    if (rest.length > 10_000) rest = '';
  }
  return size;
}

/** @throws SheetFileError when the file must not be read */
export async function guardWorkbook(buffer: ArrayBuffer): Promise<void> {
  if (buffer.byteLength > LARGEST_FILE) throw new SheetFileError('tooLarge');
  if (buffer.byteLength < 22) throw new SheetFileError('notWorkbook');
  const view = new DataView(buffer);
  let left = LARGEST_UNPACKED;
  const entries = readEntries(view);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new SheetFileError('notWorkbook');
  for (const entry of entries) {
    try {
      left -= await measure(view, entry, left);
    } catch (error) {
      throw error instanceof SheetFileError ? error : new SheetFileError('notWorkbook');
    }
  }
}
