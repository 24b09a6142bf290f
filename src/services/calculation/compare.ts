import { earliestDate } from '../../engine/calculation.ts';
import { compare } from '../../engine/compare.ts';
import type { Comparison, ComparisonInput } from '../../engine/whatif-types.ts';
import { noticeWarnings, resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';
import { checkSize } from './check-size.ts';

/**
 * What a change of a plan costs or saves, and why, yuan by yuan. Unless the change names another policy version both
 * sides are costed under the baseline's.
 * @throws IssueError
 */
export async function compareCalculations(
  services: Services,
  asker: Asker,
  input: ComparisonInput,
): Promise<Comparison> {
  const snapshot = await services.catalogue.read(services);
  checkSize(input.baseline, '/baseline');
  checkSize(input.change, '/change');
  const { language } = asker;
  const earliest = earliestDate(input.baseline) ?? earliestDate(input.change);
  const baseline = resolveContext(snapshot, {
    policy: input.baseline.policy,
    earliest,
    language,
    pointer: '/baseline/policy',
  });
  const changed = resolveContext(snapshot, {
    policy: input.change.policy ?? baseline.context.policy.id,
    earliest,
    language,
    pointer: '/change/policy',
  });
  const comparison = compare(input, baseline.context, changed.context);
  return { ...comparison, warnings: [...noticeWarnings(baseline.notices, language), ...comparison.warnings] };
}
