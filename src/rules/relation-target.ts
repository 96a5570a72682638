import { problem } from '../document/problem.ts';
import { isActive } from '../document/relation.ts';
import { perRelation } from './relations.ts';

/** A relation leads to one document: one of the archive by its id, or any other by its title. */
export const relationTarget = perRelation(({ relation, place, other }) => {
  const { document, title, kind } = relation;
  const byTitle = document === undefined && title !== undefined;
  const byId = title === undefined && other !== undefined && isActive(kind);
  if (byTitle || byId) return [];
  return [
    problem('relation-target', place, {
      found: `${kind}: ${document ?? ''}${title ?? ''}`,
      expected: {
        zh: 'document 是馆内另一件的标识；馆外的写 title、docNumber。…By 只用于馆外的，馆内的写在对方那一件里',
        en: 'document: the id of one in the archive, or title for one outside; …By only for those outside',
      },
      mend: {
        zh: '二者写一个；馆内两件之间只在后发的一件里写',
        en: 'give one of the two; between two of the archive the later one states it',
      },
    }),
  ];
});
