import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import { DatabaseOpenError, openDatabase, printableUrl } from './client-node.ts';
import type { Database } from './database.ts';
import { type SeedFile, type SeedFiles, type SeedReport, seed } from './seed.ts';
import { isBusy } from './transaction.ts';

/** Both `db/` and `dist/` lie one step below the folder that holds `drizzle/` and `seeds/`. */
const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Another process that starts at the same time has made the tables between our look and our step. */
function isRace(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth += 1) {
    if (/already exists|UNIQUE constraint failed: __drizzle_migrations/.test(cause.message)) return true;
  }
  return isBusy(error);
}

function readSeed(name: string): SeedFile {
  const text = readFileSync(project(`seeds/${name}`), 'utf8');
  try {
    return { name: `seeds/${name}`, json: JSON.parse(text) };
  } catch (error) {
    throw new Error(`seeds/${name} 不是有效的 JSON (is not JSON)`, { cause: error });
  }
}

/** The seeds that ship with the program. */
export function readSeeds(): SeedFiles {
  const policies = readdirSync(project('seeds/policies')).filter((name) => name.endsWith('.json'));
  return {
    policies: policies.sort().map((name) => readSeed(`policies/${name}`)),
    divisions: readSeed('reference/divisions.json'),
    fields: readSeed('reference/fields.json'),
    departments: readSeed('reference/departments.json'),
    users: readSeed('reference/users.json'),
    budgetCategories: readSeed('reference/budget-categories.json'),
    evaluationSchemes: readSeed('reference/evaluation-schemes.json'),
  };
}

/**
 * Brings a database to the newest tables and the shipped data; running it again changes nothing, and two processes may do
 * it at once.
 * @throws PolicyChangedError, PolicyFileError, or what the database says
 */
export async function prepareDatabase(database: Database, now: Date): Promise<SeedReport> {
  await database.alone((query) => applyMigrations(query, { migrationsFolder: project('drizzle') }), isRace);
  return seed(database, readSeeds(), now);
}

/** `npm run db:migrate`: prepares the database at DATABASE_URL, for homes that do not do so when they start. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'] || 'file:./data/gangwei.db';
  const database = await openDatabase(url, process.env['DATABASE_AUTH_TOKEN']);
  try {
    const report = await prepareDatabase(database, new Date());
    const written = Object.values(report).reduce((sum, rows) => sum + rows, 0);
    console.log(`数据库已就绪：${printableUrl(url)}，写入 ${written} 行 (${JSON.stringify(report)})`);
  } finally {
    database.close();
  }
}

const entry = process.argv[1];
if (entry !== undefined && /migrate\.[jt]s$/.test(entry) && realpathSync(entry) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof DatabaseOpenError ? error.message : error);
    process.exitCode = 1;
  });
}
