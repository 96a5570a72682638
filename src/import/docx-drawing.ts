import { isHidden, put, type Run } from './docx-runs.ts';
import { noCharacter } from './docx-symbols.ts';
import { saysOn, type Tag } from './docx-xml.ts';

/** A drawing with what it says of its pictures. */
export interface Drawing {
  alt: string;
  hidden: boolean;
  /** It stands beside the words, over them or behind them, not in a line. */
  floating: boolean;
  /** In millimetres; 0 where it does not say. */
  width: number;
  height: number;
  grouped: boolean;
  cropped: boolean;
  /** The relationships of its pictures; one without an id is a link. */
  ids: string[];
}

/** A picture of a paragraph. */
export interface Drawn extends Drawing {
  /** Its relationship; of a link there is none. */
  id: string;
  /** How much of the paragraph stands before it. */
  from: number;
  /** No higher than a word or a formula in a line: its place is held by a character that is lost. */
  small: boolean;
  unseen: boolean;
}

export interface Drawings extends Run {
  drawings: Drawing[];
  pictures: Drawn[];
  /** An object of another program is open: what it shows is a picture. */
  embedded: boolean;
}

type Reader = (tag: Tag, at: Drawings) => void;

const drawing: Reader = (tag, at) => {
  if (tag.opens) at.drawings.push(blankDrawing());
  if (!tag.closes) return;
  const one = at.drawings.pop();
  if (one && !at.embedded) for (const id of one.ids) picture(id, one, at);
};

function blankDrawing(): Drawing {
  const size = { width: 0, height: 0 };
  const is = { hidden: false, floating: false, grouped: false, cropped: false };
  return { alt: '', ...is, ...size, ids: [] };
}

function of(set: (tag: Tag, one: Drawing) => void): Reader {
  return (tag, at) => {
    const one = at.drawings.at(-1);
    if (tag.opens && one) set(tag, one);
  };
}

const millimetre = 36_000;

const shape = of((tag, one) => {
  const style = tag.value('style');
  one.alt ||= tag.value('alt');
  one.floating ||= /position\s*:\s*absolute/u.test(style);
  one.width ||= lengthIn(style, 'width');
  one.height ||= lengthIn(style, 'height');
});

/** Of a style of VML, in millimetres. */
function lengthIn(style: string, name: string): number {
  const points = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)pt`, 'u').exec(style)?.[1];
  return (Number(points ?? 0) * 25.4) / 72;
}

const image = of((tag, one) => {
  one.ids.push(tag.value('r:id'));
  one.cropped ||= /\scrop(?:left|top|right|bottom)=/u.test(tag.attributes);
});

/** DrawingML (ISO/IEC 29500-1, 20) and the VML of older programs. */
export const drawingReaders: Record<string, Reader> = {
  'w:drawing': drawing,
  'w:pict': drawing,
  'wp:anchor': of((_, one) => {
    one.floating = true;
  }),
  'wp:extent': of((tag, one) => {
    one.width = Number(tag.value('cx')) / millimetre;
    one.height = Number(tag.value('cy')) / millimetre;
  }),
  'wp:docPr': of((tag, one) => {
    one.alt = tag.value('descr');
    one.hidden = saysOn(tag, 'hidden');
  }),
  'wpg:wgp': of((_, one) => {
    one.grouped = true;
  }),
  'v:group': of((_, one) => {
    one.grouped = true;
  }),
  'pic:pic': of((_, one) => {
    one.ids.push('');
  }),
  'a:blip': of((tag, one) => {
    if (one.ids.at(-1) === '') one.ids.pop();
    one.ids.push(tag.value('r:embed'));
  }),
  'a:srcRect': of((tag, one) => {
    one.cropped ||= /\s[ltrb]="-?[1-9]/u.test(tag.attributes);
  }),
  'v:shape': shape,
  'v:rect': shape,
  'v:imagedata': image,
  'v:fill': (tag, at) => {
    if (tag.value('r:id') !== '') image(tag, at);
  },
};

/** In millimetres. */
const smallest = 12;

function picture(id: string, one: Drawing, at: Drawings): void {
  const small = !one.floating && one.height > 0 && one.height <= smallest && one.width <= 60;
  const unseen = one.hidden || isHidden(at);
  at.pictures.push({ ...one, id, from: at.text.length, small, unseen });
  if (small && !unseen) put(at, noCharacter);
}
