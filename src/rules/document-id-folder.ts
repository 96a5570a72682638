import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** The id is the folder, the address and the file name: one word for one thing. */
export const documentIdFolder: Rule = perDocument((document) => {
  const folder = document.folder.split('/').at(-1);
  if (folder === document.id) return [];
  return [
    problem('document-id-folder', document.docNumber.place, {
      found: `identifier: ${document.id}`,
      expected: `identifier: ${folder}`,
      mend: { zh: '公文标识与文件夹同名', en: 'give the identifier the name of the folder' },
    }),
  ];
});
