import { earliestDate, startCalculation } from '../../engine/calculation.ts';
import type { Calculation, CalculationInput, Receipt } from '../../engine/calculation-types.ts';
import { planText } from '../../engine/plan-text.ts';
import { sealReceipt } from '../../engine/receipt.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';
import { checkSize, isLarge } from './check-size.ts';

export type SealedCalculation = Calculation & { receipt: Receipt };

/** An answer whose lines are written out in pieces: thousands of traces at once would stop everybody else. */
export interface CostedCalculation {
  /** The whole answer but for its lines. */
  value: SealedCalculation;
  lineCount: number;
  /** Lines from one index up to, not including, another, as JSON with commas between them. */
  linesText(from: number, to: number): string;
}

/**
 * Costs a plan of posts and projects to the fen, with the receipt to replay it (DG5, DF5, DF8).
 * @throws IssueError with a pointer for each thing that cannot be costed
 */
export async function costCalculation(
  services: Services,
  asker: Asker,
  input: CalculationInput,
  options: { explain: boolean },
): Promise<CostedCalculation> {
  checkSize(input);
  const snapshot = await services.catalogue.read(services);
  // Reading and checking a large request has taken a while: others have their turn before it is costed.
  if (isLarge(input)) await services.pause();
  const earliest = earliestDate(input);
  const { context, notices } = resolveContext(snapshot, { policy: input.policy, earliest, language: asker.language });
  const { summary, lineCount, linesText } = startCalculation(input, context, { explain: options.explain, notices });
  const receipt = await sealReceipt(planText(context.policy.id, input), context.policy, earliest, services.digest);
  const { policy, currency, complete, totals, warnings } = summary;
  return { value: { policy, currency, complete, totals, lines: [], warnings, receipt }, lineCount, linesText };
}
