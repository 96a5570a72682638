import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A request goes to one body (《党政机关公文处理工作条例》, 15); others have copies. */
export const addresseeSeveral: Rule = perDocument((document) => {
  const { front, addressees } = document;
  if (front.kind !== '请示' || !addressees || isSic(document, addressees)) return [];
  const names = (front.addressees ?? '').split(/[、，]/u);
  if (names.length < 2) return [];
  return [
    problem('addressee-several', addressees.place, {
      found: { zh: `${names.length} 个主送机关`, en: `${names.length} addressees` },
      expected: { zh: '一个主送机关', en: 'one addressee' },
      mend: {
        zh: '其余的写进 copiedTo；原件如此就记 sic',
        en: 'put the others into copiedTo; record a sic if the original has it so',
      },
    }),
  ];
});
