/** The languages of the interface. The record has its own. */
export type Language = 'zh' | 'en';

/** The same in every language of the interface. */
export type Both<T> = Record<Language, T>;

/** Words, or how words are made of figures. */
export type Catalogue = Record<string, Both<unknown>>;

/** The words of a catalogue in one language. */
export function inLanguage<const T extends Catalogue>(
  words: T,
  language: Language,
): { [K in keyof T]: T[K][Language] } {
  const entries = Object.entries(words).map(([key, both]) => [key, both[language]]);
  return Object.fromEntries(entries);
}

/** A number of things in English: `1 body`, `2 bodies`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** As the `lang` of a page says it. */
export const languageTag: Both<string> = { zh: 'zh-CN', en: 'en' };
