import type { Receipt } from './calculation-types.ts';
import type { PolicyVersion } from './policy.ts';
import { ENGINE_VERSION } from './version.ts';

/** SHA-256 of a text as 64 hexadecimal letters. The runtime brings it, so that the engine stays pure. */
export type Digest = (text: string) => Promise<string>;

/**
 * One text for one value, whatever the order of its members: names sorted, absent and null members left out.
 * Two inputs that mean the same have the same text.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (member !== undefined && member !== null) result[name] = sorted(member);
  }
  return result;
}

const policyDigests = new WeakMap<PolicyVersion, Promise<string>>();

/** `sha256:…` of a policy version, worked out once for each loaded version. */
export function digestPolicy(policy: PolicyVersion, digest: Digest): Promise<string> {
  let known = policyDigests.get(policy);
  if (!known) policyDigests.set(policy, (known = digest(canonicalText(policy)).then((hex) => `sha256:${hex}`)));
  return known;
}

/**
 * The receipt of an answer: with the same engine, policy and input the answer is the same, byte for byte.
 *
 * @param input what was asked, with the policy that was used
 * @param effectiveOn the date that decided which values apply, or null
 */
export async function sealReceipt(
  input: unknown,
  policy: PolicyVersion,
  effectiveOn: string | null,
  digest: Digest,
): Promise<Receipt> {
  const [policyHash, inputHash] = await Promise.all([digestPolicy(policy, digest), digest(canonicalText(input))]);
  return { engine: ENGINE_VERSION, policy: policyHash, input: `sha256:${inputHash}`, effectiveOn };
}
