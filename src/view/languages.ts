import type { Language } from '../words/language.ts';
import { homeHref } from './links.ts';

/** The pages of the interface, which stand in both languages; pages of documents and names do not. */
const doubled =
  /^\/(?:(?:search|compare|offline|about|in-force|index-of-names|plots|organs|enterprises|places|activities|cited|issues(?:\/[^/]+)?|lists(?:\/[^/]+){0,2})\/)?index\.html$/u;

/** Where a page stands in English, if it does. @param href from the root, with its fragment */
export function englishHref(href: string): string | undefined {
  return doubled.test(href.split('#')[0] ?? '') ? `/en${href}` : undefined;
}

/** The page nearest to one of the Chinese interface that stands in English: itself, its index, or the home page. */
export function nearestEnglish(href: string): string {
  const index = `/${href.split('/')[1]}/index.html`;
  return englishHref(href) ?? englishHref(index) ?? `/en${homeHref}`;
}

/** Paths in the site of pages in every language. */
export function inLanguages(paths: readonly string[]): string[] {
  return [...paths, ...paths.flatMap((path) => englishHref(`/${path}`)?.slice(1) ?? [])];
}

/** The language of a page, and its path in the Chinese interface, of which it is the twin. */
export function twinOf(path: string): { language: Language; path: string } {
  const twin = path.replace(/^en\//u, '');
  const isEnglish = twin !== path && englishHref(`/${twin}`) !== undefined;
  return isEnglish ? { language: 'en', path: twin } : { language: 'zh', path };
}
