/** Sums of whole fen by key. Keys get an index once, so that adding in a long loop costs no text comparison. */
export class Tally<Key> {
  readonly #index = new Map<Key, number>();
  readonly #sums: number[] = [];

  /** The index of a key, given out at first sight with a sum of zero. */
  indexOf(key: Key): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const index = this.#sums.length;
    this.#index.set(key, index);
    this.#sums.push(0);
    return index;
  }

  /** Adds whole fen to the sum at an index. */
  addAt(index: number, fen: number): void {
    this.#sums[index] = (this.#sums[index] ?? 0) + fen;
  }

  /** Adds whole fen to the sum of a key. */
  add(key: Key, fen: number): void {
    this.addAt(this.indexOf(key), fen);
  }

  /** The sum of a key, zero for one never seen. */
  get(key: Key): number {
    const index = this.#index.get(key);
    return index === undefined ? 0 : (this.#sums[index] ?? 0);
  }

  /** Keys and sums sorted by key, null first. */
  entries(): [Key, number][] {
    const rows = [...this.#index].map(([key, index]): [Key, number] => [key, this.#sums[index] ?? 0]);
    return rows.sort(([a], [b]) => compareKeys(a, b));
  }
}

/** Order of keys everywhere: null first, then by code unit or by number. */
export function compareKeys(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return `${a}` < `${b}` ? -1 : 1;
}
