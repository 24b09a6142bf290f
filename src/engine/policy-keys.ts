import { family, type PolicyKey } from './policy-key.ts';
import { PROCEDURE_KEYS } from './policy-keys-procedure.ts';

export type { PolicyFamily, PolicyKey, PolicyValueKind } from './policy-key.ts';

const REQUIRED = { required: true } as const;
const STANDARD = { unit: 'CNY/person-year', required: true } as const;
const REQUIREMENT = { allowed: ['required', 'not-required'], required: true } as const;
const GRADE_WORDS = ['fail', 'pass', 'good', 'excellent'] as const;

const COSTING = family('costing', [
  [
    'post.cost',
    'choice',
    '岗位经费的算法',
    'How a post is costed',
    'DG art. 5',
    { required: true, allowed: ['headcount-standard-months'] },
  ],
  [
    'project.cost',
    'choice',
    '项目经费的算法',
    'How a project is costed',
    'DG art. 5',
    { required: true, allowed: ['comprehensive-budget'] },
  ],
  ['standard.none', 'money', '无职称购买标准', 'Funding standard, no title', 'DF 3(1)', STANDARD],
  ['standard.assistant', 'money', '助理级购买标准', 'Funding standard, assistant', 'DF 3(1)', STANDARD],
  ['standard.intermediate', 'money', '中级购买标准', 'Funding standard, intermediate', 'DF 3(1)', STANDARD],
  ['standard.senior', 'money', '高级购买标准', 'Funding standard, senior', 'DF 3(1)', { unit: 'CNY/person-year' }],
  [
    'period.part-month',
    'choice',
    '不足整月的计法',
    'How a part of a month counts',
    'DF 3(1)',
    { required: true, allowed: ['days-of-month'] },
  ],
  [
    'rounding.line-year',
    'choice',
    '每项每年的取整',
    'Rounding of a line in a fiscal year',
    'DF 3(1)',
    { required: true, allowed: ['half-up-fen'] },
  ],
  [
    'funding.source-order',
    'codes',
    '经费来源的先后',
    'Order of the funding sources',
    'DF 4(1)',
    { required: true, allowed: ['welfare-lottery', 'donation', 'fiscal'] },
  ],
  [
    'payer.city-unit',
    'choice',
    '市属单位的负担主体',
    'Payer for city units',
    'DF 4(2)',
    { required: true, allowed: ['city', 'town'] },
  ],
  [
    'payer.town-unit',
    'choice',
    '镇街单位的负担主体',
    'Payer for town units',
    'DF 4(2)',
    { required: true, allowed: ['city', 'town'] },
  ],
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
        'DP 4',
        { required: true, allowed: ['costed', 'not-costed'] },
      ] as const,
  ),
]);

const SCOPE = family('scope', [
  [
    'form.sequence',
    'choice',
    '购买形式的先后',
    'Which form comes first',
    'DF 3(1)',
    { required: true, allowed: ['posts-then-projects'] },
  ],
  ['purchase.fields', 'codes', '购买范围(领域)', 'Fields that may be purchased', 'DG art. 6', REQUIRED],
  ['support.fields', 'codes', '财政支持的业务范围', 'Fields with fiscal support', 'DF 2(1)'],
  ['service.users', 'codes', '服务对象', 'Service users', 'DG art. 6', REQUIRED],
]);

const ELIGIBILITY = family('eligibility', [
  ['organisation.kinds', 'codes', '承接主体类型', 'Kinds of organisation', 'DG art. 7(1)', REQUIRED],
  ['organisation.legal-person', 'choice', '法人资格', 'Legal personality', 'DF 1(3)', REQUIREMENT],
  [
    'organisation.public-benefit',
    'choice',
    '公益性、非营利性',
    'Public benefit, not for profit',
    'DG art. 7(2)',
    REQUIREMENT,
  ],
  ['organisation.sound-rules', 'choice', '制度健全', 'Sound rules', 'DG art. 7(2)', REQUIREMENT],
  ['organisation.capability', 'choice', '服务能力', 'Capability', 'DG art. 7(3)', REQUIREMENT],
  [
    'rating.required-after-years',
    'integer',
    '成立多少年后须有评估等级',
    'Years after which a rating is needed',
    'DG art. 7(1)',
    { unit: 'year', required: true },
  ],
  [
    'rating.minimum',
    'choice',
    '最低评估等级',
    'Lowest rating',
    'DG art. 7(1)',
    { required: true, allowed: ['1A', '2A', '3A', '4A', '5A'] },
  ],
  [
    'rating.minimum-level',
    'choice',
    '评估机构最低层级',
    'Lowest level of the rating body',
    'DG art. 7(1)',
    { required: true, allowed: ['county', 'city', 'province', 'national'] },
  ],
  [
    'rating.validity-years',
    'integer',
    '评估等级有效年数',
    'Years that a rating is valid',
    'DG art. 7(1)',
    { unit: 'year', required: true },
  ],
  [
    'staff.professional-share-above',
    'share',
    '专业人员须超过的比例',
    'Share that professional staff must exceed',
    'DG art. 7(3)',
    REQUIRED,
  ],
  [
    'penalty.look-back-years',
    'integer',
    '不良记录回溯年数',
    'Years that a bad record counts',
    'DG art. 7(4)',
    { unit: 'year', required: true },
  ],
  [
    'inspection.minimum',
    'choice',
    '最低年检结论',
    'Lowest result of the annual inspection',
    'DG art. 7(4)',
    { required: true, allowed: ['unqualified', 'basically-qualified', 'qualified'] },
  ],
  [
    'evaluation.minimum',
    'choice',
    '最近一次评估最低等次',
    'Lowest latest evaluation',
    'DG art. 7(4)',
    { required: true, allowed: GRADE_WORDS },
  ],
]);

const NEED = family('need', [
  [
    'need.post-rule',
    'choice',
    '岗位数量的确定',
    'How the number of posts is set',
    'DP 2',
    { required: true, allowed: ['by-ratio-entered'] },
  ],
  [
    'need.forecast',
    'choice',
    '需求预测的责任',
    'Who forecasts the need',
    'DG art. 9',
    { required: true, allowed: ['authority'] },
  ],
]);

const EVALUATION = family('evaluation', [
  [
    'evaluation.compliance-contents',
    'codes',
    '规范性评估内容',
    'Contents of the compliance evaluation',
    'DF 6(1)',
    REQUIRED,
  ],
  ['evaluation.benefit-contents', 'codes', '效益性评估内容', 'Contents of the benefit evaluation', 'DF 6(2)', REQUIRED],
]);

const PAIRING = family('pairing', [
  [
    'pairing.target',
    'integer',
    '每名社工联系志愿者目标数',
    'Volunteers for each social worker, target',
    'DV 1(1)',
    { unit: 'person', required: true },
  ],
]);

/** Every key that a policy version may use. */
export const POLICY_KEYS: readonly PolicyKey[] = [
  ...COSTING,
  ...SCOPE,
  ...ELIGIBILITY,
  ...NEED,
  ...EVALUATION,
  ...PAIRING,
  ...PROCEDURE_KEYS,
];

const BY_KEY: ReadonlyMap<string, PolicyKey> = new Map(POLICY_KEYS.map((entry) => [entry.key, entry]));

/** The entry of a key, or null where no rule knows it. */
export function policyKey(key: string): PolicyKey | null {
  return BY_KEY.get(key) ?? null;
}
