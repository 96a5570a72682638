import { type Catalogue, inLanguage } from './language.ts';

/** In a browser: the words of a catalogue in the language of the page. */
export function wordsHere<const T extends Catalogue>(words: T) {
  return inLanguage(words, document.documentElement.lang === 'en' ? 'en' : 'zh');
}
