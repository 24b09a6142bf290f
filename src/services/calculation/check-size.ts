import { type CalculationInput, MAX_LINES } from '../../engine/calculation-types.ts';
import { IssueError } from '../../engine/issue.ts';

const SMALL = 500;

/** Whether a request is large enough to be worked on in turns with others. */
export function isLarge(input: Pick<CalculationInput, 'posts' | 'projects'>): boolean {
  return (input.posts?.length ?? 0) + (input.projects?.length ?? 0) > SMALL;
}

/**
 * How much one request may ask for.
 * @param base pointer of the input within the request
 * @throws IssueError `lines.too-many`
 */
export function checkSize(input: Pick<CalculationInput, 'posts' | 'projects'>, base = ''): void {
  const count = (input.posts?.length ?? 0) + (input.projects?.length ?? 0);
  if (count > MAX_LINES) {
    throw new IssueError([{ code: 'lines.too-many', pointer: base, params: { limit: MAX_LINES, count } }]);
  }
}
