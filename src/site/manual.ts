import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpHref, manualHref } from '../view/links.ts';
import { nameOf } from '../view/manual.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));

/** Paths in the site of the manual's pages. */
export function manualPages(): string[] {
  const files = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => nameOf(join('docs', file).split(sep).join('/')));
  return [helpHref, ...files.sort().map(manualHref)].map((href) => href.slice(1));
}
