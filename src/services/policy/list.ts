import type { Localized } from '../../engine/language.ts';
import { type Page, type PageRequest, pageOf } from '../page.ts';
import type { Services } from '../services.ts';

/** A published policy version without its values. */
export interface PolicySummary {
  id: string;
  version: string;
  title: Localized;
  jurisdiction: { code: string; name: Localized };
  inForce: { from: string; to: string | null };
  trial: boolean;
  publishedAt: string;
  sha256: string;
}

/** The published policy versions, in the order in which they come into force. */
export async function listPolicies(services: Services, page: PageRequest): Promise<Page<PolicySummary>> {
  const { policies } = await services.catalogue.read(services);
  const summaries = policies.map(({ policy, publishedAt, sha256 }) => ({
    id: policy.id,
    version: policy.version,
    title: policy.title,
    jurisdiction: policy.jurisdiction,
    inForce: policy.inForce,
    trial: policy.trial,
    publishedAt,
    sha256,
  }));
  return pageOf(summaries, page);
}
