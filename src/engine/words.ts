import { inLanguage, type Language, type Localized } from './language.ts';

/** A sentence not yet in a language: the template and what fills its `{places}`. */
export interface Said {
  text: Localized;
  params?: Readonly<Record<string, string | number | Localized>>;
}

/** The sentence in one language. A place without a filling stays as it is, so that a mistake is seen. */
export function say(said: Said, language: Language): string {
  return inLanguage(said.text, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = said.params?.[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? inLanguage(value, language) : String(value);
  });
}
