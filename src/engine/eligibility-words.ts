/** What the eligibility check says: a reason and, where something can be done, a remedy. Numbers fill the `{places}`. */

import type { Grade, InspectionResult, OrganisationKind, RatingLevel } from './eligibility-types.ts';
import type { Localized } from './language.ts';

export const KIND_WORDS: Readonly<Record<OrganisationKind, Localized>> = {
  association: { zh: '社会团体', en: 'association' },
  'private-non-enterprise': { zh: '民办非企业单位', en: 'private non-enterprise unit' },
  foundation: { zh: '基金会', en: 'foundation' },
  other: { zh: '其他类型', en: 'other kind' },
};

export const LEVEL_WORDS: Readonly<Record<RatingLevel, Localized>> = {
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  national: { zh: '国家级', en: 'national' },
};

export const RESULT_WORDS: Readonly<Record<InspectionResult, Localized>> = {
  refused: { zh: '不接受年检', en: 'refused' },
  unqualified: { zh: '不合格', en: 'unqualified' },
  'basically-qualified': { zh: '基本合格', en: 'basically qualified' },
  qualified: { zh: '合格', en: 'qualified' },
};

export const GRADE_WORDS: Readonly<Record<Grade, Localized>> = {
  fail: { zh: '不合格', en: 'fail' },
  pass: { zh: '合格', en: 'pass' },
  good: { zh: '良好', en: 'good' },
  excellent: { zh: '优秀', en: 'excellent' },
};

function both(zh: string, en: string): Localized {
  return { zh, en };
}

