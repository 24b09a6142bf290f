import type { Warning } from '../engine/calculation-types.ts';
import type { RuleContext } from '../engine/context.ts';
import { type Issue, IssueError } from '../engine/issue.ts';
import type { Language } from '../engine/language.ts';
import { describeIssue } from '../engine/messages.ts';
import type { Division, PolicyVersion } from '../engine/policy.ts';
import { choosePolicy, compareVersions } from '../engine/policy-choice.ts';
import type { Snapshot } from './catalogue.ts';

/** The context of a rule, and what the asker should know about how its policy was chosen. */
export interface Resolved {
  context: RuleContext;
  notices: readonly Issue[];
}

const divisionsByJurisdiction = new WeakMap<Snapshot, Map<string, readonly Division[]>>();

/** The divisions that a policy serves; the same list each time, because the engine remembers what it derived from it. */
function divisionsOf(snapshot: Snapshot, policy: PolicyVersion): readonly Division[] {
  let lists = divisionsByJurisdiction.get(snapshot);
  if (!lists) {
    lists = new Map();
    divisionsByJurisdiction.set(snapshot, lists);
  }
  const code = policy.jurisdiction.code;
  let list = lists.get(code);
  if (!list) {
    list = snapshot.divisions.filter(({ jurisdiction }) => jurisdiction === code);
    lists.set(code, list);
  }
  return list;
}

/** The newest published version with an id, or undefined. */
export function findPolicy(snapshot: Snapshot, id: string): PolicyVersion | undefined {
  const versions = snapshot.policies.filter((stored) => stored.id === id).map(({ policy }) => policy);
  return versions.reduce<PolicyVersion | undefined>(
    (newest, policy) => (newest && compareVersions(newest.version, policy.version) > 0 ? newest : policy),
    undefined,
  );
}

/**
 * The context for one request: the named policy version, or the one in force on `earliest`, or the newest with a notice.
 * @throws IssueError `policy.unknown` at `pointer`
 */
export function resolveContext(
  snapshot: Snapshot,
  request: { policy: string | undefined; earliest: string | null; language: Language; pointer?: string },
): Resolved {
  const { policy: id, earliest, language, pointer = '/policy' } = request;
  const { policy, notices } = id === undefined ? choose(snapshot, earliest, pointer) : named(snapshot, id, pointer);
  return { context: { policy, divisions: divisionsOf(snapshot, policy), language }, notices };
}

interface Choice {
  policy: PolicyVersion;
  notices: readonly Issue[];
}

function named(snapshot: Snapshot, id: string, pointer: string): Choice {
  const policy = findPolicy(snapshot, id);
  if (!policy) throw new IssueError([{ code: 'policy.unknown', pointer, params: { value: id } }]);
  return { policy, notices: [] };
}

function choose(snapshot: Snapshot, earliest: string | null, pointer: string): Choice {
  const { policy, warning } = choosePolicy(
    snapshot.policies.map((stored) => stored.policy),
    earliest,
  );
  const params = { policy: policy.id, date: earliest ?? '' };
  return { policy, notices: warning ? [{ code: warning.code, pointer, params }] : [] };
}

/** Notices as warnings, for answers whose engine function does not take them. */
export function noticeWarnings(notices: readonly Issue[], language: Language): Warning[] {
  return notices.map((issue) => ({ code: issue.code, pointer: issue.pointer, detail: describeIssue(issue, language) }));
}
