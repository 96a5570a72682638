import { type Doubt, doubt } from './doubt.ts';
import { looksLikeBody } from './elements.ts';
import { usualNumber } from './number-below.ts';
import type { Paragraph } from './paragraphs.ts';
import { joined, replaced, type Traced, trimmed } from './traced.ts';

const event =
  /通[过過]|公布|[发發]布|[颁頒]布|批准|施行|[实實]施|修正|修[订訂]|[废廢]止|[备備]案|印[发發]|第.{1,8}次[会會][议議]$/u;
const dated =
  /^[（(]?\s*(?:(?:中華民國|中华民国|民國|民国)\s*(?:\d{1,3}|[元一二三四五六七八九十]{1,4})\s*年|\d{4}年\d{1,2}月\d{1,2}日|自?\d{4}年|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月)/u;

/** A line on when and by whom it was made, published, put in force. */
export function isAdoption(text: string): boolean {
  const sentences = bracketed.test(text) ? [text] : text.split(/(?<=。)(?=.)/u);
  return (
    (text.length < 400 && sentences.every(tellsOfIt)) ||
    isDayAndBody(text) ||
    inForce.test(text) ||
    /^\p{Script=Han}{2}日期：.{4,20}日$/u.test(text)
  );
}

/** Whole, or cut before its end. */
const bracketed = /^[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]?$/u;

function tellsOfIt(text: string): boolean {
  return (
    event.test(text) &&
    (dated.test(text) ||
      /^[（(].*[）)]$/u.test(text) ||
      /^[^。；：]{4,60}(?:通过|批准|公布)[）)]$/u.test(text))
  );
}

/** 本修正案自公布之日起施行 */
const inForce = /^(?:本\p{Script=Han}{1,6})?自?(?:公布|发布|颁布|通过)之日起?(?:施行|实行|实施)$/u;

/** 1990年3月10日，铁道部 */
function isDayAndBody(text: string): boolean {
  const day = /^\d{4}年\d{1,2}月\d{1,2}日[，、\s]*/u.exec(text)?.[0];
  return day !== undefined && looksLikeBody(text.slice(day.length));
}

/** After the last line that tells of the adoption; a line that is cut goes on in the next. */
export function adoptionEnd(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  for (let i = from; i < Math.min(paragraphs.length, from + 60); i++) {
    const text = paragraphs[i]?.text.text ?? '';
    const goesOn = end === i && isOpen(paragraphs[i - 1]?.text.text ?? '') && i > from;
    const numbered =
      /^[（(]法释〔\d{4}〕\d+号[）)]$/u.test(text) || (end === i && usualNumber.test(text));
    if (isAdoption(text) || goesOn || numbered) end = i + 1;
    else if (end < i) break;
  }
  return end;
}

export function adoptionOf(paragraphs: readonly Paragraph[], doubts: Doubt[]): Traced[] {
  const lines: Traced[] = [];
  for (const { text, line } of paragraphs) {
    const before = lines.at(-1);
    if (before && isOpen(before.text)) {
      lines[lines.length - 1] = joined(before, text);
      doubts.push(
        doubt(
          line,
          0.9,
          '题注的一句断在上一行，接成一条',
          'a line on the adoption was cut and is joined',
        ),
      );
    } else lines.push(text);
  }
  return lines.map((line) => trimmed(replaced(line, /(?<=日)\s+/gu, () => '')));
}

function isOpen(text: string): boolean {
  const count = (mark: RegExp) => [...text.matchAll(mark)].length;
  return count(/[《〈<]/gu) > count(/[》〉>]/gu) || /(?:年|月|\d)$/u.test(text);
}
