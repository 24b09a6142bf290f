import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/engine/policy-loader.ts';

/** Figures of the other documents, to show that they fit as data alone. */
function elsewhere(title: string, to: string | null, values: Record<string, [unknown, string]>): unknown {
  const citation = (locator: string) => ({
    document: title,
    locator,
    summary: { zh: '测试用', en: 'For the test' },
    basis: 'law',
    verifiedOn: '2026-11-23',
  });
  return {
    id: 'elsewhere-1',
    version: '1',
    title: { zh: title, en: 'Elsewhere' },
    jurisdiction: { code: '510100', name: { zh: '成都市', en: 'Chengdu' } },
    documents: [
      {
        id: 'd',
        title: { zh: title, en: 'Rules' },
        number: null,
        issuer: { zh: '某局', en: 'A bureau' },
        from: '2016-06-01',
        to,
        trial: false,
      },
    ],
    inForce: { from: '2017-09-01', to },
    trial: false,
    values: Object.fromEntries(
      Object.entries(values).map(([key, [value, locator]]) => [
        key,
        [{ value, from: '2017-09-01', to, citation: citation(locator) }],
      ]),
    ),
    judgement: [],
  };
}

describe('other cities as data', () => {
  it.each([
    [
      '成都市政府购买服务工作规程',
      null,
      {
        'purchase.classes': [['own-operation', 'regulatory-duties', 'public-services'], '第三条'],
        'requirement.contents': [['goal', 'standards', 'quantity', 'assessment', 'settlement', 'other'], '第十三条'],
        'purchase.methods': [['procurement-law', 'competitive', 'voucher'], '第十八条'],
        'voucher.minimum-providers': [2, '第十九条'],
        'contract.max-years': [3, '第二十三条'],
        'acceptance.minimum-users': [3, '第二十五条'],
        'acceptance.modes': [['daily', 'special', 'random', 'department'], '第二十六条'],
        'objection.reply-working-days': [5, '第二十七条'],
        'evaluation.parties': [['buyer', 'users', 'third-party'], '第三十二条'],
      },
    ],
    [
      '成都市政府购买棚户区改造服务管理暂行办法',
      '2018-06-30',
      {
        'provider.kinds': [['social-organisation', 'class-two-institution', 'enterprise'], '第六条'],
        'provider.clean-years': [3, '第七条'],
        'project.contents': [['survey', 'feasibility', 'expropriation', 'resettlement', 'infrastructure'], '第八条'],
        'document.effective-after-days': [30, '第二十六条'],
        'document.validity-years': [2, '第二十六条'],
      },
    ],
    [
      '上海市政府购买服务管理办法',
      '2020-03-31',
      {
        'contract.min-years': [1, '二(四)'],
        'contract.max-years': [3, '二(四)'],
        'ban.years': [3, '二(五)'],
        'evaluation.priority-grade': ['excellent', '二(四)'],
        'award.equal-terms-priority': [['social-organisation'], '二(二)'],
        'purchase.methods': [['public-tender', 'invited-tender', 'negotiation', 'single-source', 'inquiry'], '二(四)'],
        subcontracting: ['forbidden', '二(四)'],
      },
    ],
  ] satisfies [string, string | null, Record<string, [unknown, string]>][])('loads %s', (title, to, values) => {
    const policy = loadPolicy(elsewhere(title, to, values), 'seeds/policies/x.json');
    expect(Object.keys(policy.values)).toEqual(Object.keys(values));
  });
});
