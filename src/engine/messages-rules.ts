import type { Localized } from './language.ts';

/**
 * Sentences for what the rules of this folder find wrong with an input or a file: eligibility, pairing, evaluation,
 * need and the files of policies. They say what to do; `{places}` are filled with the params.
 */
export const RULE_MESSAGES: Readonly<Record<string, Localized>> = {
  'policy.value-missing': {
    zh: '政策“{policy}”第{version}版没有“{key}”这一项，请换用有此项规定的政策版本。',
    en: 'Policy {policy} version {version} has no value for {key}: choose a version that has one.',
  },
  'policy.value-kind': {
    zh: '政策“{policy}”第{version}版的“{key}”不是此规则所需的类型，请更正政策文件。',
    en: 'The value of {key} in policy {policy} version {version} is not of the kind this rule needs: correct the file.',
  },
  'policy.none': {
    zh: '还没有任何政策版本，请先导入一份政策。',
    en: 'There is no policy version yet: import one first.',
  },
  'date.impossible': {
    zh: '“{value}”不是1900年至2200年间存在的日期，请按“年-月-日”(如2012-06-01)填写。',
    en: '“{value}” is not a date of the years 1900 to 2200: write it as year-month-day, such as 2012-06-01.',
  },
  'date.reversed': {
    zh: '结束日期{to}早于开始日期{from}，请更正。',
    en: 'The end {to} is before the start {from}: correct one of them.',
  },
  'year.out-of-range': {
    zh: '年度{year}不在{min}至{max}之间，请更正。',
    en: 'The year {year} is not between {min} and {max}: correct it.',
  },
  'count.not-whole': {
    zh: '“{value}”不是从0起的整数，请填写整数。',
    en: '“{value}” is not a whole number from 0 on: enter one.',
  },
  'staff.above-total': {
    zh: '专业人员{professional}名多于从业人员总数{total}名，请更正。',
    en: '{professional} professional staff are more than the {total} staff in all: correct one of them.',
  },
  'uscc.invalid': {
    zh: '统一社会信用代码“{value}”的位数或校验位不对，请对照登记证书核对。',
    en: 'The unified social credit code “{value}” has a wrong length or check character: compare it with the certificate.',
  },
  'inspection.twice': {
    zh: '{year}年度的检查结论出现了两次，请只保留一次。',
    en: 'The annual inspection of {year} is given twice: keep one.',
  },
  'worker.duplicate': {
    zh: '社工编号“{id}”重复，请为每名社工使用不同的编号。',
    en: 'The worker id “{id}” is used twice: give each worker its own.',
  },
  'worker.unknown': {
    zh: '结对中的社工“{id}”不在社工名单中，请补充名单或更正编号。',
    en: 'The link names worker “{id}”, who is not in the list: add the worker or correct the id.',
  },
  'scheme.other': {
    zh: '请求的评估方案是“{asked}”，提供的却是“{given}”。',
    en: 'The scheme asked for is “{asked}”, but “{given}” was given.',
  },
  'indicator.unknown': {
    zh: '评估方案中没有指标“{value}”，请使用方案所列的指标。',
    en: 'The scheme has no indicator “{value}”: use those that it lists.',
  },
  'score.invalid': {
    zh: '得分“{value}”须为0到100之间的十进制数字文本(如"88.5",至多六位小数)。',
    en: 'The score “{value}” must be a decimal text from 0 to 100, such as "88.5", with six decimals at most.',
  },
  'rule.duplicate': {
    zh: '需求规则编号“{id}”重复，请更改其中一个。',
    en: 'The rule id “{id}” is used twice: change one.',
  },
  'rule.unknown': {
    zh: '没有编号为“{id}”的需求规则，请补充规则或更正编号。',
    en: 'There is no rule “{id}”: add it or correct the id.',
  },
  'ratio.invalid': {
    zh: '“每多少名服务对象设一个岗位”须为从1起的整数(现为{value})；未定时请留空。',
    en: 'The number of users for one post must be a whole number from 1 on (now {value}); leave it out while undecided.',
  },
  'count.too-large': {
    zh: '数值{value}超过上限{max}，请核对。',
    en: 'The number {value} is above the limit {max}: check it.',
  },
  'need.duplicate': {
    zh: '同一规则“{rule}”和同一镇街“{town}”出现了两次，请合并为一行。',
    en: 'Rule “{rule}” and town “{town}” appear twice: merge them into one row.',
  },
  'division.unknown': {
    zh: '没有代码为“{code}”的镇街，请更正代码。',
    en: 'There is no town with the code “{code}”: correct it.',
  },
  'file.not-an-object': { zh: '此处应为对象。', en: 'must be an object' },
  'file.missing': { zh: '缺少此项，请补充。', en: 'is missing' },
  'file.empty-text': { zh: '此处不能为空白，请填写。', en: 'must not be empty' },
  'file.not-text': { zh: '此处应为文本。', en: 'must be a text' },
  'file.not-a-flag': { zh: '此处应为true或false。', en: 'must be true or false' },
  'file.not-a-list': { zh: '此处应为列表。', en: 'must be a list' },
  'file.too-few': { zh: '至少要有{least}项。', en: 'must have at least {least}' },
  'file.unknown-key': {
    zh: '无法识别的项“{key}”，请删除或更正名称。',
    en: 'unknown key “{key}”: remove it or correct its name',
  },
  'file.twice': { zh: '“{value}”出现了两次，请只保留一次。', en: '“{value}” appears twice: keep one' },
  'file.not-a-code': {
    zh: '“{value}”应由小写字母、数字和连字符组成。',
    en: '“{value}” must be lower-case letters, digits and hyphens',
  },
  'file.not-allowed': { zh: '“{value}”不在允许的取值之中：{allowed}。', en: '“{value}” is not one of: {allowed}' },
  'file.date-impossible': {
    zh: '“{value}”不是存在的日期，请按“年-月-日”填写。',
    en: '“{value}” is not a date that exists, written YYYY-MM-DD',
  },
  'file.dates-reversed': { zh: '结束日期{to}早于开始日期{from}。', en: 'ends on {to}, before it begins on {from}' },
  'file.gap': { zh: '自{from}至{to}没有取值，请补齐。', en: 'leaves a gap from {from} to {to}' },
  'file.overlap': {
    zh: '自{from}起与上一条(至{to})重叠，请调整日期。',
    en: 'begins on {from}, which overlaps the entry before it (to {to})',
  },
  'file.not-covered': {
    zh: '施行期内自{from}至{to}没有取值，请补齐。',
    en: 'leaves {from} to {to} of the time in force without a value',
  },
  'file.document-unlisted': {
    zh: '引用的文件“{document}”不在文件清单中，请先列入清单。',
    en: 'cites “{document}”, which is not in the list of documents',
  },
  'file.value-missing': {
    zh: '“{family}”类规定必须有“{key}”，请补充。',
    en: 'is missing: every policy with values of the family “{family}” needs {key}',
  },
  'file.not-money': {
    zh: '金额须为带两位小数的文本，如"40000.00"。',
    en: 'must be money: a text with two decimals, such as "40000.00"',
  },
  'file.not-integer': { zh: '此处须为从0起的整数。', en: 'must be a whole number from 0 on' },
  'file.not-share': {
    zh: '比例须为0到1之间的十进制文本，如"0.5"。',
    en: 'must be a share: a decimal text from 0 to 1, such as "0.5"',
  },
  'file.not-choice': { zh: '此处须为一个规定的取值。', en: 'must be one of the allowed words' },
  'file.not-codes': {
    zh: '此处须为非空的代码列表，代码由小写字母、数字和连字符组成。',
    en: 'must be a list of codes (lower-case letters, digits, hyphens) that is not empty',
  },
  'file.not-decimal': {
    zh: '“{value}”须为十进制数字文本(至多六位小数)。',
    en: '“{value}” must be a decimal text with six decimals at most',
  },
  'file.weights-sum': {
    zh: '各项指标权重之和须恰为1，现为{sum}。',
    en: 'the weights must add up to exactly 1, but are {sum}',
  },
  'file.bands-order': {
    zh: '等次的分数线须从高到低，且不超过100。',
    en: 'the bands must run from high to low, none above 100',
  },
  'file.bands-floor': { zh: '最低等次须从0分起。', en: 'the lowest band must begin at 0' },
};
