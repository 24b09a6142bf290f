import type { HostLevel } from './calculation-types.ts';
import type { Citation, Division, PolicyVersion } from './policy.ts';

/** The payer that stands for the city itself; every other payer is a division's code. */
export const CITY = 'city';

/** 负担主体 of one post or project, and why. */
export interface PayerRule {
  payer: string;
  /** True when the planner named the payer: a local rule that no document states. */
  named: boolean;
  citation: Citation | null;
}

export type PayerProblem = 'town.missing' | 'town.unknown' | 'payer.unspecified' | 'payer.unknown';

interface KnownDivision {
  division: Division;
  rules: Partial<Record<HostLevel, PayerRule | PayerProblem>>;
}

/**
 * Who pays (DF2 一(二), DF8 四(二)): the city the whole of the posts and projects of city-affiliated units, the town the
 * whole of those in its area. Functional areas have no payer in the documents and must be given one.
 */
export class PayerTable {
  readonly #divisions = new Map<string, KnownDivision>();
  readonly #named = new Map<string, PayerRule>();
  readonly #byLevel: Record<HostLevel, { follows: string; citation: Citation | null }>;
  readonly #cityWithoutTown: PayerRule | PayerProblem;

  constructor(policy: PolicyVersion, divisions: readonly Division[]) {
    this.#byLevel = { city: levelRule(policy, 'payer.city-unit'), town: levelRule(policy, 'payer.town-unit') };
    for (const division of divisions) this.#divisions.set(division.code, { division, rules: {} });
    this.#cityWithoutTown = this.#derive('city', null);
  }

  /** Whether a payer can be named so: `city` or the code of a division. */
  isPayer(code: string): boolean {
    return code === CITY || this.#divisions.has(code);
  }

  /** The payer of a host unit's level and town, or what is missing to tell. */
  resolve(
    level: HostLevel,
    town: string | null | undefined,
    named: string | null | undefined,
  ): PayerRule | PayerProblem {
    if (town === null || town === undefined) {
      if (level === 'town') return 'town.missing';
      return named ? this.#namedRule(named) : this.#cityWithoutTown;
    }
    const known = this.#divisions.get(town);
    if (!known) return 'town.unknown';
    if (named) return this.#namedRule(named);
    const remembered = known.rules[level];
    if (remembered) return remembered;
    const derived = this.#derive(level, known.division);
    known.rules[level] = derived;
    return derived;
  }

  #namedRule(payer: string): PayerRule | PayerProblem {
    if (!this.isPayer(payer)) return 'payer.unknown';
    const remembered = this.#named.get(payer);
    if (remembered) return remembered;
    const rule: PayerRule = { payer, named: true, citation: null };
    this.#named.set(payer, rule);
    return rule;
  }

  #derive(level: HostLevel, division: Division | null): PayerRule | PayerProblem {
    const { follows, citation } = this.#byLevel[level];
    if (follows === CITY) return { payer: CITY, named: false, citation };
    if (!division) return 'town.missing';
    if (division.kind === 'functional-area') return 'payer.unspecified';
    return { payer: division.code, named: false, citation };
  }
}

const tables = new WeakMap<PolicyVersion, WeakMap<readonly Division[], PayerTable>>();

/** The payers of a policy version and its divisions, worked out once. */
export function payersOf(policy: PolicyVersion, divisions: readonly Division[]): PayerTable {
  let byDivisions = tables.get(policy);
  if (!byDivisions) {
    byDivisions = new WeakMap();
    tables.set(policy, byDivisions);
  }
  let table = byDivisions.get(divisions);
  if (!table) {
    table = new PayerTable(policy, divisions);
    byDivisions.set(divisions, table);
  }
  return table;
}

function levelRule(policy: PolicyVersion, key: string): { follows: string; citation: Citation | null } {
  const entry = policy.values[key]?.at(-1);
  if (typeof entry?.value !== 'string') throw new RangeError(`${key}: the policy version does not say who pays`);
  return { follows: entry.value, citation: entry.citation };
}
