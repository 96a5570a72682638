import { problem } from '../document/problem.ts';
import type { Rule } from './rule.ts';

/** Two documents with one address would overwrite each other. */
export const documentIdDuplicate: Rule = ({ documents }) =>
  documents.flatMap((document, i) => {
    const first = documents.slice(0, i).find((other) => other.id === document.id);
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
