import { forecast } from '../../engine/forecast.ts';
import type { Forecast, ForecastInput } from '../../engine/whatif-types.ts';
import { noticeWarnings, resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';

/**
 * The cost of the coming years when so many workers a year pass the next examination.
 * @throws IssueError
 */
export async function forecastCosts(services: Services, asker: Asker, input: ForecastInput): Promise<Forecast> {
  const snapshot = await services.catalogue.read(services);
  const { language } = asker;
  const earliest = `${input.fromYear}-01-01`;
  const { context, notices } = resolveContext(snapshot, { policy: input.policy, earliest, language });
  const answer = forecast(input, context);
  return { ...answer, warnings: [...noticeWarnings(notices, language), ...answer.warnings] };
}
