import { problem } from '../document/problem.ts';
import { reservedIds } from '../document/reserved-ids.ts';
import { perDocument, type Rule } from './rule.ts';

/** A document of that name would lie where the site has pages of its own, and one would take the place of the other. */
export const documentIdReserved: Rule = perDocument((document) => {
  if (!reservedIds.has(document.id)) return [];
  return [
    problem('document-id-reserved', document.place, {
      found: `identifier: ${document.id}`,
      expected: {
        zh: `网站自己没有用的名字（${[...reservedIds].join('、')} 已用）`,
        en: `a name that the site does not use itself (it uses ${[...reservedIds].join(', ')})`,
      },
      mend: {
        zh: '另起标识，文件夹同改',
        en: 'choose another identifier, and rename the folder with it',
      },
    }),
  ];
});
