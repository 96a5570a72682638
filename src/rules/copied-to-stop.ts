import { problem } from '../document/problem.ts';
import { otherEnding } from './ending.ts';
import { perDocument, type Rule } from './rule.ts';

/** 抄送机关 end with a full stop (GB/T 9704-2012 7.4.2). */
export const copiedToStop: Rule = perDocument((document) => {
  const copiedTo = document.imprint?.copiedTo;
  const parts = copiedTo && otherEnding(document, copiedTo, '。');
  return parts ? [problem('copied-to-stop', copiedTo.place, parts)] : [];
});
