import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** The id is the folder, the address and the file name: one word for one thing. */
export const documentIdFolder: Rule = perDocument((document) => {
  const folder = document.folder.split('/').at(-1);
  if (folder === document.id) return [];
  const usable = /^[a-z0-9][a-z0-9-]*$/u.test(folder ?? '');
  return [
    problem('document-id-folder', document.place, {
      found: `identifier: ${document.id}`,
      expected: `identifier: ${folder}`,
      mend: usable
        ? { zh: '公文标识与文件夹同名', en: 'give the identifier the name of the folder' }
        : {
            zh: `文件夹改名为 ${document.id}：网址只用小写字母、数字与连字符`,
            en: `rename the folder to ${document.id}: an address takes only lower-case letters, digits and hyphens`,
          },
    }),
  ];
});
