import { earliestDate } from '../../engine/calculation.ts';
import { solve } from '../../engine/solve.ts';
import type { Solution, SolutionInput } from '../../engine/whatif-types.ts';
import { noticeWarnings, resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';
import { checkSize } from './check-size.ts';

/**
 * What fits under a ceiling: so many posts of a mix, or the most urgent lines first.
 * @throws IssueError
 */
export async function solveCalculation(services: Services, asker: Asker, input: SolutionInput): Promise<Solution> {
  const snapshot = await services.catalogue.read(services);
  if (input.by === 'priority') checkSize(input);
  const { language } = asker;
  const earliest = input.by === 'mix' ? input.from : earliestDate(input);
  const { context, notices } = resolveContext(snapshot, { policy: input.policy, earliest, language });
  const solution = solve(input, context);
  return { ...solution, warnings: [...noticeWarnings(notices, language), ...solution.warnings] };
}
