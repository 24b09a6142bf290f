import type { PolicyVersion } from './policy.ts';

const fieldSets = new WeakMap<PolicyVersion, ReadonlySet<string>>();

/** The fields that may be bought (DG6 第六条) or supported (DF2 二(一)). */
export function fieldsOf(policy: PolicyVersion): ReadonlySet<string> {
  let fields = fieldSets.get(policy);
  if (!fields) {
    fields = new Set([...codes(policy.values['purchase.fields']), ...codes(policy.values['support.fields'])]);
    fieldSets.set(policy, fields);
  }
  return fields;
}

function codes(series: readonly { value: unknown }[] | undefined): string[] {
  return (series ?? []).flatMap(({ value }) => (Array.isArray(value) ? value.map((code) => `${code}`) : []));
}
