import {
  type PolicyVersionHead,
  policyVersionHeads,
  policyVersionTexts,
} from '../../db/repositories/policy-versions.ts';
import {
  allDivisions,
  allSchemes,
  allWords,
  type DivisionRow,
  type EvaluationSchemeRow,
  type VocabularyName,
  type VocabularyRow,
} from '../../db/repositories/reference.ts';
import { loadEvaluationScheme } from '../engine/evaluation-scheme.ts';
import type { EvaluationScheme } from '../engine/evaluation-types.ts';
import type { Division, PolicyVersion } from '../engine/policy.ts';
import { loadPolicy } from '../engine/policy-loader.ts';
import { digestPolicy } from '../engine/receipt.ts';
import { UnavailableError } from './errors.ts';
import type { Services } from './services.ts';

/** One entry of a vocabulary as the API shows it. */
export interface Word {
  code: string;
  name: { zh: string; en: string };
  detail: Record<string, unknown>;
}

/** A policy version and what the database knows of it. */
export interface StoredPolicy extends PolicyVersionHead {
  policy: PolicyVersion;
}

/** Everything that a calculation needs from the database, as it was at one moment. Never changed once made. */
export interface Snapshot {
  policies: readonly StoredPolicy[];
  divisions: readonly (Division & { jurisdiction: string })[];
  schemes: readonly EvaluationScheme[];
  vocabularies: Readonly<Record<VocabularyName, readonly Word[]>>;
}

/** Published versions never change and reference data seldom does: a look every few seconds is enough. */
const FRESH = 5_000;

/** How long to go without asking a database again that has just failed, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Keeps the published policies and the reference data in memory. Only finished snapshots are shared between requests, never
 * a promise: on Workers a request must not wait for the work of another.
 */
export class Catalogue {
  #snapshot: Snapshot | undefined;
  #staleAt = 0;
  #fingerprint = '';

  /** The snapshot to answer from. @throws UnavailableError when the database does not answer and there is none yet. */
  async read(services: Services): Promise<Snapshot> {
    if (this.#snapshot && services.now() < this.#staleAt) return this.#snapshot;
    try {
      const snapshot = await this.#load(services);
      // An empty database is about to be prepared.
      this.#staleAt = snapshot.policies.length > 0 ? services.now() + FRESH : 0;
      return snapshot;
    } catch (cause) {
      // What was published stays true, so an unreachable database does not stop the calculations.
      if (this.#snapshot) {
        this.#staleAt = services.now() + PATIENCE;
        return this.#snapshot;
      }
      throw new UnavailableError('the catalogue cannot be read', { cause });
    }
  }

  async #load(services: Services): Promise<Snapshot> {
    const { query } = services.database;
    const rows = await query.batch([
      policyVersionHeads(query),
      allDivisions(query),
      allSchemes(query),
      allWords(query, 'fields'),
      allWords(query, 'departments'),
      allWords(query, 'users'),
      allWords(query, 'budgetCategories'),
    ]);
    const fingerprint = JSON.stringify(rows);
    if (this.#snapshot && fingerprint === this.#fingerprint) return this.#snapshot;
    const [heads, divisions, schemes, fields, departments, users, budgetCategories] = rows;
    const words = { fields, departments, users, budgetCategories };
    const snapshot: Snapshot = {
      policies: await this.#policies(services, heads),
      divisions: divisions.map(asDivision),
      schemes: schemes.map(asScheme),
      vocabularies: mapWords(words, (list) => list.map(asWord)),
    };
    this.#snapshot = snapshot;
    this.#fingerprint = fingerprint;
    return snapshot;
  }

  /** Loads the texts of the versions that are new; the others keep their identity, which the engine remembers them by. */
  async #policies(services: Services, heads: readonly PolicyVersionHead[]): Promise<StoredPolicy[]> {
    const known = new Map((this.#snapshot?.policies ?? []).map((stored) => [`${stored.id} ${stored.version}`, stored]));
    const missing = heads.filter(({ id, version }) => !known.has(`${id} ${version}`));
    const texts = missing.length > 0 ? await policyVersionTexts(services.database.query, missing) : [];
    for (const { id, version, json } of texts) {
      const head = missing.find((candidate) => candidate.id === id && candidate.version === version);
      if (!head) continue;
      const policy = loadPolicy(JSON.parse(json), `${id} ${version}`);
      await digestPolicy(policy, services.digest);
      known.set(`${id} ${version}`, { ...head, policy });
    }
    return heads.flatMap(({ id, version }) => known.get(`${id} ${version}`) ?? []);
  }
}

const asDivision = ({ code, jurisdiction, zh, en, kind }: DivisionRow) => ({
  code,
  jurisdiction,
  name: { zh, en },
  kind,
});

const asScheme = ({ id, json }: EvaluationSchemeRow) => loadEvaluationScheme(JSON.parse(json), id);

function asWord({ code, zh, en, detail }: VocabularyRow): Word {
  const parsed: unknown = JSON.parse(detail);
  return { code, name: { zh, en }, detail: parsed as Record<string, unknown> };
}

function mapWords<T>(
  words: Record<VocabularyName, VocabularyRow[]>,
  map: (rows: VocabularyRow[]) => T,
): Record<VocabularyName, T> {
  return {
    fields: map(words.fields),
    departments: map(words.departments),
    users: map(words.users),
    budgetCategories: map(words.budgetCategories),
  };
}
