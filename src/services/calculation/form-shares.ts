import { earliestDate } from '../../engine/calculation.ts';
import type { CalculationInput } from '../../engine/calculation-types.ts';
import { formShares } from '../../engine/form-share.ts';
import type { FormShares } from '../../engine/whatif-types.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';
import { checkSize } from './check-size.ts';

/**
 * The parts of posts and projects over the years (DF4: posts first, projects later).
 * @throws IssueError
 */
export async function shareForms(services: Services, asker: Asker, input: CalculationInput): Promise<FormShares> {
  const snapshot = await services.catalogue.read(services);
  checkSize(input);
  const earliest = earliestDate(input);
  const { context } = resolveContext(snapshot, { policy: input.policy, earliest, language: asker.language });
  return formShares(input, context);
}
