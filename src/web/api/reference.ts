/** What the page knows before anything is entered: policy versions, divisions, fields and budget categories. */

import type { Localized } from '../../engine/language.ts';
import type { Division, PolicyVersion } from '../../engine/policy.ts';
import { api, read } from './client.ts';

export interface NamedCode {
  code: string;
  name: Localized;
}

export interface Reference {
  policies: readonly PolicyVersion[];
  divisions: readonly Division[];
  fields: readonly NamedCode[];
  categories: readonly NamedCode[];
  users: readonly NamedCode[];
}

/** All items of a list that comes in pages. */
async function all<T>(
  page: (query: { limit: string; offset: string }) => Promise<{ items: T[]; next: number | null }>,
): Promise<T[]> {
  const items: T[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const part: { items: T[]; next: number | null } = await page({ limit: '500', offset: `${offset}` });
    items.push(...part.items);
    offset = part.next;
  }
  return items;
}

export async function loadReference(): Promise<Reference> {
  const [lists, divisions, policies] = await Promise.all([
    read(api.reference.$get()),
    all((query) => read(api.towns.$get({ query }))),
    all((query) => read(api.policies.$get({ query }))),
  ]);
  const versions: PolicyVersion[] = await Promise.all(
    policies.map(({ id }) => read(api.policies[':id'].$get({ param: { id } }))),
  );
  versions.sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1));
  const { fields, budgetCategories, users } = lists;
  return { policies: versions, divisions, fields, categories: budgetCategories, users };
}
