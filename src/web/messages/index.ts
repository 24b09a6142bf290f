import { createContext, useContext } from 'react';
import type { Language } from '../../engine/language.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** The Chinese texts are of record: a key that another language lacks is a type error. */
export type Messages = typeof zhCN;

export const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

const KEY = 'gangwei.language';

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

let current: Language | null = null;

export function currentLanguage(): Language {
  current ??= remembered();
  return current;
}

export function rememberLanguage(language: Language): void {
  current = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

export interface LanguageState {
  language: Language;
  m: Messages;
  choose(language: Language): void;
}

export const LanguageContext = createContext<LanguageState>({ language: 'zh-CN', m: zhCN, choose: () => undefined });

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

export function useMessages(): Messages {
  return useContext(LanguageContext).m;
}
