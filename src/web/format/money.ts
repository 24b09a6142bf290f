/** Showing money. Amounts are decimal strings in yuan; sums and shifts are done on whole fen. */

const MONEY = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/** Whole fen of a decimal string with at most two digits; null when it is none. */
export function toFen(text: string): bigint | null {
  const match = MONEY.exec(text);
  if (!match) return null;
  const fen = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -fen : fen;
}

export function fromFen(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Sum of decimal strings; what is no amount counts as nothing. */
export function sumMoney(amounts: readonly (string | null | undefined)[]): string {
  let fen = 0n;
  for (const amount of amounts) fen += (amount ? toFen(amount) : null) ?? 0n;
  return fromFen(fen);
}

/** `1234567.8` → `1,234,567.8`; the digits are not touched. */
export function group(text: string): string {
  const match = /^([-+−]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const sign = match[1] === '-' ? '−' : (match[1] ?? '');
  return `${sign}${(match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${match[3] ?? ''}`;
}

export function yuan(amount: string | null | undefined): string {
  return amount ? group(amount) : '—';
}

/** With a sign in front, for differences. */
export function signedYuan(amount: string): string {
  const fen = toFen(amount);
  return fen !== null && fen > 0n ? `+${group(amount)}` : group(amount);
}

/** Yuan in ten thousands with two digits, rounded half up: `150000.00` → `15.00`. */
export function tenThousands(amount: string): string {
  const fen = toFen(amount);
  if (fen === null) return amount;
  const positive = fen < 0n ? -fen : fen;
  const hundredths = (positive + 5_000n) / 10_000n;
  return group(fromFen(fen < 0n ? -hundredths : hundredths));
}

/** Parts per thousand of a total, as a percentage with one digit: for bars, never for money. */
export function percentOf(part: string, total: string): string {
  const [a, b] = [toFen(part), toFen(total)];
  if (a === null || b === null || b === 0n) return '0.0';
  const tenths = (a * 2000n + b) / (2n * b);
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** `0.10` → `10%`, exactly. */
export function percent(share: string): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(share);
  if (!match) return share;
  const fraction = (match[2] ?? '').padEnd(2, '0');
  const whole = `${match[1]}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2).replace(/0+$/, '');
  return `${whole}${rest ? `.${rest}` : ''}%`;
}
