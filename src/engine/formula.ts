import {
  add,
  compareFractions,
  divide,
  type Fraction,
  fraction,
  multiply,
  negate,
  parseFraction,
  roundFraction,
  subtract,
} from './fraction.ts';

/** A formula that cannot be read or evaluated. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

const TOKEN = /\s*([A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/(),])/y;

/**
 * Evaluates a trace's formula exactly: names, numbers, `+ - * / ( )`, `sum(…)`, `min(…)`, `max(…)`, `round(x, digits)`
 * half up.
 *
 * @param inputs values of the names
 * @throws FormulaError for anything else, an unknown name, or a division by zero
 */
export function evaluateFormula(formula: string, inputs: Readonly<Record<string, Fraction>>): Fraction {
  const reader = new Reader(tokenize(formula), inputs);
  const value = reader.sum();
  reader.end();
  return value;
}

function tokenize(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match?.[1]) {
      if (formula.slice(at).trim() === '') break;
      throw new FormulaError(`cannot read the formula at ${at}: ${formula}`);
    }
    tokens.push(match[1]);
  }
  return tokens;
}

class Reader {
  #position = 0;
  readonly #tokens: readonly string[];
  readonly #inputs: Readonly<Record<string, Fraction>>;

  constructor(tokens: readonly string[], inputs: Readonly<Record<string, Fraction>>) {
    this.#tokens = tokens;
    this.#inputs = inputs;
  }

  end(): void {
    if (this.#position < this.#tokens.length) throw new FormulaError(`unexpected ${this.#tokens[this.#position]}`);
  }

  sum(): Fraction {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = add(value, this.#product());
      else if (this.#take('-')) value = subtract(value, this.#product());
      else return value;
    }
  }

  #product(): Fraction {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = multiply(value, this.#factor());
      else if (this.#take('/')) value = quotient(value, this.#factor());
      else return value;
    }
  }

  #factor(): Fraction {
    if (this.#take('-')) return negate(this.#factor());
    if (this.#take('(')) {
      const value = this.sum();
      this.#expect(')');
      return value;
    }
    const token = this.#tokens[this.#position];
    if (token === undefined) throw new FormulaError('the formula ends too early');
    this.#position += 1;
    if (this.#take('(')) return this.#call(token);
    const value = /^\d/.test(token)
      ? parseFraction(token)
      : Object.hasOwn(this.#inputs, token)
        ? this.#inputs[token]
        : null;
    if (!value) throw new FormulaError(`no value for ${token}`);
    return value;
  }

  #call(name: string): Fraction {
    const values = [this.sum()];
    while (this.#take(',')) values.push(this.sum());
    this.#expect(')');
    const [first = fraction(0), second] = values;
    switch (name) {
      case 'sum':
        return values.reduce(add, fraction(0));
      case 'min':
        return values.reduce((least, value) => (compareFractions(value, least) < 0 ? value : least), first);
      case 'max':
        return values.reduce((most, value) => (compareFractions(value, most) > 0 ? value : most), first);
      case 'round':
        if (values.length !== 2 || second?.d !== 1n || second.n < 0n)
          throw new FormulaError('round takes a value and digits');
        return roundFraction(first, +second.n.toString());
      default:
        throw new FormulaError(`no function ${name}`);
    }
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#position] !== token) return false;
    this.#position += 1;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new FormulaError(`${token} expected`);
  }
}

function quotient(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new FormulaError('division by zero');
  return divide(a, b);
}
