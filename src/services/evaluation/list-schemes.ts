import type { EvaluationScheme } from '../../engine/evaluation-types.ts';
import type { Services } from '../services.ts';

/** All evaluation schemes with their indicators, weights and bands. */
export async function listSchemes(services: Services): Promise<readonly EvaluationScheme[]> {
  return (await services.catalogue.read(services)).schemes;
}