export const REASONS = {
  notRequired: both('本政策版本不作此项要求。', 'This policy version does not ask for it.'),
  kindMet: both(
    '登记类型为{kind}，具有法人资格，属于可承接的类型。',
    'Registered as {kind} with legal personality: a kind that may undertake.',
  ),
  kindOther: both(
    '登记类型为{kind}，不属于可承接的类型。',
    'Registered as {kind}, which is not a kind that may undertake.',
  ),
  kindNoLegalPerson: both('该组织不具备法人资格。', 'The organisation is not a legal person.'),
  kindNotYet: both(
    '该组织成立于{established}，在{on}尚未登记成立。',
    'Established on {established}, so not registered yet on {on}.',
  ),
  kindUnknown: both('未提供登记类型。', 'The kind of registration is not given.'),
  kindLegalUnknown: both('未说明是否具备法人资格。', 'Whether it is a legal person is not given.'),
  ratingNotYetDue: both(
    '成立于{established}，到{anniversary}才满{years}年，在{on}尚不要求评估等级。',
    'Established on {established}; {years} years are full only on {anniversary}, so no rating is needed on {on}.',
  ),
  ratingMet: both(
    '{level}评定的{grade}等级自{from}至{to}有效，不低于{minimumLevel}{minimum}。',
    'The {grade} rating of {level} level is valid from {from} to {to}: at least {minimum} of {minimumLevel} level.',
  ),
  ratingUnknown: both(
    '成立已满{years}年({anniversary})，但未提供评估等级。',
    'Established for {years} years or more (since {anniversary}), but no rating is given.',
  ),
  ratingPartial: both(
    '评估等级的资料不全，无法判断在{on}是否达到{minimum}。',
    'The rating is incomplete: whether it is at least {minimum} on {on} cannot be told.',
  ),
  ratingAgeUnknown: both(
    '未提供成立日期，无法判断是否已满{years}年、是否须有{minimum}等级。',
    'The day of establishment is not given, so whether {years} years are full and {minimum} is needed cannot be told.',
  ),
  ratingNone: both(
    '成立已满{years}年({anniversary})，但没有评估等级。',
    'Established for {years} years or more (since {anniversary}), without any rating.',
  ),
  ratingLow: both('评估等级为{grade}，低于{minimum}。', 'The rating is {grade}, below {minimum}.'),
  ratingLevelLow: both(
    '评估等级由{level}机构评定，低于{minimumLevel}。',
    'The rating body is of {level} level, below {minimumLevel}.',
  ),
  ratingNotYet: both(
    '{grade}等级自{from}起生效，在{on}尚未生效。',
    'The {grade} rating begins on {from} and is not in force on {on}.',
  ),
  ratingExpired: both(
    '{grade}等级的有效期至{to}，在{on}已过期。',
    'The {grade} rating was valid until {to} and has expired on {on}.',
  ),
  benefitMet: both('具备公益性和非营利性。', 'For public benefit and not for profit.'),
  benefitNotPublic: both('不具备公益性。', 'Not for public benefit.'),
  benefitForProfit: both('不具备非营利性。', 'For profit.'),
  benefitUnknown: both(
    '未说明是否同时具备公益性和非营利性。',
    'Whether it is both for public benefit and not for profit is not given.',
  ),
  rulesMet: both('经认定运作良好、制度健全。', 'Found to run well and to have sound rules.'),
  rulesUnmet: both('经认定运作或管理制度不健全。', 'Found not to run well or not to have sound rules.'),
  rulesUnknown: both('尚未认定运作状况和管理制度。', 'Nobody has yet found whether it runs well and has sound rules.'),
  capableMet: both('经认定具备按要求提供服务的能力。', 'Found capable of the service asked for.'),
  capableUnmet: both('经认定不具备按要求提供服务的能力。', 'Found not capable of the service asked for.'),
  capableUnknown: both('尚未认定服务能力。', 'Nobody has yet found whether it is capable.'),
  staffMet: both(
    '{total}名从业人员中有{professional}名专业社会工作人员，占{percent}%，超过{minimum}%。',
    '{professional} of {total} staff are professional social workers: {percent} %, more than {minimum} %.',
  ),
  staffUnmet: both(
    '{total}名从业人员中有{professional}名专业社会工作人员，占{percent}%，未超过{minimum}%。',
    '{professional} of {total} staff are professional social workers: {percent} %, not more than {minimum} %.',
  ),
  staffNone: both('该组织没有从业人员(0名)。', 'The organisation has no staff (0).'),
  staffUnknown: both('未提供从业人员总数或专业人员数。', 'The number of staff or of professional staff is not given.'),
  penaltyMet: both('在{on}之前{years}年内没有受处罚的记录。', 'No penalty in the {years} years before {on}.'),
  penaltyUnmet: both(
    '在{on}之前{years}年内有{count}次受处罚的记录，最近一次在{latest}。',
    '{count} penalties in the {years} years before {on}, the latest on {latest}.',
  ),
  penaltyUnknown: both('未说明有无受处罚的记录。', 'Whether there are penalties is not given.'),
  inspectionMet: both(
    '{year}年度检查结论为{result}，不低于{minimum}。',
    'The annual inspection of {year} says {result}: at least {minimum}.',
  ),
  inspectionUnmet: both(
    '{year}年度检查结论为{result}，低于{minimum}。',
    'The annual inspection of {year} says {result}: below {minimum}.',
  ),
  inspectionUnknown: both('未提供年度检查结论。', 'No result of an annual inspection is given.'),
  inspectionEmpty: both(
    '没有截至{on}的年度检查结论；登记的社会组织每年都应接受检查，空白不能视为合格。',
    'There is no annual inspection up to {on}; a registered organisation is inspected every year, so none is not a pass.',
  ),
  inspectionOld: both(
    '最近的年度检查是{year}年度，已超过{years}年，不能说明{on}的状况。',
    'The latest annual inspection is of {year}, more than {years} years back: it says nothing about {on}.',
  ),
  evaluationNotNeeded: both(
    '未承接过政府购买服务，不要求考核评估结果。',
    'It has undertaken no purchased service, so no evaluation is needed.',
  ),
  evaluationMet: both(
    '最近一次考核评估({latest})为{grade}，不低于{minimum}。',
    'The latest evaluation ({latest}) is {grade}: at least {minimum}.',
  ),
  evaluationUnmet: both(
    '最近一次考核评估({latest})为{grade}，低于{minimum}。',
    'The latest evaluation ({latest}) is {grade}: below {minimum}.',
  ),
  evaluationUnknown: both(
    '承接过政府购买服务，但没有截至{on}的考核评估结果。',
    'It has undertaken purchased services, but there is no evaluation up to {on}.',
  ),
  undertakingsUnknown: both(
    '未说明是否承接过政府购买服务。',
    'Whether it has undertaken purchased services is not given.',
  ),
} as const satisfies Readonly<Record<string, Localized>>;

