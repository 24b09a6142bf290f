import type { Division } from '../../engine/policy.ts';
import { type Page, type PageRequest, pageOf } from '../page.ts';
import type { Services } from '../services.ts';

export type ListedDivision = Division & { jurisdiction: string };

/** The towns, subdistricts and functional areas by code, of one kind or of all. */
export async function listDivisions(
  services: Services,
  filter: PageRequest & { kind: Division['kind'] | undefined },
): Promise<Page<ListedDivision>> {
  const { divisions } = await services.catalogue.read(services);
  const { kind } = filter;
  return pageOf(kind === undefined ? divisions : divisions.filter((division) => division.kind === kind), filter);
}
