import type { Costing } from './costing.ts';
import { dayOf, formatDate, parseDate } from './dates.ts';
import type { Issue } from './issue.ts';
import type { PolicyVersion } from './policy.ts';

/** From this day the national rules on purchasing services bar labour dispatch (MOF Order 102, art. 10). */
const LABOUR_DISPATCH_BARRED_FROM = dayOf(2020, 3, 1);

/** What a reader of the figures must know though they are right: a lapsed policy, a date before it, later national law. */
export function warningsOf(costing: Costing, policy: PolicyVersion): Issue[] {
  const found: Issue[] = [];
  const { from, to } = policy.inForce;
  const begins = parseDate(from);
  const ends = to === null ? null : parseDate(to);
  if (begins !== null && costing.firstDay < begins) {
    found.push({
      code: 'policy.not-yet-in-force',
      pointer: '/policy',
      params: { policy: policy.id, from, first: formatDate(costing.firstDay) },
    });
  }
  if (ends !== null && to !== null && costing.lastDay > ends) {
    found.push({
      code: policy.trial ? 'policy.trial-lapsed' : 'policy.lapsed',
      pointer: '/policy',
      params: { policy: policy.id, to, last: formatDate(costing.lastDay) },
    });
  }
  if (costing.lastPurchasedDay >= LABOUR_DISPATCH_BARRED_FROM) {
    found.push({ code: 'post.labour-dispatch', pointer: '/posts' });
  }
  return found;
}
