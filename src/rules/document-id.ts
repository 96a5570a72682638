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

/** Two documents with one address would overwrite each other. */
export const documentIdDuplicate: Rule = ({ documents }) =>
  documents.flatMap((document, i) => {
    const first = documents.slice(0, i).find((other) => other.id === document.id);
    if (!first) return [];
    return [
      problem('document-id-duplicate', document.docNumber.place, {
        found: `identifier: ${document.id}`,
        expected: { zh: '全馆唯一的公文标识', en: 'an identifier that is unique in the archive' },
        mend: { zh: '给其中一件另起标识', en: 'give one of the two another identifier' },
        second: first.docNumber.place,
      }),
    ];
  });
