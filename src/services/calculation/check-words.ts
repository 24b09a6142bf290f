import type { CalculationInput } from '../../engine/calculation-types.ts';
import { type Issue, IssueError, MAX_ISSUES } from '../../engine/issue.ts';
import type { Snapshot } from '../catalogue.ts';

/** The most posts and projects of one request together. */
export const MAX_LINES = 5000;

/**
 * What the engine cannot know: whether the budget categories exist, and how much one request may ask for.
 * @param base pointer of the input within the request
 * @throws IssueError `category.unknown`, `lines.too-many`
 */
export function checkWords(input: Pick<CalculationInput, 'posts' | 'projects'>, snapshot: Snapshot, base = ''): void {
  const { budgetCategories } = snapshot.codes;
  const posts = input.posts ?? [];
  const projects = input.projects ?? [];
  const count = posts.length + projects.length;
  if (count > MAX_LINES) {
    throw new IssueError([{ code: 'lines.too-many', pointer: base, params: { limit: MAX_LINES, count } }]);
  }
  const issues: Issue[] = [];
  for (const [index, project] of projects.entries()) {
    for (const [position, line] of project.lines.entries()) {
      if (budgetCategories.has(line.category)) continue;
      const pointer = `${base}/projects/${index}/lines/${position}/category`;
      issues.push({ code: 'category.unknown', pointer, params: { value: line.category } });
    }
  }
  if (issues.length > 0) throw new IssueError(issues.slice(0, MAX_ISSUES));
}
