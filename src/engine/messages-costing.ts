import type { Localized } from './language.ts';

/** Sentences for what the costing, the what-ifs and the plan's warnings say. They tell the person what to do. */
export const COSTING_MESSAGES: Readonly<Record<string, Localized>> = {
  'date.invalid': {
    zh: '日期不存在或格式不对，请按“年-月-日”填写，例如 2012-03-01。',
    en: 'There is no such date. Write it as YYYY-MM-DD, for example 2012-03-01.',
  },
  'period.reversed': {
    zh: '结束日期 {to} 早于开始日期 {from}，请更正。',
    en: 'The end {to} lies before the start {from}. Correct one of them.',
  },
  'period.too-long': {
    zh: '{from} 至 {to} 超过十年，请拆成几项填写。',
    en: '{from} to {to} is more than ten years. Split it into several entries.',
  },
  'headcount.range': {
    zh: '人数应为 1 至 {max} 的整数。',
    en: 'The headcount must be a whole number from 1 to {max}.',
  },
  'headcount.total-too-large': {
    zh: '全部岗位的人数合计超过 {max}，请检查是否多填了零。',
    en: 'All posts together have more than {max} persons. Check for extra zeros.',
  },
  'amount.too-large': {
    zh: '合计金额超出可以精确计算的范围(约 90 万亿元)，请检查数字。',
    en: 'The total is beyond what can be worked out exactly (about 90 trillion yuan). Check the figures.',
  },
  'money.format': {
    zh: '金额应写成带两位小数的文字，例如 "60000.00",不能为负数，不带千分位。',
    en: 'Write money as text with two decimals, for example "60000.00": not negative, without separators.',
  },
  'money.too-large': {
    zh: '金额超过上限 {max} 元，请检查。',
    en: 'The amount is above the limit of {max} yuan. Check it.',
  },
  'id.duplicate': {
    zh: '编号“{id}”重复，每个岗位和项目的编号必须各不相同。',
    en: 'The id "{id}" occurs twice. Every post and project needs an id of its own.',
  },
  'field.unknown': {
    zh: '没有“{value}”这个服务领域，请从政策列出的领域中选择。',
    en: 'There is no field "{value}". Choose one of the fields that the policy lists.',
  },
  'town.missing': {
    zh: '用人单位属镇街一级，请填写所在镇街。',
    en: 'The host unit belongs to a town. Say which town.',
  },
  'town.unknown': {
    zh: '没有代码为“{value}”的镇街，请从镇街名单中选择。',
    en: 'There is no town with the code "{value}". Choose one from the list of towns.',
  },
  'payer.unspecified': {
    zh: '所在地是功能区，政策文件没有规定由谁负担，请填写负担主体。',
    en: 'This is a functional area, for which the documents name no payer. Say who pays.',
  },
  'payer.unknown': {
    zh: '没有“{value}”这个负担主体，应为 city(市财政)或镇街代码。',
    en: 'There is no payer "{value}". It is "city" or the code of a town.',
  },
  'staffing.unknown': {
    zh: '没有“{value}”这种配备方式，应为购买派驻、提升转换或招录。',
    en: 'There is no staffing "{value}". It is purchased, converted or recruited.',
  },
  'qualification.unknown': {
    zh: '没有“{value}”这个职称，应为 none、assistant、intermediate 或 senior。',
    en: 'There is no qualification "{value}". It is none, assistant, intermediate or senior.',
  },
  'qualification.no-standard': {
    zh: '所用政策没有规定该职称({value})的购买标准，请改选职称，或在假设标准中给出数额。',
    en: 'The policy has no funding standard for this qualification ({value}). Choose another or enter a what-if standard.',
  },
  'project.no-lines': {
    zh: '项目还没有预算明细，请至少填写一项及其金额。',
    en: 'The project has no budget lines. Enter at least one with its amount.',
  },
  'funding.source': {
    zh: '经费来源“{value}”不对，应为福彩公益金或社会捐赠；财政资金由其余部分自动得出。',
    en: 'The source "{value}" cannot be entered: welfare-lottery or donation; fiscal funds are what is left.',
  },
  'funding.amount-or-share': {
    zh: '请在金额和比例中填写一项，不能都填或都不填。',
    en: 'Enter either an amount or a share, not both and not neither.',
  },
  'share.format': {
    zh: '比例应写成 0 至 1 之间最多六位小数的文字，例如 "0.35"。',
    en: 'Write a share as text from 0 to 1 with at most six decimals, for example "0.35".',
  },
  'funding.shares-over-one': {
    zh: '同一负担主体({payer})的比例合计超过 1，请调低。',
    en: 'The shares of one payer ({payer}) add up to more than 1. Lower them.',
  },
  'funding.over-total': {
    zh: '负担主体 {payer} 的其他来源经费超过其已知合计 {total} 元，请调低。',
    en: 'Other funding for {payer} is more than its known total of {total} yuan. Lower it.',
  },
  'policy.not-in-force': {
    zh: '最早日期 {on} 没有施行中的政策版本，已按最新版本“{policy}”测算。请核对后再用。',
    en: 'No policy version is in force on {on}; the newest, "{policy}", was used. Check before relying on it.',
  },
  'policy.not-yet-in-force': {
    zh: '最早日期 {first} 早于政策施行日 {from}，按最初的标准测算，仅供参考。',
    en: 'The first date {first} lies before the policy came into force on {from}; its first standards were used.',
  },
  'policy.trial-lapsed': {
    zh: '所用标准是试行标准，已于 {to} 期满，而测算到 {last}。主管部门公布新标准之前仅供参考。',
    en: 'The standard was a trial one and lapsed on {to}, but the plan runs to {last}. It is a reference until a new one is published.',
  },
  'policy.lapsed': {
    zh: '所用政策已于 {to} 失效，而测算到 {last}。新文件公布之前仅供参考。',
    en: 'The policy lapsed on {to}, but the plan runs to {last}. It is a reference until a new one is published.',
  },
  'post.labour-dispatch': {
    zh: '2020 年 3 月起，国家规定不得以政府购买服务名义用工派遣(财政部令第 102 号第十条)。购买岗位必须是购买服务，请核对。',
    en: 'Since March 2020 national rules bar labour dispatch under the name of purchased services (MOF Order 102, art. 10). A post must buy a service.',
  },
  'ceiling.format': {
    zh: '限额应写成带两位小数的金额，例如 "1000000.00"。',
    en: 'Write the ceiling as money with two decimals, for example "1000000.00".',
  },
  'mix.weight': {
    zh: '配比应为 1 至 1000 的整数。',
    en: 'A weight must be a whole number from 1 to 1000.',
  },
  'mix.empty': {
    zh: '请至少填写一种岗位及其配比。',
    en: 'Enter at least one kind of post with its weight.',
  },
  'order.unknown': {
    zh: '排序中的“{id}”不是所列的岗位或项目。',
    en: '"{id}" in the order is none of the posts or projects.',
  },
  'order.duplicate': {
    zh: '排序中的“{id}”出现了两次。',
    en: '"{id}" occurs twice in the order.',
  },
  'solution.unknown-cost': {
    zh: '“{id}”的职称未定，金额未知，没有计入限额。请先确定职称。',
    en: 'The cost of "{id}" is unknown because its qualification is; it was left out. Decide on the qualification first.',
  },
  'forecast.years': {
    zh: '年度应为 1900 至 2200 之间、从早到晚、不超过十年。',
    en: 'Years must lie between 1900 and 2200, the first not after the last, ten at most.',
  },
  'forecast.headcount': {
    zh: '人数应为 0 至 {max} 的整数。',
    en: 'The headcount must be a whole number from 0 to {max}.',
  },
  'forecast.effective-on': {
    zh: '生效日应写成“月-日”，例如 07-01;2 月 29 日不能每年使用。',
    en: 'Write the day as MM-DD, for example 07-01. The 29th of February does not occur every year.',
  },
  'forecast.pass-order': {
    zh: '通过考试后的职称应高于原职称。',
    en: 'The qualification after the examination must be higher than before.',
  },
  'forecast.stock-exhausted': {
    zh: '{year} 年 {payer} 的{from}只有 {available} 人，少于每年 {perYear} 人，按实有人数推算。',
    en: 'In {year} {payer} has only {available} workers at {from}, fewer than {perYear} a year; those were counted.',
  },
};
