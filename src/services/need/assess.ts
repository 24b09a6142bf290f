import { assessNeed, type Need, type NeedInput } from '../../engine/need.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';

/**
 * How many posts are needed by ratio (DP2, DG16): one for every N of what is counted, N entered by the authority.
 * @throws IssueError
 */
export async function assess(services: Services, asker: Asker, input: NeedInput): Promise<Need> {
  const snapshot = await services.catalogue.read(services);
  const earliest = input.asOf ?? null;
  return assessNeed(
    input,
    resolveContext(snapshot, { policy: input.policy, earliest, language: asker.language }).context,
  );
}
