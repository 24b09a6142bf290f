import type { TraceCitation } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { parseDate } from './dates.ts';
import { fraction, toFixed } from './fraction.ts';
import { type Issue, IssueError, MAX_ISSUES } from './issue.ts';
import { citationIn, readInteger } from './policy-reader.ts';

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

/** Who the links of the day connect: everything counted is a whole number in an array or a set. */
interface ActiveLinks {
  /** The distinct volunteers; the place of each is its number. */
  volunteers: readonly string[];
  /** By worker: the numbers of his or her distinct volunteers. */
  byWorker: readonly (readonly number[])[];
}

/**
 * Volunteers linked to each social worker on a day, against the policy's target (DV 一(一): in principle at least ten; a
 * target with a shortfall, never a bar). A person counts once for each worker, and once in a group's distinct total.
 *
 * Linear in workers and links.
 * @throws IssueError for duplicate or unknown workers and for dates that cannot be
 */
export function checkPairing(input: PairingInput, context: RuleContext): Pairing {
  const issues: Issue[] = [];
  if (parseDate(input.asOf) === null) {
    issues.push({ code: 'date.impossible', pointer: '/asOf', params: { value: input.asOf } });
  }
  const index = indexWorkers(input.workers, issues);
  const active = activeLinks(input, index, issues);
  if (issues.length > 0) throw new IssueError(issues.slice(0, MAX_ISSUES));
  const entry = readInteger(context.policy, 'pairing.target', input.asOf);
  const target = entry.value;
  const workers = input.workers.map(({ id }, position) => {
    const volunteers = active.byWorker[position]?.length ?? 0;
    return { id, volunteers, shortfall: Math.max(0, target - volunteers) };
  });
  const counted = { workers, target, active };
  const totals = countGroup(
    workers.map((_, position) => position),
    counted,
  );
  return {
    target,
    workers,
    totals: { ...totals, ratio: workers.length === 0 ? null : toFixed(fraction(totals.links, workers.length), 2) },
    byTown: groups(input.workers, (worker) => worker.town ?? null).map(([town, positions]) => ({
      town,
      ...countGroup(positions, counted),
    })),
    byOrganisation: groups(input.workers, (worker) => worker.organisation ?? null).map(([organisation, positions]) => ({
      organisation,
      ...countGroup(positions, counted),
    })),
    shared: sharedVolunteers(input.workers, active),
    citation: citationIn(entry.citation, context.language),
  };
}

function indexWorkers(workers: readonly PairingWorker[], issues: Issue[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [position, { id }] of workers.entries()) {
    if (!index.has(id)) index.set(id, position);
    else if (issues.length < MAX_ISSUES) {
      issues.push({ code: 'worker.duplicate', pointer: `/workers/${position}/id`, params: { id } });
    }
  }
  return index;
}

function activeLinks(input: PairingInput, index: ReadonlyMap<string, number>, issues: Issue[]): ActiveLinks {
  const { asOf, workers, links } = input;
  const numbers = new Map<string, number>();
  const volunteers: string[] = [];
  const byWorker: number[][] = workers.map(() => []);
  for (let position = 0; position < links.length; position += 1) {
    const link = links[position];
    const worker = link === undefined ? null : checkLink(link, position, index, issues);
    if (link === undefined || worker === null || link.from > asOf || (link.to != null && link.to < asOf)) continue;
    let volunteer = numbers.get(link.volunteer);
    if (volunteer === undefined) {
      volunteer = volunteers.length;
      numbers.set(link.volunteer, volunteer);
      volunteers.push(link.volunteer);
    }
    byWorker[worker]?.push(volunteer);
  }
  return { volunteers, byWorker: byWorker.map(distinctWithin(volunteers.length)) };
}

/** Drops repeated volunteers of one worker after the other: a mark for each volunteer is far cheaper than sets. */
function distinctWithin(count: number): (own: readonly number[], worker: number) => number[] {
  const marks = new Uint32Array(count);
  return (own, worker) =>
    own.filter((volunteer) => {
      if (marks[volunteer] === worker + 1) return false;
      marks[volunteer] = worker + 1;
      return true;
    });
}

/** Position of the link's worker, or null with the problem noted. */
function checkLink(
  link: PairingLink,
  position: number,
  index: ReadonlyMap<string, number>,
  issues: Issue[],
): number | null {
  const worker = index.get(link.worker);
  const begins = parseDate(link.from);
  const ends = link.to == null ? Number.POSITIVE_INFINITY : parseDate(link.to);
  if (worker !== undefined && begins !== null && ends !== null && ends >= begins) return worker;
  if (issues.length >= MAX_ISSUES) return null;
  const pointer = `/links/${position}`;
  if (worker === undefined) {
    issues.push({ code: 'worker.unknown', pointer: `${pointer}/worker`, params: { id: link.worker } });
  }
  if (begins === null) {
    issues.push({ code: 'date.impossible', pointer: `${pointer}/from`, params: { value: link.from } });
  }
  const to = link.to ?? '';
  if (ends === null) issues.push({ code: 'date.impossible', pointer: `${pointer}/to`, params: { value: to } });
  else if (begins !== null && ends < begins) {
    issues.push({ code: 'date.reversed', pointer: `${pointer}/to`, params: { from: link.from, to } });
  }
  return null;
}

function countGroup(
  positions: readonly number[],
  counted: { workers: readonly PairingWorkerResult[]; target: number; active: ActiveLinks },
): PairingCounts {
  const counts: PairingCounts = { workers: positions.length, meeting: 0, links: 0, volunteers: 0, shortfall: 0 };
  const seen = new Uint8Array(counted.active.volunteers.length);
  for (const position of positions) {
    const own = counted.active.byWorker[position] ?? [];
    if (own.length >= counted.target) counts.meeting += 1;
    counts.links += own.length;
    counts.shortfall += counted.workers[position]?.shortfall ?? 0;
    for (const volunteer of own) {
      if (seen[volunteer] === 1) continue;
      seen[volunteer] = 1;
      counts.volunteers += 1;
    }
  }
  return counts;
}

/** Positions of the workers by a key of theirs, null first, then in the order of the characters. */
function groups(
  workers: readonly PairingWorker[],
  keyOf: (worker: PairingWorker) => string | null,
): [string | null, number[]][] {
  const found = new Map<string | null, number[]>();
  for (const [position, worker] of workers.entries()) {
    const key = keyOf(worker);
    const positions = found.get(key);
    if (positions) positions.push(position);
    else found.set(key, [position]);
  }
  return [...found].sort(([a], [b]) => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
}

function sharedVolunteers(workers: readonly PairingWorker[], active: ActiveLinks): Pairing['shared'] {
  const counts = new Uint32Array(active.volunteers.length);
  for (const own of active.byWorker) for (const volunteer of own) counts[volunteer] = (counts[volunteer] ?? 0) + 1;
  const shared: { volunteer: string; workers: string[] }[] = [];
  const places = new Int32Array(active.volunteers.length).fill(-1);
  for (const [position, own] of active.byWorker.entries()) {
    const id = workers[position]?.id ?? '';
    for (const volunteer of own) {
      if ((counts[volunteer] ?? 0) < 2) continue;
      const entry = shared[places[volunteer] ?? -1];
      if (entry) entry.workers.push(id);
      else places[volunteer] = shared.push({ volunteer: active.volunteers[volunteer] ?? '', workers: [id] }) - 1;
    }
  }
  return shared.sort((a, b) => (a.volunteer < b.volunteer ? -1 : a.volunteer > b.volunteer ? 1 : 0));
}
