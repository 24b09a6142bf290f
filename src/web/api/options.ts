/** The choices of every select column, in one language, with the other spellings that a paste may bring. */

import { FUNDING_SOURCES, HOST_LEVELS, QUALIFICATIONS, STAFFINGS } from '../../engine/calculation-types.ts';
import type { Language, Localized } from '../../engine/language.ts';
import { inLanguage } from '../../engine/language.ts';
import type { PolicyVersion } from '../../engine/policy.ts';
import type { Option } from '../calculator/model/cells.ts';
import { en } from '../messages/en.ts';
import { zhCN } from '../messages/zh-CN.ts';
import type { NamedCode, Reference } from './reference.ts';

export interface Options {
  levels: readonly Option[];
  towns: readonly Option[];
  fields: readonly Option[];
  qualifications: readonly Option[];
  staffings: readonly Option[];
  payers: readonly Option[];
  sources: readonly Option[];
  categories: readonly Option[];
}

/** 虎门镇 is also written 虎门, 莞城街道 also 莞城. */
function shortNames(name: Localized): string[] {
  return [name.zh.replace(/(街道办事处|街道|镇)$/, ''), name.en.replace(/\s+(town|subdistrict)$/i, '')];
}

function named(entry: NamedCode, language: Language, aliases: readonly string[] = []): Option {
  return {
    code: entry.code,
    label: inLanguage(entry.name, language),
    aliases: [entry.name.zh, entry.name.en, ...aliases],
  };
}

function words<K extends string>(
  codes: readonly K[],
  language: Language,
  pick: (m: typeof zhCN) => Record<K, string>,
  extra?: Partial<Record<K, readonly string[]>>,
): Option[] {
  const [zh, english] = [pick(zhCN), pick(en)];
  return codes.map((code) => ({
    code,
    label: language === 'en' ? english[code] : zh[code],
    aliases: [zh[code], english[code], ...(extra?.[code] ?? [])],
  }));
}

/** The qualifications that the version has a standard for. */
export function qualificationsOf(policy: PolicyVersion | undefined) {
  return QUALIFICATIONS.filter((code) => !policy || policy.values[`standard.${code}`] !== undefined);
}

/** A qualification without a standard can be chosen too: the engine then says why it has no cost. */
export function makeOptions(reference: Reference, language: Language): Options {
  const towns = reference.divisions.map((division) => named(division, language, shortNames(division.name)));
  const city = words(['city'], language, (m) => ({ city: m.terms.city }), { city: ['市', '市本级', '市财政', 'city'] });
  return {
    levels: words(HOST_LEVELS, language, (m) => m.terms.level, {
      city: ['市', '市属', '市属单位', '市直'],
      town: ['镇', '镇街', '街道', '镇属'],
    }),
    towns,
    fields: reference.fields.map((field) => named(field, language)),
    qualifications: words(QUALIFICATIONS, language, (m) => m.terms.qualification, {
      none: ['无', '无职称人员'],
      assistant: ['助理', '初级', '助理社工师', '助理社会工作师'],
      intermediate: ['社工师', '社会工作师', '中级社工师'],
      senior: ['高级社工师', '高级社会工作师'],
    }),
    staffings: words(STAFFINGS, language, (m) => m.terms.staffing, {
      purchased: ['购买', '派驻'],
      converted: ['转换', '提升'],
      recruited: ['招聘'],
    }),
    payers: [...city, ...towns],
    sources: words(
      FUNDING_SOURCES.filter((source) => source !== 'fiscal'),
      language,
      (m) => m.terms.source,
      { 'welfare-lottery': ['福彩', '福利彩票公益金'], donation: ['捐赠', '社会捐助'] },
    ),
    categories: reference.categories.map((category) => named(category, language)),
  };
}