export const REMEDIES = {
  kind: both(
    '请由依法登记、具备法人资格的社会团体、民办非企业单位或基金会承接。',
    'Let a registered association, private non-enterprise unit or foundation with legal personality undertake it.',
  ),
  kindWait: both('请在{established}登记成立之后再申请。', 'Apply after it is registered on {established}.'),
  kindGive: both(
    '请补充登记证书上的类型和法人资格。',
    'Give the kind and the legal personality on the registration certificate.',
  ),
  ratingGet: both(
    '请取得{minimumLevel}及以上评估机构评定的{minimum}或以上等级。',
    'Obtain a rating of {minimum} or above from a rating body of {minimumLevel} level or above.',
  ),
  ratingRenew: both(
    '请重新参加评估，取得{minimum}或以上的有效等级。',
    'Be rated again and obtain a valid {minimum} or above.',
  ),
  ratingWait: both('请在{from}等级生效之后再申请。', 'Apply after the rating begins on {from}.'),
  ratingGive: both(
    '请补充评估等级、评定机构层级和发证日期；没有等级的请注明。',
    'Give the grade, the level of the body and the day of issue; say so if there is no rating.',
  ),
  establishedGive: both(
    '请补充登记证书上的成立日期。',
    'Give the day of establishment on the registration certificate.',
  ),
  benefit: both(
    '请在章程中明确公益宗旨和非营利性质，并办理登记变更。',
    'Set public benefit and non-profit in the articles of association and register the change.',
  ),
  benefitGive: both(
    '请补充章程中关于公益性和非营利性的规定。',
    'Give what the articles of association say about public benefit and profit.',
  ),
  rules: both('请健全管理制度，再由主管部门认定。', 'Put the rules in order, then ask the authority to look again.'),
  capable: both(
    '请补足人员和条件，再由主管部门认定。',
    'Add the staff and means, then ask the authority to look again.',
  ),
  judge: both('请主管部门查看材料后作出认定。', 'Ask the authority to look at the documents and decide.'),
  staff: both(
    '请使专业社会工作人员至少达到{needed}名(现有{professional}名)。',
    'Have at least {needed} professional social workers (now {professional}).',
  ),
  staffHire: both(
    '请配备从业人员，并以专业社会工作人员为主。',
    'Employ staff, most of them professional social workers.',
  ),
  staffGive: both(
    '请补充从业人员总数和其中的专业社会工作人员数。',
    'Give the number of staff and of professional social workers among them.',
  ),
  penalty: both('该记录自{free}起不再计入。', 'The record no longer counts from {free}.'),
  penaltyGive: both(
    '请说明有无处罚；没有的请填写空列表。',
    'Say whether there are penalties; an empty list says that there are none.',
  ),
  inspection: both(
    '请整改后接受下一次年度检查，结论须不低于{minimum}。',
    'Rectify and pass the next annual inspection with at least {minimum}.',
  ),
  inspectionGive: both(
    '请补充最近一次年度检查的年度和结论。',
    'Give the year and the result of the latest annual inspection.',
  ),
  evaluation: both('须在下一次考核评估中达到{minimum}或以上。', 'Reach {minimum} or above in the next evaluation.'),
  evaluationGive: both('请补充最近一次考核评估的日期和等次。', 'Give the day and the grade of the latest evaluation.'),
  undertakingsGive: both('请说明是否承接过政府购买服务。', 'Say whether it has undertaken purchased services.'),
} as const satisfies Readonly<Record<string, Localized>>;
