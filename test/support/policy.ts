import type { RuleContext } from '../../src/engine/context.ts';
import type { Citation, DatedValue, Division, PolicyValue, PolicyVersion } from '../../src/engine/policy.ts';

const CITATION: Citation = {
  document: '测试办法',
  locator: '第一条',
  summary: { zh: '测试用规定', en: 'A rule for tests' },
  basis: 'law',
  verifiedOn: '2026-01-01',
};

/** One value for all time. */
export function always(value: PolicyValue): DatedValue[] {
  return [{ value, from: '2011-03-01', to: '2013-02-28', citation: CITATION }];
}

/** Values that change on days: `[['2011-03-01', '40000.00'], ['2012-07-01', '48000.00']]`. */
export function series(...entries: readonly (readonly [string, PolicyValue])[]): DatedValue[] {
  return entries.map(([from, value], index) => {
    const next = entries[index + 1]?.[0];
    return {
      value,
      from,
      to: next === undefined ? '2013-02-28' : dayBefore(next),
      citation: { ...CITATION, locator: from },
    };
  });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A policy version with the Dongguan standards and nothing but what costing reads. */
export function testPolicy(
  values: Record<string, DatedValue[]> = {},
  rest: Partial<PolicyVersion> = {},
): PolicyVersion {
  return {
    id: 'test-2011',
    version: '1',
    title: { zh: '测试政策', en: 'Test policy' },
    jurisdiction: { code: '441900', name: { zh: '测试市', en: 'Test city' } },
    documents: [],
    inForce: { from: '2011-03-01', to: '2013-02-28' },
    trial: true,
    values: {
      'post.cost': always('headcount-standard-months'),
      'project.cost': always('comprehensive-budget'),
      'period.part-month': always('days-of-month'),
      'rounding.line-year': always('half-up-fen'),
      'standard.none': always('40000.00'),
      'standard.assistant': always('60000.00'),
      'standard.intermediate': always('99000.00'),
      'payer.city-unit': always('city'),
      'payer.town-unit': always('town'),
      'staffing.purchased': always('costed'),
      'staffing.converted': always('not-costed'),
      'staffing.recruited': always('not-costed'),
      'purchase.fields': always(['social-relief', 'elderly', 'community']),
      'funding.source-order': always(['welfare-lottery', 'donation', 'fiscal']),
      'form.sequence': always('posts-then-projects'),
      ...values,
    },
    judgement: [],
    ...rest,
  };
}

export const HUMEN = '441900121';
export const CHANGAN = '441900119';
export const SONGSHAN_LAKE = '441900401';

export const TEST_DIVISIONS: readonly Division[] = [
  { code: HUMEN, name: { zh: '虎门镇', en: 'Humen' }, kind: 'town' },
  { code: CHANGAN, name: { zh: '长安镇', en: "Chang'an" }, kind: 'town' },
  { code: SONGSHAN_LAKE, name: { zh: '松山湖', en: 'Songshan Lake' }, kind: 'functional-area' },
];

/** A context in Chinese with the test policy. */
export function testContext(
  policy: PolicyVersion = testPolicy(),
  language: RuleContext['language'] = 'zh-CN',
): RuleContext {
  return { policy, divisions: TEST_DIVISIONS, language };
}
