/** What the page knows before anything is entered: policy versions, divisions, fields and budget categories. */

import type { Localized } from '../../engine/language.ts';
import type { Division, PolicyVersion } from '../../engine/policy.ts';
import { getJson } from './client.ts';

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

interface Page<T> {
  items: readonly T[];
  next: number | null;
}

interface ReferenceLists {
  fields: readonly NamedCode[];
  budgetCategories: readonly NamedCode[];
  users: readonly NamedCode[];
}

async function getAll<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let offset: number | null = 0;
  while (offset !== null) {
    const page: Page<T> = await getJson<Page<T>>(offset === 0 ? path : `${path}?offset=${offset}`);
    items.push(...page.items);
    offset = page.next;
  }
  return items;
}

export async function loadReference(): Promise<Reference> {
  const [lists, divisions, policies] = await Promise.all([
    getJson<ReferenceLists>('/api/reference'),
    getAll<Division>('/api/towns'),
    getAll<{ id: string }>('/api/policies'),
  ]);
  const versions = await Promise.all(
    policies.map(({ id }) => getJson<PolicyVersion>(`/api/policies/${encodeURIComponent(id)}`)),
  );
  versions.sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1));
  const { fields, budgetCategories, users } = lists;
  return { policies: versions, divisions, fields, categories: budgetCategories, users };
}
