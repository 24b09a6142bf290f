import type { FundingEntry, FundingSource } from './calculation-types.ts';
import type { Costing } from './costing.ts';
import { type Fraction, fraction, parseFraction } from './fraction.ts';
import { type Issue, IssueError } from './issue.ts';
import { formatFen, parseYuan, splitByWeights } from './money.ts';
import { compareKeys } from './tally.ts';

/** Shares are exact to a millionth. */
export const SHARE_PARTS = 1_000_000;

const SHARE = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** One funding entry worked out. */
export interface FundedEntry {
  index: number;
  source: FundingEntry['source'];
  /** Millionths for a share, null for an amount. */
  share: number | null;
  fen: number;
  /** What the largest-remainder rule added to or took from the exact share (fen, exact). */
  adjustment: Fraction;
}

/** The sources of one payer: other sources first, fiscal what is left (DF1 一(四), DF7 四(一)). */
export interface PayerFunding {
  payer: string;
  total: number;
  entries: readonly FundedEntry[];
  fiscal: number;
  bySource: readonly { source: FundingSource; fen: number }[];
}

/** Millionths of a share string from 0 to 1 with up to six digits, or null. */
export function parseShare(text: string): number | null {
  if (!SHARE.test(text)) return null;
  const value = parseFraction(text);
  return value === null ? null : +((value.n * BigInt(SHARE_PARTS)) / value.d).toString();
}

/**
 * Works out who brings what: an amount counts as given, a share is a part of the payer's total by largest remainder over
 * all its shares and the rest; fiscal is what is left.
 *
 * @throws IssueError for an unknown payer, a share over one, an entry with both or neither, funding over the total
 */
export function fund(entries: readonly FundingEntry[], costing: Costing): PayerFunding[] {
  const issues: Issue[] = [];
  const byPayer = new Map<string, { entry: FundingEntry; index: number; fen: number; share: number | null }[]>();
  for (const [payer] of costing.byPayer.entries()) byPayer.set(payer, []);
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry, index, costing, issues);
    if (!read) continue;
    const known = byPayer.get(entry.payer);
    if (known) known.push({ entry, index, ...read });
    else byPayer.set(entry.payer, [{ entry, index, ...read }]);
  }
  const funded = [...byPayer].map(([payer, rows]) => fundPayer(payer, costing.byPayer.get(payer), rows, issues));
  if (issues.length > 0) throw new IssueError(issues);
  return funded.sort((a, b) => compareKeys(a.payer, b.payer));
}

function readEntry(
  entry: FundingEntry,
  index: number,
  costing: Costing,
  issues: Issue[],
): { fen: number; share: number | null } | null {
  const before = issues.length;
  if (!costing.payers.isPayer(entry.payer)) {
    issues.push({ code: 'payer.unknown', pointer: `/funding/${index}/payer`, params: { value: entry.payer } });
  }
  const source: string = entry.source;
  if (source !== 'welfare-lottery' && source !== 'donation') {
    issues.push({ code: 'funding.source', pointer: `/funding/${index}/source`, params: { value: source } });
  }
  if ((entry.amount === undefined) === (entry.share === undefined)) {
    issues.push({ code: 'funding.amount-or-share', pointer: `/funding/${index}` });
    return null;
  }
  let fen: number | null = 0;
  let share: number | null = null;
  if (entry.amount !== undefined) {
    fen = typeof entry.amount === 'string' ? parseYuan(entry.amount) : null;
    if (fen === null) issues.push({ code: 'money.format', pointer: `/funding/${index}/amount` });
  } else {
    share = typeof entry.share === 'string' ? parseShare(entry.share) : null;
    if (share === null) issues.push({ code: 'share.format', pointer: `/funding/${index}/share` });
  }
  return issues.length > before ? null : { fen: fen ?? 0, share };
}

function fundPayer(
  payer: string,
  total: number,
  rows: readonly { entry: FundingEntry; index: number; fen: number; share: number | null }[],
  issues: Issue[],
): PayerFunding {
  const shares = rows.filter((row) => row.share !== null);
  const shareSum = shares.reduce((sum, row) => sum + (row.share ?? 0), 0);
  if (shareSum > SHARE_PARTS) {
    issues.push({
      code: 'funding.shares-over-one',
      pointer: `/funding/${shares.at(-1)?.index ?? 0}/share`,
      params: { payer },
    });
    return { payer, total, entries: [], fiscal: 0, bySource: [] };
  }
  const parts = splitByWeights(total, [...shares.map((row) => row.share ?? 0), SHARE_PARTS - shareSum]);
  let left = total;
  let position = 0;
  const entries = rows.map(({ entry, index, fen, share }): FundedEntry => {
    const amount = share === null ? fen : (parts[position++] ?? 0);
    left -= amount;
    const exact = fraction(BigInt(total) * BigInt(share ?? 0), BigInt(SHARE_PARTS));
    const adjustment = share === null ? fraction(0) : fraction(BigInt(amount) * exact.d - exact.n, exact.d);
    return { index, source: entry.source, share, fen: amount, adjustment };
  });
  if (left < 0) {
    const pointer = `/funding/${overAt(entries, total)}`;
    const member = rows.find((row) => pointer.endsWith(`/${row.index}`))?.share === null ? 'amount' : 'share';
    issues.push({
      code: 'funding.over-total',
      pointer: `${pointer}/${member}`,
      params: { payer, total: formatFen(total) },
    });
  }
  const sums = new Map<FundingSource, number>([['fiscal', left]]);
  for (const { source, fen } of entries) sums.set(source, (sums.get(source) ?? 0) + fen);
  const bySource = [...sums].map(([source, fen]) => ({ source, fen })).sort((a, b) => compareKeys(a.source, b.source));
  return { payer, total, entries, fiscal: left, bySource };
}

/** Index of the entry with which the sum first goes over the total. */
function overAt(entries: readonly FundedEntry[], total: number): number {
  let sum = 0;
  for (const { index, fen } of entries) {
    sum += fen;
    if (sum > total) return index;
  }
  return entries.at(-1)?.index ?? 0;
}
