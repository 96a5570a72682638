import type { Document } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import type { Rule } from './rule.ts';

/** Two documents with one address would overwrite each other. */
export const documentIdDuplicate: Rule = ({ documents }) => {
  const firsts = new Map<string, Document>();
  return documents.flatMap((document) => {
    const first = firsts.get(document.id);
    firsts.set(document.id, first ?? document);
    if (!first) return [];
    return [
      problem('document-id-duplicate', document.place, {
        found: `identifier: ${document.id}`,
        expected: { zh: '全馆唯一的公文标识', en: 'an identifier that is unique in the archive' },
        mend: { zh: '给其中一件另起标识', en: 'give one of the two another identifier' },
        second: first.place,
      }),
    ];
  });
};
