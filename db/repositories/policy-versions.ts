import { and, asc, count, eq, or } from 'drizzle-orm';
import type { Queryable } from '../database.ts';
import { policyVersion } from '../schema/policy-version.ts';

/** A stored version without its text. */
export interface PolicyVersionHead {
  id: string;
  version: string;
  jurisdiction: string;
  inForceFrom: string;
  inForceTo: string | null;
  sha256: string;
  publishedAt: string;
}

export type PolicyVersionRow = typeof policyVersion.$inferSelect;

const head = {
  id: policyVersion.id,
  version: policyVersion.version,
  jurisdiction: policyVersion.jurisdiction,
  inForceFrom: policyVersion.inForceFrom,
  inForceTo: policyVersion.inForceTo,
  sha256: policyVersion.sha256,
  publishedAt: policyVersion.publishedAt,
};

/** The heads of all versions, by the order in which they come into force. Unrun, so that it can go into a batch. */
export function policyVersionHeads(database: Queryable) {
  return database
    .select(head)
    .from(policyVersion)
    .orderBy(
      asc(policyVersion.inForceFrom),
      asc(policyVersion.id),
      asc(policyVersion.publishedAt),
      asc(policyVersion.version),
    );
}

/** The texts of the named versions. */
export function policyVersionTexts(database: Queryable, keys: readonly Pick<PolicyVersionHead, 'id' | 'version'>[]) {
  return database
    .select({ id: policyVersion.id, version: policyVersion.version, json: policyVersion.json })
    .from(policyVersion)
    .where(or(...keys.map((key) => and(eq(policyVersion.id, key.id), eq(policyVersion.version, key.version)))));
}

/** Stores a new version; the same id and version a second time fails on the primary key. */
export async function insertPolicyVersion(database: Queryable, row: PolicyVersionRow): Promise<void> {
  await database.insert(policyVersion).values(row);
}

/** How many versions are stored. */
export async function countPolicyVersions(database: Queryable): Promise<number> {
  const [row] = await database.select({ n: count() }).from(policyVersion);
  return row?.n ?? 0;
}
