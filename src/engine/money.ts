/**
 * Money: decimal strings in yuan at the edges, whole fen (a safe integer) inside.
 * 100 fen are one yuan; nothing here is ever rounded but by a function whose name says so.
 */

/** The largest amount that one input may carry: 9,999,999,999.99 yuan. */
export const MAX_INPUT_FEN = 999_999_999_999;

/** The largest funding standard: 9,999,999.99 yuan per person-year. */
export const MAX_STANDARD_FEN = 999_999_999;

/** Thirteen digits of yuan are still exact; what is too much for an input is said by its bound. */
const MONEY = /^(?:0|[1-9]\d{0,12})\.\d{2}$/;

/** Fen of a yuan string with exactly two digits (`"99000.00"` → 9900000), or null when it is not one. Never negative. */
export function parseYuan(text: string): number | null {
  if (!MONEY.test(text)) return null;
  const point = text.length - 3;
  return +text.slice(0, point) * 100 + +text.slice(point + 1);
}

/** Yuan string with two digits of an integer number of fen, negative ones with a leading minus. */
export function formatFen(fen: number): string {
  if (fen < 0) return `-${formatFen(-fen)}`;
  const cents = fen % 100;
  return `${(fen - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
}

/**
 * `multiplier × numerator ÷ denominator`, rounded half up to a whole number.
 * All three are non-negative safe integers; a product beyond 2^53 is worked out with big integers, so the result is
 * exact as long as it is a safe integer itself (the caller bounds it).
 */
export function roundedProduct(multiplier: number, numerator: number, denominator: number): number {
  const product = multiplier * numerator;
  if (product > 2 ** 52) return roundedBig(multiplier, numerator, denominator);
  // Dividing may round to a neighbour of the true quotient; the rest, exact below 2^53, says which it was.
  let quotient = Math.floor(product / denominator);
  let rest = product - quotient * denominator;
  if (rest < 0) {
    quotient -= 1;
    rest += denominator;
  }
  return rest * 2 >= denominator ? quotient + 1 : quotient;
}

function roundedBig(multiplier: number, numerator: number, denominator: number): number {
  const divisor = BigInt(denominator);
  const doubled = BigInt(multiplier) * BigInt(numerator) * 2n + divisor;
  return bigToInteger(doubled / (divisor * 2n));
}

/** A big integer as a number; Infinity when it is not a safe one, so that every bound check refuses it. */
export function bigToInteger(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return Number.POSITIVE_INFINITY;
  return +value.toString();
}

/** Greatest common divisor of two non-negative safe integers. */
export function greatestCommonDivisor(a: number, b: number): number {
  let left = a;
  let right = b;
  while (right !== 0) {
    const rest = left % right;
    left = right;
    right = rest;
  }
  return left;
}

/**
 * Splits a whole amount by weights with the largest-remainder method: every part is rounded down, what is left over goes
 * fen by fen to the largest remainders, ties to the earlier part. The parts always add up to the amount.
 *
 * @param amount non-negative safe integer (fen)
 * @param weights non-negative safe integers; when all are zero the whole amount goes to the first part
 */
export function splitByWeights(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? amount : 0));
  const whole = BigInt(amount);
  const parts: number[] = [];
  const remainders: { index: number; rest: bigint }[] = [];
  let left = amount;
  for (const [index, weight] of weights.entries()) {
    const product = whole * BigInt(weight);
    const part = bigToInteger(product / sum);
    parts.push(part);
    left -= part;
    remainders.push({ index, rest: product % sum });
  }
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
