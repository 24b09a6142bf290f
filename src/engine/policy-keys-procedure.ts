import { family, type PolicyKey } from './policy-key.ts';

const YEARS = { unit: 'year' } as const;

const CATALOGUE = family('catalogue', [
  ['grant.purposes', 'codes', '政府资助的用途', 'Purposes of grants', 'DF6'],
  ['purchase.classes', 'codes', '购买服务分类', 'Classes of purchased services', 'CD3'],
  ['purchase.excluded', 'codes', '不得购买的事项', 'Matters never purchased', 'CD3, SH4'],
  ['catalogue.categories', 'codes', '目录类别', 'Categories of the catalogue', 'SH5'],
  ['project.contents', 'codes', '项目内容', 'Contents of a project', 'ST5'],
  ['purchase.buyers', 'codes', '购买主体', 'Who may buy', 'CD2, ST2, SH1'],
]);

const PROVIDER = family('provider', [
  ['provider.kinds', 'codes', '承接主体范围', 'Who may provide', 'ST3, SH2'],
  ['provider.conditions', 'codes', '承接主体条件', 'Conditions for providers', 'ST4'],
  ['provider.clean-years', 'integer', '无重大违法记录年数', 'Years without a serious violation', 'ST4', YEARS],
]);

const PLAN = family('plan', [
  [
    'plan.required-contents',
    'codes',
    '项目计划书必备内容',
    'What a project plan must have',
    'DG11',
    { required: true },
  ],
]);

const PROCEDURE = family('procedure', [
  ['purchase.methods', 'codes', '购买方式', 'Methods of purchase', 'DF4, CD16, SH6', { required: true }],
  ['requirement.contents', 'codes', '采购需求内容', 'Contents of a requirement', 'CD11'],
  ['purchase.notice-contents', 'codes', '采购文件内容', 'Contents of the purchase file', 'CD18, ST7'],
  ['award.equal-terms-priority', 'codes', '同等条件下优先', 'Who comes first on equal terms', 'SH2, SH7'],
  [
    'voucher.minimum-providers',
    'integer',
    '凭单制承接主体最少家数',
    'Fewest providers under vouchers',
    'CD17',
    { unit: 'organisation' },
  ],
  ['subcontracting', 'choice', '转包', 'Subcontracting', 'SH6', { allowed: ['allowed', 'forbidden'] }],
]);

const CONTRACT = family('contract', [
  ['contract.required-contents', 'codes', '合同必备内容', 'What a contract must have', 'DG14, CD20, ST7'],
  ['contract.parties', 'codes', '合同各方', 'Parties to the contract', 'DG14'],
  ['contract.min-years', 'integer', '合同最短年限', 'Shortest contract', 'SH6', YEARS],
  ['contract.max-years', 'integer', '合同最长年限', 'Longest contract', 'CD21, SH6', YEARS],
  [
    'acceptance.minimum-users',
    'integer',
    '验收时最少通知的服务对象',
    'Fewest users told of the acceptance',
    'CD22',
    { unit: 'person' },
  ],
  ['acceptance.documents', 'codes', '验收出具的文件', 'Documents of the acceptance', 'DG15, ST7'],
  ['acceptance.modes', 'codes', '考核验收方式', 'Modes of assessment', 'CD23'],
  ['acceptance.dimensions', 'codes', '考核验收内容', 'Dimensions of assessment', 'CD23'],
]);

const OVERSIGHT = family('oversight', [
  [
    'objection.reply-working-days',
    'integer',
    '异议答复期限',
    'Days to answer an objection',
    'CD24',
    { unit: 'working-day' },
  ],
  ['evaluation.parties', 'codes', '评价主体', 'Who evaluates', 'CD27, SH7'],
  ['evaluation.contents', 'codes', '绩效评价内容', 'Contents of the evaluation', 'CD27'],
  [
    'evaluation.priority-grade',
    'choice',
    '享受优先的等次',
    'Grade that gives priority',
    'SH7',
    { allowed: ['fail', 'pass', 'good', 'excellent'] },
  ],
  ['ban.years', 'integer', '禁止承接年数', 'Years of a ban', 'SH9', YEARS],
  ['disclosure.exceptions', 'codes', '不公开的事项', 'What is not disclosed', 'CD28, SH8'],
]);

const DOCUMENT = family('document', [
  [
    'document.effective-after-days',
    'integer',
    '印发后多少日施行',
    'Days from issue to effect',
    'ST10',
    { unit: 'day' },
  ],
  ['document.validity-years', 'integer', '有效期', 'Years of validity', 'DG19, ST10', YEARS],
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
