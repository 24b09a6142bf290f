import type { Issue } from './issue.ts';
import { inLanguage, type Language, type Localized } from './language.ts';
import { COSTING_MESSAGES } from './messages-costing.ts';
import { RULE_MESSAGES } from './messages-rules.ts';
import { fill } from './trace-words.ts';

const MESSAGES: Readonly<Record<string, Localized>> = { ...RULE_MESSAGES, ...COSTING_MESSAGES };

/** Whether a code has its sentence: a test holds every code that the engine can give against it. */
export function isDescribed(code: string): boolean {
  return Object.hasOwn(MESSAGES, code);
}

/** The sentence of an issue in one language: what is wrong and what to do about it. */
export function describeIssue(issue: Issue, language: Language): string {
  const message = MESSAGES[issue.code];
  return message ? fill(inLanguage(message, language), issue.params ?? {}) : issue.code;
}
