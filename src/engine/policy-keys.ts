import type { Localized } from './language.ts';

/**
 * What a value of a policy version may be: `money` a yuan string with two digits, `integer` a whole number, `share` a
 * decimal string from 0 to 1, `choice` one of the allowed words, `codes` a list of different codes.
 */
export type PolicyValueKind = 'money' | 'integer' | 'share' | 'choice' | 'codes';

/**
 * The rules that use a value. A jurisdiction may leave a family out (Chengdu sets no funding standard), but a family
 * that is there has all its required keys: half a rule would answer wrongly.
 */
export type PolicyFamily =
  | 'costing'
  | 'scope'
  | 'catalogue'
  | 'eligibility'
  | 'provider'
  | 'need'
  | 'evaluation'
  | 'pairing'
  | 'plan'
  | 'procedure'
  | 'contract'
  | 'oversight'
  | 'document';

export interface PolicyKey {
  key: string;
  family: PolicyFamily;
  kind: PolicyValueKind;
  /** What the value counts, for display; null for words and codes. */
  unit: string | null;
  required: boolean;
  label: Localized;
  /** The words a choice or code may be; null where the authority's own codes are allowed. */
  allowed: readonly string[] | null;
  /** The clauses that set it, by the prefixes DG DP DV DF (Dongguan), CD and ST (Chengdu), SH (Shanghai). */
  articles: string;
}

type Options = Partial<Pick<PolicyKey, 'unit' | 'required' | 'allowed'>>;

function family(
  name: PolicyFamily,
  rows: readonly (readonly [string, PolicyValueKind, string, string, string, Options?])[],
): PolicyKey[] {
  return rows.map(([key, kind, zh, en, articles, options]) => ({
    key,
    family: name,
    kind,
    unit: options?.unit ?? (kind === 'money' ? 'CNY' : null),
    required: options?.required ?? false,
    label: { zh, en },
    allowed: options?.allowed ?? null,
    articles,
  }));
}

const REQUIRED = { required: true } as const;
const STANDARD = { unit: 'CNY/person-year', required: true } as const;
const YEARS = { unit: 'year' } as const;
const REQUIREMENT = { allowed: ['required', 'not-required'], required: true } as const;
const GRADE_WORDS = ['fail', 'pass', 'good', 'excellent'] as const;

const COSTING = family('costing', [
  ['post.cost', 'choice', '岗位经费的算法', 'How a post is costed', 'DG5', { required: true, allowed: ['headcount-standard-months'] }],
  ['project.cost', 'choice', '项目经费的算法', 'How a project is costed', 'DG5', { required: true, allowed: ['comprehensive-budget'] }],
  ['standard.none', 'money', '无职称购买标准', 'Funding standard, no title', 'DF5', STANDARD],
  ['standard.assistant', 'money', '助理级购买标准', 'Funding standard, assistant', 'DF5', STANDARD],
  ['standard.intermediate', 'money', '中级购买标准', 'Funding standard, intermediate', 'DF5', STANDARD],
  ['standard.senior', 'money', '高级购买标准', 'Funding standard, senior', 'DF5', { unit: 'CNY/person-year' }],
  [
    'period.part-month',
    'choice',
    '不足整月的计法',
    'How a part of a month counts',
    'DF5',
    { required: true, allowed: ['days-of-month'] },
  ],
  [
    'rounding.line-year',
    'choice',
    '每项每年的取整',
    'Rounding of a line in a fiscal year',
    'DF5',
    { required: true, allowed: ['half-up-fen'] },
  ],
  [
    'funding.source-order',
    'codes',
    '经费来源的先后',
    'Order of the funding sources',
    'DF7',
    { required: true, allowed: ['welfare-lottery', 'donation', 'fiscal'] },
  ],
  ['payer.city-unit', 'choice', '市属单位的负担主体', 'Payer for city units', 'DF8', { required: true, allowed: ['city', 'town'] }],
  ['payer.town-unit', 'choice', '镇街单位的负担主体', 'Payer for town units', 'DF8', { required: true, allowed: ['city', 'town'] }],
  ...(
    [
      ['purchased', '购买派驻', 'Purchased'],
      ['converted', '提升转换', 'Converted'],
      ['recruited', '招录', 'Recruited'],
    ] as const
  ).map(
    ([staffing, zh, en]) =>
      [
        `staffing.${staffing}`,
        'choice',
        `${zh}是否计费`,
        `${en} posts: costed or not`,
        'DP4–DP5',
        { required: true, allowed: ['costed', 'not-costed'] },
      ] as const,
  ),
]);

