import { isDate } from '../../engine/dates.ts';
import { IssueError } from '../../engine/issue.ts';
import type { Localized } from '../../engine/language.ts';
import type { DatedValue } from '../../engine/policy.ts';
import type { Services } from '../services.ts';
import { getPolicy } from './get.ts';

/** The values of a policy version that hold on one day. */
export interface PolicyAt {
  id: string;
  version: string;
  title: Localized;
  on: string;
  /** Whether the version itself is in force on the day; its values may be stated for days beyond that. */
  inForce: boolean;
  values: Record<string, DatedValue>;
}

/**
 * The values that hold on a day.
 * @throws NotFoundError without such a version, IssueError `date.impossible` for a day that does not exist
 */
export async function getPolicyAt(services: Services, id: string, on: string): Promise<PolicyAt> {
  const policy = await getPolicy(services, id);
  if (!isDate(on)) throw new IssueError([{ code: 'date.impossible', pointer: '', params: { value: on } }]);
  const values: Record<string, DatedValue> = {};
  for (const [key, series] of Object.entries(policy.values)) {
    const value = series.find(({ from, to }) => from <= on && (to === null || on <= to));
    if (value) values[key] = value;
  }
  const { from, to } = policy.inForce;
  return {
    id: policy.id,
    version: policy.version,
    title: policy.title,
    on,
    inForce: from <= on && (to === null || on <= to),
    values,
  };
}
