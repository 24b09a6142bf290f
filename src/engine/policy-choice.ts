import { IssueError } from './issue.ts';
import type { PolicyVersion } from './policy.ts';

export interface PolicyChoice {
  policy: PolicyVersion;
  /** `policy.not-in-force`: none is in force on the date, and the newest stands in. */
  warning: { code: 'policy.not-in-force'; params: { on: string; policy: string } } | null;
}

/**
 * The policy version for an input that names none: the one in force on its earliest date, the newest of several; else
 * the newest of all, with a warning. Without any date the newest, and nothing to warn of.
 *
 * @param earliest `YYYY-MM-DD`, already known to be a date; null where the input has none
 * @throws IssueError `policy.none` when there is no policy at all
 */
export function choosePolicy(policies: readonly PolicyVersion[], earliest: string | null): PolicyChoice {
  const inForce = earliest === null ? policies : policies.filter((policy) => isInForce(policy, earliest));
  const policy = newest(inForce) ?? newest(policies);
  if (policy === null) throw new IssueError([{ code: 'policy.none', pointer: '/policy' }]);
  if (inForce.length > 0 || earliest === null) return { policy, warning: null };
  return { policy, warning: { code: 'policy.not-in-force', params: { on: earliest, policy: policy.id } } };
}

/** Whether a policy version is in force on a day, both ends included. */
export function isInForce(policy: PolicyVersion, on: string): boolean {
  const { from, to } = policy.inForce;
  return from <= on && (to === null || on <= to);
}

/** Of one policy the highest version; of several policies the one that came into force last. */
function newest(policies: readonly PolicyVersion[]): PolicyVersion | null {
  const latest = new Map<string, PolicyVersion>();
  for (const policy of policies) {
    const other = latest.get(policy.id);
    if (!other || compareVersions(policy.version, other.version) > 0) latest.set(policy.id, policy);
  }
  let found: PolicyVersion | null = null;
  for (const policy of latest.values()) {
    if (found === null || comesLater(policy, found)) found = policy;
  }
  return found;
}

function comesLater(a: PolicyVersion, b: PolicyVersion): boolean {
  if (a.inForce.from !== b.inForce.from) return a.inForce.from > b.inForce.from;
  return a.id > b.id;
}

/** Orders version texts by their parts, numbers by size: `2` before `10`, `1.9` before `1.10`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const one = (left[index] ?? '').replace(/^0+(?=\d)/, '');
    const other = (right[index] ?? '').replace(/^0+(?=\d)/, '');
    const numbers = /^\d+$/.test(one) && /^\d+$/.test(other);
    // Of two numbers without leading zeros the longer is the larger.
    if (numbers && one.length !== other.length) return one.length - other.length;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