const SCOPE = family('scope', [
  ['form.sequence', 'choice', '购买形式的先后', 'Which form comes first', 'DF4', { required: true, allowed: ['posts-then-projects'] }],
  ['purchase.fields', 'codes', '购买范围(领域)', 'Fields that may be purchased', 'DG6', REQUIRED],
  ['support.fields', 'codes', '财政支持的业务范围', 'Fields with fiscal support', 'DF2'],
  ['service.users', 'codes', '服务对象', 'Service users', 'DG6', REQUIRED],
]);

const CATALOGUE = family('catalogue', [
  ['grant.purposes', 'codes', '政府资助的用途', 'Purposes of grants', 'DF6'],
  ['purchase.classes', 'codes', '购买服务分类', 'Classes of purchased services', 'CD3'],
  ['purchase.excluded', 'codes', '不得购买的事项', 'Matters never purchased', 'CD3, SH4'],
  ['catalogue.categories', 'codes', '目录类别', 'Categories of the catalogue', 'SH5'],
  ['project.contents', 'codes', '项目内容', 'Contents of a project', 'ST5'],
  ['purchase.buyers', 'codes', '购买主体', 'Who may buy', 'CD2, ST2, SH1'],
]);

const ELIGIBILITY = family('eligibility', [
  ['organisation.kinds', 'codes', '承接主体类型', 'Kinds of organisation', 'DG7', REQUIRED],
  ['organisation.legal-person', 'choice', '法人资格', 'Legal personality', 'DF3', REQUIREMENT],
  ['organisation.public-benefit', 'choice', '公益性、非营利性', 'Public benefit, not for profit', 'DG8', REQUIREMENT],
  ['organisation.sound-rules', 'choice', '制度健全', 'Sound rules', 'DG8', REQUIREMENT],
  ['organisation.capability', 'choice', '服务能力', 'Capability', 'DG8', REQUIREMENT],
  ['rating.required-after-years', 'integer', '成立多少年后须有评估等级', 'Years after which a rating is needed', 'DG7', { unit: 'year', required: true }],
  ['rating.minimum', 'choice', '最低评估等级', 'Lowest rating', 'DG7', { required: true, allowed: ['1A', '2A', '3A', '4A', '5A'] }],
  [
    'rating.minimum-level',
    'choice',
    '评估机构最低层级',
    'Lowest level of the rating body',
    'DG7',
    { required: true, allowed: ['county', 'city', 'province', 'national'] },
  ],
  ['rating.validity-years', 'integer', '评估等级有效年数', 'Years that a rating is valid', 'DG7', { unit: 'year', required: true }],
  ['staff.professional-share-above', 'share', '专业人员须超过的比例', 'Share that professional staff must exceed', 'DG8', REQUIRED],
  ['penalty.look-back-years', 'integer', '不良记录回溯年数', 'Years that a bad record counts', 'DG9', { unit: 'year', required: true }],
  [
    'inspection.minimum',
    'choice',
    '最低年检结论',
    'Lowest result of the annual inspection',
    'DG9',
    { required: true, allowed: ['unqualified', 'basically-qualified', 'qualified'] },
  ],
  ['evaluation.minimum', 'choice', '最近一次评估最低等次', 'Lowest latest evaluation', 'DG9', { required: true, allowed: GRADE_WORDS }],
]);

const PROVIDER = family('provider', [
  ['provider.kinds', 'codes', '承接主体范围', 'Who may provide', 'ST3, SH2'],
  ['provider.conditions', 'codes', '承接主体条件', 'Conditions for providers', 'ST4'],
  ['provider.clean-years', 'integer', '无重大违法记录年数', 'Years without a serious violation', 'ST4', YEARS],
]);

const NEED = family('need', [
  [
    'need.post-rule',
    'choice',
    '岗位数量的确定',
    'How the number of posts is set',
    'DP1, DP2',
    { required: true, allowed: ['by-ratio-entered'] },
  ],
  [
    'need.forecast',
    'choice',
    '需求预测的责任',
    'Who forecasts the need',
    'DG16',
    { required: true, allowed: ['authority'] },
  ],
]);

