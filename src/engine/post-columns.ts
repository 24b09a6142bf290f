import type { Post } from './calculation-types.ts';
import type { PayerRule } from './payer.ts';
import type { Schedule } from './standard.ts';

/** A post with its cost in fen over its whole period. An unknown qualification has low < high and `known` false. */
export interface CostedPost {
  form: 'post';
  post: Post;
  payer: PayerRule;
  schedule: Schedule;
  low: number;
  high: number;
}

/** Costed posts as columns: a hundred thousand of them are a few arrays, and an object only while one is looked at. */
export class PostColumns implements Iterable<CostedPost> {
  readonly #posts: readonly Post[];
  readonly #payers: (PayerRule | undefined)[];
  readonly #schedules: (Schedule | undefined)[];
  readonly #low: Float64Array;
  readonly #high: Float64Array;

  constructor(posts: readonly Post[]) {
    this.#posts = posts;
    this.#payers = new Array(posts.length);
    this.#schedules = new Array(posts.length);
    this.#low = new Float64Array(posts.length);
    this.#high = new Float64Array(posts.length);
  }

  /** Sets the cost (fen) of the post at an index; indexes come in order. */
  set(index: number, payer: PayerRule, schedule: Schedule, low: number, high: number): void {
    this.#payers[index] = payer;
    this.#schedules[index] = schedule;
    this.#low[index] = low;
    this.#high[index] = high;
  }

  *[Symbol.iterator](): Iterator<CostedPost> {
    for (const [index, post] of this.#posts.entries()) {
      const payer = this.#payers[index];
      const schedule = this.#schedules[index];
      if (!payer || !schedule) continue;
      yield { form: 'post', post, payer, schedule, low: this.#low[index] ?? 0, high: this.#high[index] ?? 0 };
    }
  }
}
