import { notStated } from '../records/unknown.ts';
import type { BagFacts } from './bag.ts';
import { formatOf } from './formats.ts';

export const crateName = 'ro-crate-metadata.json';

/** What a payload holds, as RO-Crate 1.1; the crate is the payload folder. */
export function roCrate(
  facts: BagFacts,
  files: readonly { path: string; bytes: number }[],
  authors: readonly { id: string; name: string }[],
): string {
  const graph = [
    {
      '@id': crateName,
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: facts.title,
      description: `${facts.docNumber} ${facts.title}`,
      identifier: facts.docNumber,
      datePublished: facts.date,
      license: notStated,
      publisher: facts.organization,
      author: authors.map(({ id }) => ({ '@id': `#${id}` })),
      hasPart: files.map(({ path }) => ({ '@id': path })),
    },
    ...authors.map(({ id, name }) => ({ '@id': `#${id}`, '@type': 'Organization', name })),
    ...files.map(({ path, bytes }) => ({
      '@id': path,
      '@type': 'File',
      name: path.slice(path.lastIndexOf('/') + 1),
      encodingFormat: formatOf(path),
      contentSize: String(bytes),
    })),
  ];
  const crate = { '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph };
  return `${JSON.stringify(crate, null, 2)}\n`;
}
