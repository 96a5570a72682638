import { problem } from '../document/problem.ts';
import { otherEnding } from './ending.ts';
import { perDocument, type Rule } from './rule.ts';

/** 主送机关 end with a full-width colon (GB/T 9704-2012 7.3.2). */
export const addresseesColon: Rule = perDocument((document) => {
  const { addressees } = document;
  const parts = addressees && otherEnding(document, addressees, '：');
  return parts ? [problem('addressees-colon', addressees.place, parts)] : [];
});
