/** CSV that Excel opens in Chinese: a byte order mark, quotes, and no cell that a spreadsheet would run. */

const RISKY = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
