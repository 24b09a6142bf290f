import { IssueError } from '../../../engine/issue.ts';
import type { Language } from '../../../engine/language.ts';
import type { Options } from '../../api/options.ts';
import { describe } from '../model/describe.ts';

export type Attempt<T> = { value: T } | { problems: readonly string[] };

/** Asks the engine, and puts what it cannot answer into sentences. */
export function attempt<T>(language: Language, options: Options, run: () => T): Attempt<T> {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return { problems: [...new Set(error.issues.map((issue) => describe(issue, language, options)))] };
  }
}
