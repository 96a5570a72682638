import type { FrontMatter } from '../document/front-matter.ts';
import { asNumber, number } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, slice, type Traced, trimmed } from './traced.ts';

/** 发文字号 of a 版头, and who signed beside it. */
export function numbersIn(paragraphs: readonly Paragraph[]) {
  const elements: Partial<FrontMatter> = {};
  const numbers = paragraphs.flatMap((one) => numberIn(one, elements));
  if (numbers[0]) elements.docNumber = numbers[0].text.replace(/\s/gu, '');
  return { numbers, elements };
}

/** 签发人 on a line of its own. */
export function isSigner(text: string): boolean {
  return /^签发人[：:]/u.test(text);
}

/** The number, and 签发人 beside it. */
function numberIn({ text }: Paragraph, elements: Partial<FrontMatter>): Traced[] {
  const end = isSigner(text.text) ? 0 : (number.exec(text.text)?.[0].length ?? text.text.length);
  const numbers = end > 0 ? [asNumber(slice(text, 0, end))] : [];
  const rest = trimmed(slice(text, end));
  // 张　三 is one name, spread.
  const spread = /(?<=[：:\s、]\p{Script=Han})\s+(?=\p{Script=Han}(?:[\s、]|$))/gu;
  const signed = /^签发人/u.test(rest.text) ? replaced(rest, spread, () => '') : rest;
  const names = /^签发人[：:]\s*(.+)$/u.exec(signed.text)?.[1];
  if (!names) return rest.text === '' ? numbers : [...numbers, rest];
  elements.signer = names.split(/[\s、]+/u);
  return [
    ...numbers,
    replaced(signed, /^签发人[：:]\s*|[\s、]+/gu, (match) =>
      match.index === 0 ? '签发人：' : '　',
    ),
  ];
}
