/** What is wrong with an input, where (a JSON pointer), and the numbers that its sentence needs. */
export interface Issue {
  /** Stable code; `messages.ts` has its sentence in both languages. */
  code: string;
  /** RFC 6901 pointer to the offending member, `""` for the whole input. */
  pointer: string;
  params?: Readonly<Record<string, string | number>>;
}

/** The most issues that one answer lists: more help nobody and cost memory. */
export const MAX_ISSUES = 100;

/** Thrown by every rule that cannot give a true answer to its input. Carries at least one issue. */
export class IssueError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.code} ${issue.pointer}`).join('; '));
    this.name = 'IssueError';
    this.issues = issues;
  }
}

/** Escapes one reference token of a JSON pointer (RFC 6901 § 3). */
export function pointerToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Runs a rule on a part of the input; its issues point into that part. */
export function within<T>(prefix: string | ((pointer: string) => string), rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const place = typeof prefix === 'string' ? (pointer: string) => `${prefix}${pointer}` : prefix;
    throw new IssueError(error.issues.map((issue) => ({ ...issue, pointer: place(issue.pointer) })));
  }
}
