import { family, type PolicyKey } from './policy-key.ts';

const YEARS = { unit: 'year' } as const;

const CATALOGUE = family('catalogue', [
  ['grant.purposes', 'codes', '政府资助的用途', 'Purposes of grants', 'DF 3(2)'],
  ['purchase.classes', 'codes', '购买服务分类', 'Classes of purchased services', 'CD art. 3'],
  ['purchase.excluded', 'codes', '不得购买的事项', 'Matters never purchased', 'CD art. 3, SH II(3)'],
  ['catalogue.categories', 'codes', '目录类别', 'Categories of the catalogue', 'SH II(3)'],
  ['project.contents', 'codes', '项目内容', 'Contents of a project', 'ST art. 8'],
  ['purchase.buyers', 'codes', '购买主体', 'Who may buy', 'CD art. 2, ST art. 5, SH II(1)'],
]);

const PROVIDER = family('provider', [
  ['provider.kinds', 'codes', '承接主体范围', 'Who may provide', 'ST art. 6, SH II(2)'],
  ['provider.conditions', 'codes', '承接主体条件', 'Conditions for providers', 'ST art. 7'],
  ['provider.clean-years', 'integer', '无重大违法记录年数', 'Years without a serious violation', 'ST art. 7', YEARS],
]);

const PLAN = family('plan', [
  [
    'plan.required-contents',
    'codes',
    '项目计划书必备内容',
    'What a project plan must have',
    'DG art. 8(2)',
    { required: true },
  ],
]);

const PROCEDURE = family('procedure', [
  [
    'purchase.methods',
    'codes',
    '购买方式',
    'Methods of purchase',
    'DF 3(1), CD art. 18, ST art. 11, SH II(4)',
    { required: true },
  ],
  ['requirement.contents', 'codes', '采购需求内容', 'Contents of a requirement', 'CD art. 13'],
  ['purchase.notice-contents', 'codes', '采购文件内容', 'Contents of the purchase file', 'CD art. 20, ST art. 11'],
  ['award.equal-terms-priority', 'codes', '同等条件下优先', 'Who comes first on equal terms', 'SH II(2), II(4)'],
  [
    'voucher.minimum-providers',
    'integer',
    '凭单制承接主体最少家数',
    'Fewest providers under vouchers',
    'CD art. 19',
    { unit: 'organisation' },
  ],
  ['subcontracting', 'choice', '转包', 'Subcontracting', 'SH II(4)', { allowed: ['allowed', 'forbidden'] }],
]);

const CONTRACT = family('contract', [
  [
    'contract.required-contents',
    'codes',
    '合同必备内容',
    'What a contract must have',
    'DG art. 8(5), CD art. 22, ST art. 11',
  ],
  ['contract.parties', 'codes', '合同各方', 'Parties to the contract', 'DG art. 8(5)'],
  ['contract.min-years', 'integer', '合同最短年限', 'Shortest contract', 'SH II(4)', YEARS],
  ['contract.max-years', 'integer', '合同最长年限', 'Longest contract', 'CD art. 23, SH II(4)', YEARS],
  [
    'acceptance.minimum-users',
    'integer',
    '验收时最少通知的服务对象',
    'Fewest users told of the acceptance',
    'CD art. 25',
    { unit: 'person' },
  ],
  ['acceptance.documents', 'codes', '验收出具的文件', 'Documents of the acceptance', 'DG art. 8(6), ST art. 11'],
  ['acceptance.modes', 'codes', '考核验收方式', 'Modes of assessment', 'CD art. 26'],
  ['acceptance.dimensions', 'codes', '考核验收内容', 'Dimensions of assessment', 'CD art. 26'],
]);

const OVERSIGHT = family('oversight', [
  [
    'objection.reply-working-days',
    'integer',
    '异议答复期限',
    'Days to answer an objection',
    'CD art. 27',
    { unit: 'working-day' },
  ],
  ['evaluation.parties', 'codes', '评价主体', 'Who evaluates', 'CD art. 32, SH II(4)'],
  ['evaluation.contents', 'codes', '绩效评价内容', 'Contents of the evaluation', 'CD art. 32'],
  [
    'evaluation.priority-grade',
    'choice',
    '享受优先的等次',
    'Grade that gives priority',
    'SH II(4)',
    { allowed: ['fail', 'pass', 'good', 'excellent'] },
  ],
  ['ban.years', 'integer', '禁止承接年数', 'Years of a ban', 'SH II(5)', YEARS],
  ['disclosure.exceptions', 'codes', '不公开的事项', 'What is not disclosed', 'CD art. 34, SH II(4)'],
]);

const DOCUMENT = family('document', [
  [
    'document.effective-after-days',
    'integer',
    '印发后多少日施行',
    'Days from issue to effect',
    'ST art. 26',
    { unit: 'day' },
  ],
  ['document.validity-years', 'integer', '有效期', 'Years of validity', 'DG art. 13, ST art. 26', YEARS],
]);

/** The keys that say how a purchase goes, from catalogue to disclosure; no figure is computed with them. */
export const PROCEDURE_KEYS: readonly PolicyKey[] = [
  ...CATALOGUE,
  ...PROVIDER,
  ...PLAN,
  ...PROCEDURE,
  ...CONTRACT,
  ...OVERSIGHT,
  ...DOCUMENT,
];
