import { clausesOf } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import type { Rule } from './rule.ts';

/**
 * What has been public stays where it was: a citation must lead to the same clause for good. Of a document that was
 * withdrawn its address tells.
 */
export const publishedIdMissing: Rule = ({
  documents,
  incomplete,
  published,
  withdrawn = [],
  placeAt,
}) =>
  published.flatMap(({ document: id, ids }, i) => {
    if (incomplete.includes(`documents/${id}`)) return [];
    if (withdrawn.some((one) => one.document === id)) return [];
    const document = documents.find((other) => other.id === id);
    const known = new Set(document ? clausesOf(document).map((clause) => clause.id) : []);
    return ids.flatMap((clause, k) =>
      known.has(clause)
        ? []
        : [
            problem('published-id-missing', placeAt('published', [i, 'ids', k]), {
              found: { zh: `${id} 里没有 ${clause}`, en: `no ${clause} in ${id}` },
              expected: { zh: '公布过的 id 一直都在', en: 'an id once published stays' },
              mend: document
                ? {
                    zh: `在公文源里恢复 id="${clause}"`,
                    en: `restore id="${clause}" in the source`,
                  }
                : {
                    zh: '恢复这件公文；撤下或改了标识的，写进 documents/withdrawn.yaml',
                    en: 'restore the document; if it was withdrawn or renamed, enter it in documents/withdrawn.yaml',
                  },
              ...(document ? { second: document.place } : {}),
            }),
          ],
    );
  });
