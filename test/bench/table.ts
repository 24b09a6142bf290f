/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export interface Row {
  what: string;
  figure: string;
  floor: string;
  ratio: string;
  bound: string;
  /** Whether the bound holds; null where there is none. */
  holds: boolean | null;
}

/** The table as Markdown, as it stands in the README. */
export function printTable(rows: readonly Row[]): string {
  const head = ['| figure | measured | floor in the same run | ratio | bound |', '| --- | --- | --- | --- | --- |'];
  const lines = rows.map(({ what, figure, floor, ratio, bound, holds }) => {
    const mark = holds === null ? '' : holds ? ' ✓' : ' ✗';
    return `| ${what} | ${figure} | ${floor} | ${ratio} | ${bound}${mark} |`;
  });
  return [...head, ...lines].join('\n');
}
