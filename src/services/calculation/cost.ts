import { calculate, earliestDate } from '../../engine/calculation.ts';
import type { Calculation, CalculationInput, Receipt } from '../../engine/calculation-types.ts';
import { sealReceipt } from '../../engine/receipt.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';
import { checkWords } from './check-words.ts';

export type SealedCalculation = Calculation & { receipt: Receipt };

/**
 * Costs a plan of posts and projects to the fen, with the receipt to replay it (DG5, DF5, DF8).
 * @throws IssueError with a pointer for each thing that cannot be costed
 */
export async function costCalculation(
  services: Services,
  asker: Asker,
  input: CalculationInput,
  options: { explain: boolean },
): Promise<SealedCalculation> {
  const snapshot = await services.catalogue.read(services);
  checkWords(input, snapshot);
  const earliest = earliestDate(input);
  const { context, notices } = resolveContext(snapshot, { policy: input.policy, earliest, language: asker.language });
  const calculation = calculate(input, context, { explain: options.explain, notices });
  const receipt = await sealReceipt({ ...input, policy: context.policy.id }, context.policy, earliest, services.digest);
  return { ...calculation, receipt };
}
