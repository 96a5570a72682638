import { type Place, problem } from '../document/problem.ts';
import { reservedIds } from '../document/reserved-ids.ts';
import type { Rule } from './rule.ts';

/** At one address stands either a document or word of what became of it. */
export const withdrawnIdTaken: Rule = ({ documents, withdrawn = [], placeAt }) => {
  const at = (i: number): Place => placeAt('withdrawn', [i, 'document']);
  return withdrawn.flatMap(({ document: id }, i) => {
    const document = documents.find((other) => other.id === id);
    const before = withdrawn.findIndex((other) => other.document === id);
    if (!document && before === i && !reservedIds.has(id)) return [];
    const second = document?.place ?? (before < i ? at(before) : undefined);
    return [
      problem('withdrawn-id-taken', at(i), {
        found: `document: ${id}`,
        expected: {
          zh: '馆里不再用的标识，只列一次，也不是网站自己的文件夹',
          en: 'an id that the archive no longer uses, once, and no folder of the site itself',
        },
        mend: {
          zh: '公文还在就删去这一条；列了两次就删去一条',
          en: 'remove this entry if the document is still here, or one of the two',
        },
        ...(second ? { second } : {}),
      }),
    ];
  });
};
