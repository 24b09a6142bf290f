import type { TraceCitation } from './calculation-types.ts';
import { IssueError } from './issue.ts';
import { inLanguage, type Language } from './language.ts';
import type { Citation, DatedValue, PolicyValue, PolicyVersion } from './policy.ts';

/** A value as it applies on a day. `lapsed` says that the day lies before or after the dates the series covers. */
export interface ValueOn<T = PolicyValue> extends DatedValue<T> {
  lapsed: 'before' | 'after' | null;
}

/** A rule needs a value that this policy version does not have, or has in another kind. */
export class PolicyValueError extends IssueError {
  readonly key: string;

  constructor(policy: PolicyVersion, key: string, code: 'policy.value-missing' | 'policy.value-kind') {
    super([{ code, pointer: '/policy', params: { policy: policy.id, version: policy.version, key } }]);
    this.name = 'PolicyValueError';
    this.key = key;
  }
}

/**
 * The dated values of a key, earliest first. The array of the policy itself: not to be changed.
 * @throws PolicyValueError when the policy version has none
 */
export function readSeries(policy: PolicyVersion, key: string): readonly DatedValue[] {
  const series = findSeries(policy, key);
  if (series === null) throw new PolicyValueError(policy, key, 'policy.value-missing');
  return series;
}

/** The dated values of a key, or null when the policy version has none. */
export function findSeries(policy: PolicyVersion, key: string): readonly DatedValue[] | null {
  const series = Object.hasOwn(policy.values, key) ? policy.values[key] : undefined;
  return series && series.length > 0 ? series : null;
}

/**
 * The value of a key on a day (`YYYY-MM-DD`, already known to be a date). Outside the covered dates the nearest entry
 * applies and is marked as lapsed: a trial that has ended is still costed, with a warning.
 * @throws PolicyValueError when the policy version has none
 */
export function readValue(policy: PolicyVersion, key: string, on: string): ValueOn {
  return valueIn(readSeries(policy, key), on);
}

/** As `readValue`, but null when the policy version has none: for optional keys. */
export function findValue(policy: PolicyVersion, key: string, on: string): ValueOn | null {
  const series = findSeries(policy, key);
  return series === null ? null : valueIn(series, on);
}

/** The entry of a non-empty series that applies on a day. Dates of this form sort as texts, so nothing is parsed. */
export function valueIn(series: readonly DatedValue[], on: string): ValueOn {
  let found = series[0];
  for (const entry of series) {
    if (entry.from > on) break;
    found = entry;
  }
  if (found === undefined) throw new RangeError('an empty series has no value');
  const lapsed = found.from > on ? 'before' : found.to !== null && found.to < on ? 'after' : null;
  return { value: found.value, citation: found.citation, from: found.from, to: found.to, lapsed };
}

/** A whole number. @throws PolicyValueError */
export function readInteger(policy: PolicyVersion, key: string, on: string): ValueOn<number> {
  const entry = readValue(policy, key, on);
  if (typeof entry.value !== 'number') throw new PolicyValueError(policy, key, 'policy.value-kind');
  return { ...entry, value: entry.value };
}

/** Money, a share or a choice. @throws PolicyValueError */
export function readText(policy: PolicyVersion, key: string, on: string): ValueOn<string> {
  const entry = readValue(policy, key, on);
  if (typeof entry.value !== 'string') throw new PolicyValueError(policy, key, 'policy.value-kind');
  return { ...entry, value: entry.value };
}

/** A list of codes. @throws PolicyValueError */
export function readCodes(policy: PolicyVersion, key: string, on: string): ValueOn<readonly string[]> {
  const entry = readValue(policy, key, on);
  if (typeof entry.value === 'string' || typeof entry.value === 'number') {
    throw new PolicyValueError(policy, key, 'policy.value-kind');
  }
  return { ...entry, value: entry.value };
}

/** A citation with its summary in one language. */
export function citationIn(citation: Citation, language: Language): TraceCitation {
  return {
    document: citation.document,
    locator: citation.locator,
    summary: inLanguage(citation.summary, language),
    basis: citation.basis,
    verifiedOn: citation.verifiedOn,
  };
}
