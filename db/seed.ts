import { loadEvaluationSchemes } from '../src/engine/evaluation-scheme.ts';
import { loadPolicy } from '../src/engine/policy-loader.ts';
import {
  loadBudgetCategories,
  loadDepartments,
  loadDivisions,
  loadFields,
  loadUsers,
} from '../src/engine/reference-loader.ts';
import type { Database, Queryable } from './database.ts';
import { type AuditRecord, addAuditEntries } from './repositories/audit-entries.ts';
import { insertPolicyVersion, type PolicyVersionRow, policyVersionHeads } from './repositories/policy-versions.ts';
import {
  allDivisions,
  allSchemes,
  allWords,
  type DivisionRow,
  type EvaluationSchemeRow,
  putDivisions,
  putSchemes,
  putWords,
  type VocabularyName,
  type VocabularyRow,
} from './repositories/reference.ts';

/** One file of `seeds/`, parsed. */
export interface SeedFile {
  name: string;
  json: unknown;
}

/** The seeds that the program ships with. */
export interface SeedFiles {
  policies: readonly SeedFile[];
  divisions: SeedFile;
  fields: SeedFile;
  departments: SeedFile;
  users: SeedFile;
  budgetCategories: SeedFile;
  evaluationSchemes: SeedFile;
}

/** A policy file differs from what was published under the same id and version. Published versions are never overwritten. */
export class PolicyChangedError extends Error {
  override name = 'PolicyChangedError';

  constructor(file: string, id: string, version: string) {
    super(
      `${file}：政策版本 ${id} ${version} 已经发布，内容与数据库中的不同。已发布的版本不能修改，请改用新的版本号。` +
        ` (${id} ${version} is published with other contents and is never overwritten: give the change a new version.)`,
    );
  }
}

/** What one run changed: rows written by table. */
export type SeedReport = Record<string, number>;

interface Prepared {
  policies: (PolicyVersionRow & { file: string })[];
  divisions: DivisionRow[];
  words: Record<VocabularyName, VocabularyRow[]>;
  schemes: EvaluationSchemeRow[];
}

/**
 * Brings the database to the shipped policies and reference data, and records each change. Running it again changes
 * nothing. All in one transaction, which another process that starts at the same time waits for.
 * @throws PolicyFileError for a seed that is not sound, PolicyChangedError for a published version that differs
 */
export async function seed(database: Database, files: SeedFiles, now: Date): Promise<SeedReport> {
  const prepared = await prepare(files, now.toISOString());
  const at = now.toISOString();
  return database.write(async (transaction) => {
    const records: AuditRecord[] = [];
    const report: SeedReport = {
      policies: await seedPolicies(transaction, prepared.policies, at, records),
      divisions: await seedTable(
        { entity: 'division', at, records, idOf: (row: DivisionRow) => row.code },
        await allDivisions(transaction),
        prepared.divisions,
        (rows) => putDivisions(transaction, rows),
      ),
      schemes: await seedTable(
        { entity: 'evaluation_scheme', at, records, idOf: (row: EvaluationSchemeRow) => row.id },
        await allSchemes(transaction),
        prepared.schemes,
        (rows) => putSchemes(transaction, rows),
      ),
    };
    for (const name of Object.keys(prepared.words) as VocabularyName[]) {
      report[name] = await seedTable(
        { entity: name, at, records, idOf: (row: VocabularyRow) => row.code },
        await allWords(transaction, name),
        prepared.words[name],
        (rows) => putWords(transaction, name, rows),
      );
    }
    await addAuditEntries(transaction, records);
    return report;
  });
}

/** Loads and checks everything before the transaction begins. */
async function prepare(files: SeedFiles, publishedAt: string): Promise<Prepared> {
  const policies = await Promise.all(files.policies.map((file) => policyRow(file, publishedAt)));
  const { jurisdiction, divisions } = loadDivisions(files.divisions.json, files.divisions.name);
  const load = <T extends { code: string; name: { zh: string; en: string } }>(
    loader: (json: unknown, source: string) => T[],
    file: SeedFile,
  ) => loader(file.json, file.name).map(wordRow);
  return {
    policies,
    divisions: divisions.map(({ code, name, kind }) => ({ code, jurisdiction: jurisdiction.code, ...name, kind })),
    words: {
      fields: load(loadFields, files.fields),
      departments: load(loadDepartments, files.departments),
      users: load(loadUsers, files.users),
      budgetCategories: load(loadBudgetCategories, files.budgetCategories),
    },
    schemes: loadEvaluationSchemes(files.evaluationSchemes.json, files.evaluationSchemes.name).map(
      (scheme, position) => ({
        id: scheme.id,
        ...scheme.title,
        position,
        json: JSON.stringify(scheme),
      }),
    ),
  };
}

async function policyRow(file: SeedFile, publishedAt: string): Promise<PolicyVersionRow & { file: string }> {
  const policy = loadPolicy(file.json, file.name);
  const json = JSON.stringify(file.json);
  return {
    file: file.name,
    id: policy.id,
    version: policy.version,
    jurisdiction: policy.jurisdiction.code,
    inForceFrom: policy.inForce.from,
    inForceTo: policy.inForce.to,
    json,
    sha256: await digest(json),
    publishedAt,
  };
}

function wordRow<T extends { code: string; name: { zh: string; en: string } }>(
  entry: T,
  position: number,
): VocabularyRow {
  const { code, name, ...detail } = entry;
  return { code, ...name, position, detail: JSON.stringify(detail) };
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function seedPolicies(
  transaction: Queryable,
  rows: Prepared['policies'],
  at: string,
  records: AuditRecord[],
): Promise<number> {
  const stored = new Map((await policyVersionHeads(transaction)).map((head) => [`${head.id} ${head.version}`, head]));
  let written = 0;
  for (const { file, ...row } of rows) {
    const known = stored.get(`${row.id} ${row.version}`);
    if (known && known.sha256 !== row.sha256) throw new PolicyChangedError(file, row.id, row.version);
    if (known) continue;
    await insertPolicyVersion(transaction, row);
    const { json: _json, ...head } = row;
    records.push(recordOf(at, 'publish', 'policy_version', `${row.id} ${row.version}`, null, head));
    written += 1;
  }
  return written;
}

interface TableSeed<Row> {
  entity: string;
  at: string;
  records: AuditRecord[];
  idOf: (row: Row) => string;
}

/** Writes the rows that are new or differ. Rows that the seeds no longer have stay: plans may refer to them. */
async function seedTable<Row>(
  { entity, at, records, idOf }: TableSeed<Row>,
  stored: readonly Row[],
  wanted: readonly Row[],
  put: (rows: Row[]) => Promise<void>,
): Promise<number> {
  const known = new Map(stored.map((row) => [idOf(row), row]));
  const changed = wanted.filter((row) => !sameRow(known.get(idOf(row)), row));
  for (const row of changed) records.push(recordOf(at, 'seed', entity, idOf(row), known.get(idOf(row)) ?? null, row));
  await put(changed);
  return changed.length;
}

/** Rows are flat, so they are the same when every member is, whatever their order. */
function sameRow(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return false;
  const other = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => other.get(key) === value);
}

function recordOf(
  at: string,
  action: string,
  entity: string,
  entityId: string,
  before: unknown,
  after: unknown,
): AuditRecord {
  return { at, actor: 'system', action, entity, entityId, before, after, reason: '随程序提供的政策与基础数据' };
}