const EVALUATION = family('evaluation', [
  ['evaluation.compliance-contents', 'codes', '规范性评估内容', 'Contents of the compliance evaluation', 'DF10', REQUIRED],
  ['evaluation.benefit-contents', 'codes', '效益性评估内容', 'Contents of the benefit evaluation', 'DF10', REQUIRED],
]);

const PAIRING = family('pairing', [
  ['pairing.target', 'integer', '每名社工联系志愿者目标数', 'Volunteers for each social worker, target', 'DV2', { unit: 'person', required: true }],
]);

const PLAN = family('plan', [
  ['plan.required-contents', 'codes', '项目计划书必备内容', 'What a project plan must have', 'DG11', REQUIRED],
]);

const PROCEDURE = family('procedure', [
  ['purchase.methods', 'codes', '购买方式', 'Methods of purchase', 'DF4, CD16, SH6', REQUIRED],
  ['requirement.contents', 'codes', '采购需求内容', 'Contents of a requirement', 'CD11'],
  ['purchase.notice-contents', 'codes', '采购文件内容', 'Contents of the purchase file', 'CD18, ST7'],
  ['award.equal-terms-priority', 'codes', '同等条件下优先', 'Who comes first on equal terms', 'SH2, SH7'],
  ['voucher.minimum-providers', 'integer', '凭单制承接主体最少家数', 'Fewest providers under vouchers', 'CD17', { unit: 'organisation' }],
  ['subcontracting', 'choice', '转包', 'Subcontracting', 'SH6', { allowed: ['allowed', 'forbidden'] }],
]);

const CONTRACT = family('contract', [
  ['contract.required-contents', 'codes', '合同必备内容', 'What a contract must have', 'DG14, CD20, ST7'],
  ['contract.parties', 'codes', '合同各方', 'Parties to the contract', 'DG14'],
  ['contract.min-years', 'integer', '合同最短年限', 'Shortest contract', 'SH6', YEARS],
  ['contract.max-years', 'integer', '合同最长年限', 'Longest contract', 'CD21, SH6', YEARS],
  ['acceptance.minimum-users', 'integer', '验收时最少通知的服务对象', 'Fewest users told of the acceptance', 'CD22', { unit: 'person' }],
  ['acceptance.documents', 'codes', '验收出具的文件', 'Documents of the acceptance', 'DG15, ST7'],
  ['acceptance.modes', 'codes', '考核验收方式', 'Modes of assessment', 'CD23'],
  ['acceptance.dimensions', 'codes', '考核验收内容', 'Dimensions of assessment', 'CD23'],
]);

const OVERSIGHT = family('oversight', [
  ['objection.reply-working-days', 'integer', '异议答复期限', 'Days to answer an objection', 'CD24', { unit: 'working-day' }],
  ['evaluation.parties', 'codes', '评价主体', 'Who evaluates', 'CD27, SH7'],
  ['evaluation.contents', 'codes', '绩效评价内容', 'Contents of the evaluation', 'CD27'],
  ['evaluation.priority-grade', 'choice', '享受优先的等次', 'Grade that gives priority', 'SH7', { allowed: GRADE_WORDS }],
  ['ban.years', 'integer', '禁止承接年数', 'Years of a ban', 'SH9', YEARS],
  ['disclosure.exceptions', 'codes', '不公开的事项', 'What is not disclosed', 'CD28, SH8'],
]);

const DOCUMENT = family('document', [
  ['document.effective-after-days', 'integer', '印发后多少日施行', 'Days from issue to effect', 'ST10', { unit: 'day' }],
  ['document.validity-years', 'integer', '有效期', 'Years of validity', 'DG19, ST10', YEARS],
]);

/** Every key that a policy version may use. */
export const POLICY_KEYS: readonly PolicyKey[] = [
  ...COSTING,
  ...SCOPE,
  ...CATALOGUE,
  ...ELIGIBILITY,
  ...PROVIDER,
  ...NEED,
  ...EVALUATION,
  ...PAIRING,
  ...PLAN,
  ...PROCEDURE,
  ...CONTRACT,
  ...OVERSIGHT,
  ...DOCUMENT,
];

const BY_KEY: ReadonlyMap<string, PolicyKey> = new Map(POLICY_KEYS.map((entry) => [entry.key, entry]));

/** The entry of a key, or null where no rule knows it. */
export function policyKey(key: string): PolicyKey | null {
  return BY_KEY.get(key) ?? null;
}
