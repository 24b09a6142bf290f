import type { TraceCitation } from './calculation-types.ts';
import type { RuleContext } from './context.ts';

/** A social worker, as far as pairing goes. */
export interface PairingWorker {
  id: string;
  organisation?: string | null | undefined;
  /** Code of the town or functional area; null for city units. */
  town?: string | null | undefined;
}

/** 结对: one volunteer linked to one worker from a day to a day, both included; `to` absent or null is open. */
export interface PairingLink {
  worker: string;
  volunteer: string;
  from: string;
  to?: string | null | undefined;
}

export interface PairingInput {
  /** Id of a policy version; the service resolves an absent one. */
  policy?: string | undefined;
  asOf: string;
  workers: readonly PairingWorker[];
  links: readonly PairingLink[];
}

export interface PairingWorkerResult {
  id: string;
  /** Distinct volunteers with a link active on the day. */
  volunteers: number;
  /** How many are missing to the target, never negative. */
  shortfall: number;
}

/** Counts over a group of workers. `links` are distinct pairs, `volunteers` distinct people. */
export interface PairingCounts {
  workers: number;
  meeting: number;
  links: number;
  volunteers: number;
  shortfall: number;
}

export interface Pairing {
  target: number;
  /** In the order given. */
  workers: PairingWorkerResult[];
  /** `ratio`: links ÷ workers, two digits, half up; null without workers. */
  totals: PairingCounts & { ratio: string | null };
  /** Sorted by key, null first. */
  byTown: ({ town: string | null } & PairingCounts)[];
  byOrganisation: ({ organisation: string | null } & PairingCounts)[];
  /** Volunteers linked to more than one worker, with the workers' ids in the order given. */
  shared: { volunteer: string; workers: string[] }[];
  citation: TraceCitation;
}

export declare function checkPairing(input: PairingInput, context: RuleContext): Pairing;
