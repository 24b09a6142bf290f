import type { HostLevel, Post, Project } from './calculation-types.ts';
import { type PayerProblem, type PayerRule, type PayerTable, payersOf } from './payer.ts';
import type { Division, PolicyVersion } from './policy.ts';

/** Where a line belongs, with the running sum of its known fen: one object for all lines of the same town and payer. */
export interface Place {
  rule: PayerRule;
  town: string | null;
  fen: number;
  seen: boolean;
}

type Known = Record<HostLevel, Place | PayerProblem | undefined>;

/** Finds the place of a line with one look-up; the payer's rule (DF8) is worked out once for each town and level. */
export class Places {
  readonly payers: PayerTable;
  readonly #byTown = new Map<string | null, Known>();
  readonly #named = new Map<string, Place | PayerProblem>();

  constructor(policy: PolicyVersion, divisions: readonly Division[]) {
    this.payers = payersOf(policy, divisions);
  }

  /** The place of a post or project, or what is missing to tell who pays. */
  of({ host: { level }, town = null, payer }: Post | Project): Place | PayerProblem {
    if (payer) return this.#namedPlace(level, town, payer);
    let known = this.#byTown.get(town);
    if (known === undefined) {
      known = { city: undefined, town: undefined };
      this.#byTown.set(town, known);
    }
    let place = known[level];
    if (place === undefined) {
      place = this.#place(level, town, undefined);
      known[level] = place;
    }
    return place;
  }

  /** Every place that a line with a known amount was found at. */
  seen(): Place[] {
    const places = [...this.#byTown.values()].flatMap(({ city, town }) => [city, town]);
    return [...places, ...this.#named.values()].filter((place) => typeof place === 'object').filter(({ seen }) => seen);
  }

  #namedPlace(level: HostLevel, town: string | null, payer: string): Place | PayerProblem {
    const key = JSON.stringify([level, town, payer]);
    let place = this.#named.get(key);
    if (place === undefined) {
      place = this.#place(level, town, payer);
      this.#named.set(key, place);
    }
    return place;
  }

  #place(level: HostLevel, town: string | null, payer: string | undefined): Place | PayerProblem {
    const rule = this.payers.resolve(level, town, payer);
    return typeof rule === 'string' ? rule : { rule, town, fen: 0, seen: false };
  }
}
