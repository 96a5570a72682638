import { replaced, type Traced } from './traced.ts';

/** Words of a line whose single spaces stand between almost all of its characters. */
const fewest = 4;

/**
 * A line that was read character by character, without the single spaces that stand between them: 为 做 好 工 作. Wider
 * gaps part its words and stay.
 */
export function closedUp(text: Traced): Traced {
  if (!isSpread(text.text)) return text;
  return replaced(text, /(?<!^[#>*+-]+)(?<=\S) (?=\S)/gu, () => '');
}

function isSpread(text: string): boolean {
  const words = text.trim().replace(/^#+\s/u, '').split(/\s+/u);
  const han = words.filter((word) => /^\p{Script=Han}$/u.test(word)).length;
  // A mark is typed without a space: 工 作 ,根 据.
  const short = words.filter((word) => [...word].length <= 3).length;
  // 2 0 1 9 年 8 月: more figures than words, but nothing else than single characters.
  const single = words.length >= 8 && words.every((word) => [...word].length === 1);
  if (single && han * 4 >= words.length) return true;
  return words.length >= fewest && han * 2 >= words.length && short * 10 >= words.length * 8;
}
