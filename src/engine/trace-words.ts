import type { FundingSource, Qualification } from './calculation-types.ts';
import type { Localized } from './language.ts';

/** The words of the explanations, in the policies' terms. `{name}` is filled in. */
export const TRACE_WORDS = {
  postCost: { zh: '岗位经费({year} 年度)', en: 'Post funding, {year}' },
  postRange: {
    zh: '岗位经费(职称未定，列出高低两端)',
    en: 'Post funding (qualification not known: lowest and highest)',
  },
  lowest: { zh: '按最低购买标准', en: 'At the lowest funding standard' },
  highest: { zh: '按最高购买标准', en: 'At the highest funding standard' },
  notCosted: { zh: '不产生购买经费的岗位({staffing})', en: 'A post that costs nothing here ({staffing})' },
  converted: { zh: '提升转换', en: 'converted' },
  recruited: { zh: '招录', en: 'recruited' },
  purchased: { zh: '购买派驻', en: 'purchased' },
  lineTotal: { zh: '各年度合计', en: 'Sum of the fiscal years' },
  year: { zh: '{year} 年度', en: 'Fiscal year {year}' },
  projectTotal: { zh: '项目综合预算', en: 'Comprehensive budget of the project' },
  projectYear: { zh: '项目经费({year} 年度)', en: 'Project funding, {year}' },
  budgetLine: { zh: '预算明细：{name}', en: 'Budget line: {name}' },
  spread: { zh: '按月分摊到 {year} 年度：{name}', en: 'Spread by months to {year}: {name}' },
  standard: { zh: '{qualification}购买标准', en: 'Funding standard, {qualification}' },
  standardPatched: { zh: '{qualification}购买标准(假设值)', en: 'Funding standard, {qualification} (what-if)' },
  headcount: { zh: '人数', en: 'Headcount' },
  months: { zh: '月数({from} 至 {to})', en: 'Months ({from} to {to})' },
  wholeMonths: { zh: '整月数', en: 'Whole months' },
  daysOf: { zh: '{month} 计入的天数', en: 'Days counted in {month}' },
  daysIn: { zh: '{month} 全月天数', en: 'Days of {month}' },
  projectMonths: { zh: '本年度月数', en: 'Months in this year' },
  projectAllMonths: { zh: '项目全部月数', en: 'Months of the project' },
  adjustment: {
    zh: '尾差(最大余数法，使各年之和分毫不差)',
    en: 'Remainder (largest remainder, so that the years add up)',
  },
  amount: { zh: '金额', en: 'Amount' },
  payer: { zh: '负担主体：{payer}', en: 'Payer: {payer}' },
  payerNamed: {
    zh: '负担主体：{payer}(本地规则：由填报人指定，政策文件未作规定)',
    en: 'Payer: {payer} (local rule: named by the planner, not by the documents)',
  },
  payerShare: { zh: '负担比例', en: 'Share paid' },
  city: { zh: '市财政', en: 'the city' },
  payerTotal: { zh: '负担主体应付合计', en: 'Total of the payer' },
  share: { zh: '比例', en: 'Share' },
  sourceAmount: { zh: '{source}(按给定金额)', en: '{source} (amount as given)' },
  sourceShare: { zh: '{source}(按比例)', en: '{source} (by share)' },
  sourceSum: { zh: '{source}合计', en: '{source}, total' },
  fiscalRest: { zh: '财政资金(其余部分)', en: 'Fiscal funds (what is left)' },
} as const satisfies Record<string, Localized>;

export const QUALIFICATION_WORDS: Record<Qualification, Localized> = {
  none: { zh: '无职称', en: 'no title' },
  assistant: { zh: '助理级', en: 'assistant' },
  intermediate: { zh: '中级', en: 'intermediate' },
  senior: { zh: '高级', en: 'senior' },
};

export const SOURCE_WORDS: Record<FundingSource, Localized> = {
  fiscal: { zh: '财政资金', en: 'Fiscal funds' },
  'welfare-lottery': { zh: '福彩公益金', en: 'Welfare lottery funds' },
  donation: { zh: '社会捐赠', en: 'Donations' },
};

/** Fills `{name}` places of a text. A name without a value stays visible. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}
