import type { Issue } from '../../../engine/issue.ts';
import type { Language } from '../../../engine/language.ts';
import { describeIssue } from '../../../engine/messages.ts';
import type { Options } from '../../api/options.ts';

/** The engine's sentence, with names where it speaks of codes. */
export function describe(issue: Issue, language: Language, o: Options): string {
  const named = [...o.payers, ...o.qualifications, ...o.fields, ...o.categories];
  const params = Object.fromEntries(
    Object.entries(issue.params ?? {}).map(([key, value]) => [
      key,
      named.find(({ code }) => code === value)?.label ?? value,
    ]),
  );
  return describeIssue({ ...issue, params }, language);
}
