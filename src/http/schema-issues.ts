import type { BaseIssue } from 'valibot';
import { type Issue, MAX_ISSUES, pointerToken } from '../engine/issue.ts';

/** RFC 6901 pointer of an issue's path. */
function pointerOf(issue: BaseIssue<unknown>): string {
  return (issue.path ?? []).map((item) => `/${pointerToken(String(item.key))}`).join('');
}

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** The members that valibot found missing or unknown it reports as issues of the object, with the member's path. */
function memberIssue(issue: BaseIssue<unknown>, pointer: string): Issue | null {
  if (issue.type !== 'strict_object' || issue.kind !== 'schema') return null;
  const key = issue.path?.at(-1)?.key;
  if (issue.expected === 'never') return { code: 'member.unknown', pointer, params: { member: String(key) } };
  if (typeof key === 'string' && issue.received === 'undefined' && issue.expected === `"${key}"`) {
    return { code: 'member.missing', pointer, params: { member: key } };
  }
  return null;
}

function paramsOf(issue: BaseIssue<unknown>): Record<string, string | number> {
  const params: Record<string, string | number> = { received: typeOf(issue.input) };
  if (typeof issue.requirement === 'number') params['requirement'] = issue.requirement;
  if (issue.type === 'min_value') params['bound'] = '≥';
  if (issue.type === 'max_value') params['bound'] = '≤';
  if (issue.message === 'choice.unknown' && issue.expected) {
    params['choices'] = issue.expected.replaceAll(/[()"]/g, '').replaceAll(' | ', '、');
  }
  return params;
}

/** Translates what valibot says into codes with pointers; at most `MAX_ISSUES`. */
export function schemaIssues(issues: readonly BaseIssue<unknown>[]): Issue[] {
  return issues.slice(0, MAX_ISSUES).map((issue) => {
    const pointer = pointerOf(issue);
    const member = memberIssue(issue, pointer);
    if (member) return member;
    // A number where money, a share or a score is a string has its own help.
    const asNumber = typeof issue.input === 'number' && /^type\.(money|share|score)$/.exec(issue.message);
    if (asNumber) return { code: `${asNumber[1]}.not-a-string`, pointer };
    const code =
      issue.message.startsWith('type.') && /^type\.(money|share|score)$/.test(issue.message)
        ? 'type.string'
        : issue.message;
    return { code, pointer, params: paramsOf(issue) };
  });
}
