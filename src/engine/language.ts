/** The languages that the product speaks. Chinese is the one of record. */
export type Language = 'zh-CN' | 'en';

/** A text in both languages. */
export interface Localized {
  zh: string;
  en: string;
}

/** Picks the text of one language. */
export function inLanguage(text: Localized, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
