import type { PolicyVersion } from '../../engine/policy.ts';
import { findPolicy } from '../context.ts';
import { NotFoundError } from '../errors.ts';
import type { Services } from '../services.ts';

/** One policy version with every value and its citation. @throws NotFoundError */
export async function getPolicy(services: Services, id: string): Promise<PolicyVersion> {
  const policy = findPolicy(await services.catalogue.read(services), id);
  if (!policy) throw new NotFoundError('policy.not-found', { id });
  return policy;
}
