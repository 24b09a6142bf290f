/** The months of a period as a spreadsheet formula: whole months count one, a part its days over the month's days. */

interface Day {
  year: number;
  month: number;
  day: number;
}

function parse(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map((part) => Number.parseInt(part, 10));
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2012-03-01` to `2012-12-15` → `9+15/31`. */
export function monthsFormula(from: string, to: string): string {
  const start = parse(from);
  const end = parse(to);
  let whole = 0;
  const parts: string[] = [];
  for (let at = start.year * 12 + start.month - 1; at <= end.year * 12 + end.month - 1; at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const days = daysIn(year, month);
    const first = year === start.year && month === start.month ? start.day : 1;
    const last = year === end.year && month === end.month ? end.day : days;
    if (first === 1 && last === days) whole += 1;
    else parts.push(`${last - first + 1}/${days}`);
  }
  return [...(whole > 0 || parts.length === 0 ? [`${whole}`] : []), ...parts].join('+');
}
