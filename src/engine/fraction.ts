/** Exact rational numbers, for traces and for what is shown of quotients that do not end. */

/** `n ÷ d`, in lowest terms, d > 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let left = a < 0n ? -a : a;
  let right = b < 0n ? -b : b;
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** The fraction n ÷ d in lowest terms. Throws RangeError when d is zero. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('division by zero');
  const common = gcd(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / common, d: (sign * bottom) / common };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const QUOTIENT = /^(-?\d+)\/(\d+)$/;

/** Reads a decimal (`"12.5"`) or a quotient (`"31/3"`); null when the text is neither. */
export function parseFraction(text: string): Fraction | null {
  const quotient = QUOTIENT.exec(text);
  if (quotient?.[1] && quotient[2] && !/^0+$/.test(quotient[2])) {
    return fraction(BigInt(quotient[1]), BigInt(quotient[2]));
  }
  const decimal = DECIMAL.exec(text);
  if (!decimal) return null;
  const digits = decimal[3] ?? '';
  const value = fraction(BigInt(`${decimal[2]}${digits}`), 10n ** BigInt(digits.length));
  return decimal[1] ? negate(value) : value;
}

export function negate(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when b is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** −1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Rounded to so many decimal digits, half up (away from zero at a tie). */
export function roundFraction(a: Fraction, digits: number): Fraction {
  const scale = 10n ** BigInt(digits);
  const negative = a.n < 0n;
  const top = (negative ? -a.n : a.n) * scale;
  const rounded = (2n * top + a.d) / (2n * a.d);
  return fraction(negative ? -rounded : rounded, scale);
}

/** Decimal with exactly so many digits, rounded half up. */
export function toFixed(a: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const rounded = roundFraction(a, digits);
  const scaled = (rounded.n * scale) / rounded.d;
  const negative = scaled < 0n;
  const text = (negative ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${negative ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(text.length - digits)}`}`;
}

/** Decimal of at most so many digits, half up, without closing zeros (`"2.5"`, `"10"`, `"10.333333"`). */
export function toDecimal(a: Fraction, digits = 6): string {
  const fixed = toFixed(a, digits);
  return digits === 0 ? fixed : fixed.replace(/\.?0+$/, '');
}

/** `"31/3"`, a whole number as `"10/1"`. */
export function toQuotient(a: Fraction): string {
  return `${a.n}/${a.d}`;
}
