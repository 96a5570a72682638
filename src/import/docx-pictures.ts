import type { Drawn } from './docx-drawing.ts';
import { type Media, type Medium, missing } from './docx-media.ts';
import { noCharacter } from './docx-symbols.ts';
import { type Telling, tell, tellWords } from './docx-told.ts';
import { captionForm, type ReceivedPicture } from './received-pictures.ts';

/** The pictures that a text may show, and those that were taken, by their names. */
export interface Gallery {
  media: Media;
  taken: Map<string, ReceivedPicture & { part: string }>;
}

interface Showing extends Telling {
  text: string;
  pictures: Drawn[];
  /** Notes have none. */
  gallery?: Gallery | undefined;
  cells: string[][] | undefined;
}

/** The pictures of a paragraph as lines of the transcript, above it and below it; what is not taken is told. */
export function placed(at: Showing): { above: string[]; below: string[] } {
  const lines: { above: string[]; below: string[] } = { above: [], below: [] };
  const pictures = at.pictures.splice(0);
  const alone = standsAlone(at.text, pictures);
  if (alone) at.text = '';
  for (const one of pictures) {
    const own = alone ? { ...one, from: 0, small: false } : one;
    const line = lineOf(own, at);
    if (line === undefined) continue;
    lines[isAbove(own, at) ? 'above' : 'below'].push(line);
  }
  return lines;
}

/** A line without words has no place for a character. */
function standsAlone(text: string, pictures: readonly Drawn[]): boolean {
  const held = pictures.filter(({ small, unseen }) => small && !unseen).length;
  const lost = text.split(noCharacter);
  return held > 0 && lost.length === held + 1 && lost.join('').trim() === '';
}

function isAbove({ from, floating }: Drawn, at: Showing): boolean {
  if (floating) return captionForm.test(at.text.trim());
  const [before, behind] = [at.text.slice(0, from).trim(), at.text.slice(from).trim()];
  if (before !== '' && behind !== '' && !at.cells)
    tell(
      at,
      'Word 的图夹在文字里：移到这一段之后',
      'a picture of Word stands amid words: it was moved behind the paragraph',
    );
  return before === '';
}

function lineOf(one: Drawn, at: Showing): string | undefined {
  const medium = mediumOf(one, at);
  if ('reason' in medium) {
    const { zh, en } = medium.reason;
    tell(at, `Word 的图没有收进来：${zh}`, `a picture of Word was left out: ${en}`);
    return undefined;
  }
  const name = nameOf(medium, one, at.gallery as Gallery);
  tellChanges(one, name, at);
  return `![${altOf(one, at)}](${name})`;
}

function mediumOf(one: Drawn, { gallery }: Showing): Medium {
  const { unseen, id, small } = one;
  if (unseen) return reason('Word 里它是隐藏的', 'it is hidden in Word');
  if (isRule(one)) return reason('是一条线', 'it is a rule');
  if (!gallery) return reason('在注里', 'it stands in a note');
  const linked = reason('文件里只有图的链接', 'the file has but a link to it');
  const medium = id === '' ? linked : (gallery.media.get(id) ?? missing);
  const instead = [
    '夹在文字里，可能是字或公式，以〓代',
    'amid words, perhaps a character',
  ] as const;
  if (!small) return medium;
  const [zh, en] =
    'reason' in medium ? [`${medium.reason.zh}；`, `${medium.reason.en}; `] : ['', ''];
  return reason(zh + instead[0], en + instead[1]);
}

function reason(zh: string, en: string): Medium {
  return { reason: { zh, en } };
}

/** As flat as that, it is no picture of the text. */
function isRule({ width, height }: Drawn): boolean {
  return height > 0 && height <= 5 && width >= 20 * height;
}

/** A picture that stands twice is one file. */
function nameOf(
  { part, bytes, ending }: Exclude<Medium, { reason: unknown }>,
  { floating }: Drawn,
  { taken }: Gallery,
): string {
  const known = [...taken].find(([, one]) => one.part === part)?.[0];
  const name = known ?? `picture-${taken.size + 1}${ending}`;
  taken.set(name, { part, bytes, floating });
  return name;
}

/** What Word was told of it, as it may stand in a line of Markdown; the name of a file says nothing. */
function altOf({ alt }: Drawn, at: Telling): string {
  const words = alt.replace(/\s+/gu, ' ').trim();
  const isName =
    /^(?:图片|图像|图|Picture|Image|微信图片)?[\s\d_-]*$|\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?)$|^[A-Z]:\\/iu;
  if (isName.test(words)) return '';
  const made = /自动生成|(?:automatically )?generated/iu;
  const [zh, en] = ['图的替代文字是 Word 自动写的', 'Word itself wrote the words for a picture'];
  if (made.test(words)) tellWords(at, words, zh, en);
  return words.replace(/[[\]<>$*~|`\\&_^]/gu, (mark) =>
    String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** What Word does to a picture when it shows it, its file does not have. */
function tellChanges({ cropped, grouped }: Drawn, name: string, at: Telling): void {
  const file = `（${name}）`;
  const [zh, en] = [
    'Word 里裁过的图，收的是没有裁的原图',
    'a picture cropped in Word was taken whole',
  ];
  if (cropped) tell(at, zh + file, `${en}: ${name}`, zh);
  const [one, other] = ['图是 Word 里一组图形的一部分', 'a picture is part of a group of shapes'];
  if (grouped) tell(at, one + file, `${other}: ${name}`, one);
}
