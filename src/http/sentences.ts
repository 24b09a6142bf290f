import { inLanguage, type Language, type Localized } from '../engine/language.ts';

/** Problems of a whole answer: title and detail. `{name}` takes a parameter. */
export const PROBLEMS = {
  'input.invalid': {
    title: { zh: '输入有误', en: 'The input is not valid' },
    detail: { zh: '有 {count} 处需要改正，见 errors。', en: '{count} thing(s) need correcting, see errors.' },
  },
  'body.not-json': {
    title: { zh: '请求正文不是 JSON', en: 'The body is not JSON' },
    detail: {
      zh: '请求正文无法解析为 JSON。请检查括号、引号和逗号，并使用 UTF-8 编码。',
      en: 'The body could not be parsed as JSON. Check brackets, quotes and commas.',
    },
  },
  'body.not-utf8': {
    title: { zh: '请求正文不是 UTF-8', en: 'The body is not UTF-8' },
    detail: {
      zh: '请求正文含有不是 UTF-8 的字节(可能是 GBK 编码)。请以 UTF-8 重新发送。',
      en: 'The body has bytes that are not UTF-8 (perhaps GBK). Send it again as UTF-8.',
    },
  },
  'body.too-large': {
    title: { zh: '请求正文过大', en: 'The body is too large' },
    detail: { zh: '请求正文最多 {limit} MB。请分批发送。', en: 'A body has at most {limit} MB. Send it in parts.' },
  },
  'media-type.unsupported': {
    title: { zh: '不支持的内容类型', en: 'The media type is not supported' },
    detail: {
      zh: '请以 Content-Type: application/json 发送请求正文。',
      en: 'Send the body with Content-Type: application/json.',
    },
  },
  'route.unknown': {
    title: { zh: '没有这个地址', en: 'There is no such address' },
    detail: { zh: '没有 {path}。接口一览见 /api/docs。', en: 'There is no {path}. /api/docs lists what there is.' },
  },
  'method.not-allowed': {
    title: { zh: '不支持的请求方法', en: 'The method is not allowed' },
    detail: { zh: '此地址只支持 {allow}。', en: 'This address answers only to {allow}.' },
  },
  'policy.not-found': {
    title: { zh: '没有这个政策版本', en: 'There is no such policy version' },
    detail: { zh: '没有编号为“{id}”的政策版本。', en: 'There is no policy version “{id}”.' },
  },
  'rate.limited': {
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: {
      zh: '每分钟最多 {limit} 次请求，请在 {seconds} 秒后再试。',
      en: 'At most {limit} requests a minute; try again in {seconds} seconds.',
    },
  },
  'database.unavailable': {
    title: { zh: '数据库暂不可用', en: 'The database is not available' },
    detail: {
      zh: '数据库暂时无法访问，请稍后再试。',
      en: 'The database cannot be reached at the moment; try again later.',
    },
  },
  'server.failed': {
    title: { zh: '服务器出错', en: 'The server failed' },
    detail: {
      zh: '程序出现意外错误，没有结果。请联系管理员并提供 requestId。',
      en: 'Something unexpected happened and there is no result. Tell the administrator the requestId.',
    },
  },
} as const satisfies Record<string, { title: Localized; detail: Localized }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Issues that the HTTP layer finds itself; the engine has the sentences of its own. */
const ISSUES: Readonly<Record<string, Localized>> = {
  'type.string': { zh: '此处应为文字(字符串)，收到的是 {received}。', en: 'This must be a string, not {received}.' },
  'type.number': { zh: '此处应为数字，收到的是 {received}。', en: 'This must be a number, not {received}.' },
  'type.boolean': {
    zh: '此处应为 true 或 false，收到的是 {received}。',
    en: 'This must be true or false, not {received}.',
  },
  'type.array': { zh: '此处应为列表(数组)，收到的是 {received}。', en: 'This must be an array, not {received}.' },
  'type.object': { zh: '此处应为对象，收到的是 {received}。', en: 'This must be an object, not {received}.' },
  'money.not-a-string': {
    zh: '金额请写成字符串，例如 "60000.00";JSON 数字无法精确表示金额。',
    en: 'Write money as a string such as "60000.00"; a JSON number cannot hold it exactly.',
  },
  'money.format': {
    zh: '金额应为不带千分位、最多两位小数的十进制字符串(元)，例如 "60000.00"。',
    en: 'Money is a decimal string in yuan with at most two decimals and no separators, such as "60000.00".',
  },
  'share.not-a-string': { zh: '份额请写成字符串，例如 "0.35"。', en: 'Write a share as a string such as "0.35".' },
  'share.format': {
    zh: '份额应为 0 到 1 之间的十进制字符串，例如 "0.35"。',
    en: 'A share is a decimal string from 0 to 1, such as "0.35".',
  },
  'score.not-a-string': { zh: '分数请写成字符串，例如 "88.5"。', en: 'Write a score as a string such as "88.5".' },
  'score.format': {
    zh: '分数应为 0 到 100 的十进制字符串，例如 "88.5"。',
    en: 'A score is a decimal string from 0 to 100, such as "88.5".',
  },
  'date.format': {
    zh: '日期应写作 YYYY-MM-DD，例如 2012-03-01。',
    en: 'A date is written YYYY-MM-DD, such as 2012-03-01.',
  },
  'date.impossible': { zh: '没有这一天：{value}。', en: 'There is no such day: {value}.' },
  'month-day.format': { zh: '月日应写作 MM-DD，例如 07-01。', en: 'Month and day are written MM-DD, such as 07-01.' },
  'member.unknown': {
    zh: '不认识的成员“{member}”，请检查拼写。',
    en: 'Unknown member “{member}”: check the spelling.',
  },
  'member.missing': { zh: '缺少必填的“{member}”。', en: 'The member “{member}” is missing.' },
  'member.forbidden': { zh: '不允许使用这个成员名。', en: 'A member must not have this name.' },
  'number.integer': { zh: '此处应为整数。', en: 'This must be a whole number.' },
  'number.range': { zh: '数值应 {bound} {requirement}。', en: 'The number must be {bound} {requirement}.' },
  'array.too-long': {
    zh: '最多 {requirement} 项，请分批计算。',
    en: 'At most {requirement} items: send them in parts.',
  },
  'array.empty': { zh: '至少要有一项。', en: 'There must be at least one item.' },
  'lines.too-many': {
    zh: '一次最多 {limit} 个岗位和项目，收到 {count} 个。请分批计算。',
    en: 'At most {limit} posts and projects a request, not {count}: send them in parts.',
  },
  'text.empty': { zh: '此处不能为空。', en: 'This must not be empty.' },
  'text.too-long': { zh: '文字最多 {requirement} 个字符。', en: 'A text of at most {requirement} characters, please.' },
  'text.control': {
    zh: '文字中含有控制字符或改变书写方向的字符，请删除后重试。',
    en: 'The text has control characters or marks that turn the direction of writing: remove them.',
  },
  'text.formula': {
    zh: '名称不能以 = + - @ 开头，表格软件会把它当作公式。',
    en: 'A name must not begin with = + - @, which a spreadsheet takes for a formula.',
  },
  'choice.unknown': { zh: '可选值为：{choices}。', en: 'One of these, please: {choices}.' },
  'body.too-deep': { zh: '嵌套过深。', en: 'The nesting is too deep.' },
  'policy.unknown': { zh: '没有编号为“{value}”的政策版本。', en: 'There is no policy version “{value}”.' },
  'scheme.unknown': { zh: '没有编号为“{value}”的评估方案。', en: 'There is no evaluation scheme “{value}”.' },
  'query.invalid': { zh: '查询参数“{member}”无效。', en: 'The query parameter “{member}” is not valid.' },
};

type Params = Readonly<Record<string, string | number>>;

function fill(sentence: string, params: Params): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Title and detail of a problem. */
export function problemWords(
  code: ProblemCode,
  language: Language,
  params: Params = {},
): { title: string; detail: string } {
  const { title, detail } = PROBLEMS[code];
  return { title: inLanguage(title, language), detail: fill(inLanguage(detail, language), params) };
}

/** The sentence of an issue of the HTTP layer; undefined for one of the engine's. */
export function issueSentence(code: string, language: Language, params: Params = {}): string | undefined {
  const sentence = Object.hasOwn(ISSUES, code) ? ISSUES[code] : undefined;
  return sentence && fill(inLanguage(sentence, language), params);
}

/** The codes of the issues that have a sentence here. */
export const issueCodes = (): string[] => Object.keys(ISSUES);
