import type { Language } from './language.ts';
import type { Division, PolicyVersion } from './policy.ts';

/** What a rule needs besides its input: the pinned policy version, the divisions it serves, the language of its words. */
export interface RuleContext {
  policy: PolicyVersion;
  divisions: readonly Division[];
  language: Language;
}
