import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Where 题注 tells days, one of them is the date of issue: the reader is told it nowhere else. */
export const titleNoteDate: Rule = perDocument((document) => {
  const { front, titleNote } = document;
  const days: string[] = front.titleNote?.match(/\d{4}年\d{1,2}月\d{1,2}日/gu) ?? [];
  if (!titleNote || days.length === 0 || isSic(document, titleNote)) return [];
  const { dateOfIssue } = front;
  if (dateOfIssue === undefined || days.includes(dateOfIssue)) return [];
  return [
    problem('title-note-date', titleNote.place, {
      found: days.join('、'),
      expected: dateOfIssue,
      mend: {
        zh: '题注与成文日期对照原件改成一样；原件不同就记 sic',
        en: 'make 题注 and dateOfIssue agree with the original; record a sic if they differ there',
      },
    }),
  ];
});
