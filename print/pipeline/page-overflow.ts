import type { ClauseRole } from '../../src/document/clause.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';
import { type Problem, problem, type Words } from '../../src/document/problem.ts';

/** A clause of which a line stands outside its page, mended as said unless its element has a way of its own. */
export function pageOverflow(document: Document, id: string, mend: Words): Problem {
  const clause = clausesOf(document).find((one) => one.id === id) ?? document.title;
  return problem('page-overflow', clause.place, {
    found: { zh: `${id} 超出版心`, en: `${id} reaches out of the type area` },
    expected: {
      zh: '在版心之内（GB/T 9704 5.2.1）',
      en: 'inside the type area (GB/T 9704, 5.2.1)',
    },
    mend: mends[clause.role] ?? mend,
  });
}

/** Where the general advice does not apply. */
const mends: Partial<Record<ClauseRole, Words>> = {
  editingOffice: {
    zh: '编印的办公室（editingOffice）在红线之上只有一行：对照原件改短，与抄本的不同记进 emendations.yaml',
    en: 'the office that drew up minutes (editingOffice) has one line above the red rule: shorten it by the original, and record in emendations.yaml how it differs from the transcript',
  },
};
