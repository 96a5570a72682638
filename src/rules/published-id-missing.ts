import { clausesOf } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import type { Rule } from './rule.ts';

/** What has been public stays where it was: a citation must lead to the same clause for good. */
export const publishedIdMissing: Rule = ({ documents, incomplete, published, placeAt }) =>
  published.flatMap(({ document: id, ids }, i) => {
    if (incomplete.includes(`documents/${id}`)) return [];
    const document = documents.find((other) => other.id === id);
    const known = new Set(document ? clausesOf(document).map((clause) => clause.id) : []);
    return ids.flatMap((clause, k) =>
      known.has(clause)
        ? []
        : [
            problem('published-id-missing', placeAt('published', [i, 'ids', k]), {
              found: { zh: `${id} 里没有 ${clause}`, en: `no ${clause} in ${id}` },
              expected: { zh: '公布过的 id 一直都在', en: 'an id once published stays' },
              mend: {
                zh: `在公文源里恢复 id="${clause}"`,
                en: `restore id="${clause}" in the source`,
              },
              ...(document ? { second: document.place } : {}),
            }),
          ],
    );
  });
