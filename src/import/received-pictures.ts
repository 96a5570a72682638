import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { date } from './elements.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { figureOf } from './provisions.ts';
import { beginOf, endOf } from './traced.ts';
import { childrenOf, type Node } from './tree.ts';

/** A picture that came with a transcript. */
export interface ReceivedPicture {
  bytes: Uint8Array;
  /** It stands over the words or behind them. */
  floating: boolean;
}

/** By the names that the transcript has for them. */
export type ReceivedPictures = ReadonlyMap<string, ReceivedPicture>;

/** 图1, 附图2, 照片三: how the line below a picture begins. */
export const captionForm = /^(?:附?图|图表|照片)\s*[\d０-９一二三四五六七八九十]/u;

/** Each picture by the name of its file where it came, and by its caption where nobody said what it shows. */
export function withReceived(
  paragraphs: readonly Paragraph[],
  pictures: ReceivedPictures,
): Paragraph[] {
  return paragraphs.map((one, i) => {
    if (one.picture === undefined) return one;
    const { alt, file } = one.picture;
    const below = paragraphs[i + 1]?.text.text ?? '';
    const words = alt || (captionForm.test(below) && below.length <= 60 ? below : '');
    const picture = { alt: words, file: pictures.has(file) ? file : '', unsaid: alt === '' };
    return { ...one, picture };
  });
}

/** Above the first sentence: they part no title. */
function earlyPictures(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(({ text }) => /[。；]/u.test(text.text) || labelOf(text));
  const above = end < 0 ? paragraphs : paragraphs.slice(0, end);
  return above.filter(({ picture }) => picture !== undefined);
}

/** Lines of names between a picture and the day below it, at most. */
const mostNames = 12;

/** Where seals stand: over the names and the day at the end, or between the two. */
function sealsIn(paragraphs: readonly Paragraph[], pictures: ReceivedPictures): Paragraph[] {
  return paragraphs.filter((one, i) => {
    const own = pictures.get(one.picture?.file ?? '');
    if (!own) return false;
    const above = paragraphs.slice(0, i).findLast((other) => !isPicture(other));
    const below = paragraphs.slice(i + 1).filter((other) => !isPicture(other));
    const end = below.findIndex((next) => !isName(next));
    const signed = end >= 0 && end <= mostNames && isDay(below[end]);
    if (own.floating) return signed || isDay(above);
    return signed && above !== undefined && isName(above);
  });
}

const isPicture = ({ picture }: Paragraph) => picture !== undefined;

function isDay(one: Paragraph | undefined): boolean {
  return one !== undefined && date.test(one.text.text.trim());
}

/** A body or a person, no sentence and no caption. */
function isName({ text, rows }: Paragraph): boolean {
  const words = text.text.trim();
  return (
    !rows && /^[^。；：，！？]{2,30}$/u.test(words) && !date.test(words) && !captionForm.test(words)
  );
}

/** A draft of what stands around its pictures; those are taken out that part a title or a signature. */
export function recognisedAround(
  paragraphs: readonly Paragraph[],
  pictures: ReceivedPictures,
  recognise: (worded: readonly Paragraph[]) => DraftDocument,
): { draft: DraftDocument; above: Paragraph[]; seals: Paragraph[] } {
  const seals = sealsIn(paragraphs, pictures);
  const early = earlyPictures(paragraphs).filter((one) => !seals.includes(one));
  const found = recognise(paragraphs.filter((one) => !early.includes(one) && !seals.includes(one)));
  const title = titleAt(paragraphs, found);
  const above = early.filter((one) => one.picture?.file && paragraphs.indexOf(one) < title);
  const figures = early.filter((one) => !above.includes(one)).map(figureOf);
  return { draft: { ...found, nodes: amongst(found.nodes, figures) }, above, seals };
}

function titleAt(paragraphs: readonly Paragraph[], { title, untitled }: DraftDocument): number {
  if (untitled || title.text === '') return 0;
  const begin = beginOf(title);
  return paragraphs.findIndex(({ text }) => text.text !== '' && endOf(text) > begin);
}

/** Puts nodes among others by their lines. */
function amongst(nodes: readonly Node[], figures: readonly Node[]): Node[] {
  const left = [...figures];
  const all = nodes.flatMap((node) => {
    const end = left.findIndex(({ line }) => line >= node.line);
    return [...left.splice(0, end < 0 ? left.length : end), node];
  });
  return [...all, ...left];
}

/** What a person is to do about pictures. */
export function pictureDoubts(
  paragraphs: readonly Paragraph[],
  above: readonly Paragraph[],
  seals: readonly Paragraph[],
): Doubt[] {
  const missing = paragraphs.filter(({ picture }) => picture?.file === '');
  const [zh, en] = [
    '抄本里的图没有文件：留了空框',
    'a picture came without its file: an empty frame',
  ];
  const out = [...above, ...seals];
  const unsaid = paragraphs.filter((one) => one.picture?.unsaid && !out.includes(one));
  return [
    ...unsaid.filter((one) => one.picture?.file).map(asksForWords),
    ...missing.map(({ line }) => doubt(line, 0.6, zh, `${en} was left`)),
    ...above.map((one) =>
      leftOut(one, '标题之上的图（标志、五角星、红线之类）', 'above the title'),
    ),
    ...seals.map((one) => leftOut(one, '署名、日期处的图（可能是印章）', 'at the signature')),
  ];
}

function asksForWords({ line, picture }: Paragraph): Doubt {
  const file = picture?.file ?? '';
  const zh = '图没有替代文字：看图写一句，改 alt';
  const en = 'nothing says what a picture shows: look at it and write alt';
  return { ...doubt(line, 0.6, `${zh}（${file}）`, `${en} (${file})`), alike: zh };
}

function leftOut({ line, picture }: Paragraph, zh: string, en: string): Doubt {
  const file = picture?.file ?? '';
  const mend = '是正文的图，从 received.docx 另存出来，放进文件夹，写 <Figure>';
  const told = doubt(
    line,
    0.6,
    `${zh}没有收进来（${file}）：${mend}`,
    `a picture ${en} was left out (${file}): if it is one of the text, take it out of received.docx and write a <Figure>`,
  );
  return { ...told, alike: zh };
}

/** The names of the files that a draft shows. */
export function filesShown({ nodes, annexes }: DraftDocument): Set<string> {
  const all = [...nodes, ...annexes.flatMap((one) => one.nodes)].flatMap(withInner);
  return new Set(all.flatMap((one) => (one.kind === 'figure' && one.src ? [one.src] : [])));
}

function withInner(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(withInner)];
}
