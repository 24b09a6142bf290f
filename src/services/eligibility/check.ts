import type { Receipt } from '../../engine/calculation-types.ts';
import { checkEligibility } from '../../engine/eligibility.ts';
import type { Eligibility, EligibilityInput } from '../../engine/eligibility-types.ts';
import { canonicalText, sealReceipt } from '../../engine/receipt.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';

export type SealedEligibility = Eligibility & { receipt: Receipt };

/**
 * Whether an organisation may undertake purchased services on a day, criterion by criterion (DG7).
 * @throws IssueError
 */
export async function check(services: Services, asker: Asker, input: EligibilityInput): Promise<SealedEligibility> {
  const snapshot = await services.catalogue.read(services);
  const { context } = resolveContext(snapshot, {
    policy: input.policy,
    earliest: input.asOf,
    language: asker.language,
  });
  const eligibility = checkEligibility(input, context);
  const receipt = await sealReceipt(
    canonicalText({ ...input, policy: context.policy.id }),
    context.policy,
    input.asOf,
    services.digest,
  );
  return { ...eligibility, receipt };
}
