import type { Paragraph } from './paragraphs.ts';
import { replaced } from './traced.ts';

type Lines = readonly Paragraph[];

/** Points that stand for 。 in a transcript that has no other, and 一, for 一、 where a list counts so. */
export function typedMarks(paragraphs: Lines): Paragraph[] {
  const stops = !has(paragraphs, /。/u) && count(paragraphs, stop) > 1;
  const labels = ['一', '二'].every((one) =>
    has(paragraphs, new RegExp(`^${one}[,，.．](?!\\d)`, 'u')),
  );
  if (!stops && !labels) return [...paragraphs];
  return paragraphs.map((one) => {
    const labelled = labels ? replaced(one.text, label, () => '、') : one.text;
    return { ...one, text: stops ? replaced(labelled, stop, () => '。') : labelled };
  });
}

const stop = /(?<=[\p{Script=Han}）”》)])\.(?=[\p{Script=Han}（“《(]|\s*$)/gu;
const label = /(?<=^[一二三四五六七八九十]{1,3})[,，.．]\s*(?=\p{Script=Han})/gu;

function has(paragraphs: Lines, form: RegExp): boolean {
  return paragraphs.some(({ text }) => text.text.search(form) >= 0);
}

function count(paragraphs: Lines, form: RegExp): number {
  return paragraphs.reduce((sum, { text }) => sum + (text.text.match(form)?.length ?? 0), 0);
}
