import { problem } from '../document/problem.ts';
import { otherEnding } from './ending.ts';
import { perDocument, type Rule } from './rule.ts';

/** 抄送机关, and 主送机关 in the imprint, end with a full stop (GB/T 9704-2012 7.4.2). */
export const copiedToStop: Rule = perDocument((document) => {
  const { sentTo, copiedTo } = document.imprint ?? {};
  return [sentTo, copiedTo].flatMap((clause) => {
    const parts = clause && otherEnding(document, clause, '。');
    return parts ? [problem('copied-to-stop', clause.place, parts)] : [];
  });
});
