import type { FrontMatter } from '../document/front-matter.ts';
import { fromChinese } from '../document/provisions.ts';
import { annexListOf } from './annex-list.ts';
import type { TailAnnex } from './annexes.ts';
import type { Bodies } from './bodies.ts';
import type { Doubt } from './doubt.ts';
import { date } from './elements.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Issuer, issuerIn, signaturesOf } from './signatures.ts';
import { replaced, slice, type Traced, trimmed } from './traced.ts';

interface Parts {
  body: Paragraph[];
  /** 附件说明, 署名 and 成文日期. */
  lines: Traced[];
  annexes: TailAnnex[];
  elements: Partial<FrontMatter>;
}

/** The provisions, who signs below them, and behind them what a label of an annex opens. */
export function partsOfAct(
  paragraphs: readonly Paragraph[],
  title: string,
  bodies: Bodies,
  doubts: Doubt[],
): Parts {
  const starts = annexStarts(paragraphs);
  const main = paragraphs.slice(0, starts[0] ?? paragraphs.length);
  const annexes = starts.map((start, i) =>
    annexAt(paragraphs.slice(start, starts[i + 1] ?? paragraphs.length)),
  );
  const signed = signedAt(main, issuerIn(title, bodies), bodies, doubts);
  const above = main.slice(0, signed.start);
  const list = annexListOf(above);
  const only = /^附\s*件\s*[：:].*[^。；，]$/u.test(above.at(-1)?.text.text ?? '');
  const alone = only && list.start === above.length - 1;
  const listed = annexes.length > 0 || list.titles.length > 1 || alone ? list : undefined;
  const titles = listed?.titles ?? [];
  return {
    body: above.slice(0, listed?.start ?? above.length),
    lines: [...(listed?.lines ?? []), ...signed.lines],
    annexes,
    elements: { ...signed.elements, ...(titles.length > 0 ? { annexList: titles } : {}) },
  };
}

/** Bodies and a day as the last lines. */
function signedAt(
  main: readonly Paragraph[],
  issuers: readonly Issuer[],
  bodies: Bodies,
  doubts: Doubt[],
) {
  const none = { start: main.length, lines: [], elements: {} };
  const last = main.at(-1);
  if (!last || !date.test(last.text.text)) return none;
  const signed = signaturesOf(main, bodies, issuers, doubts);
  return signed.elements.signatories?.length ? signed : none;
}

const annexLabel = /^(?:附(?:件|表|录|图)\s*(?:[一二三四五六七八九十\d]+)?\s*[:：]?|附\s*[:：])$/u;
const titledLabel =
  /^附(?:件|表|录|图)?\s*(?:[一二三四五六七八九十\d]+)?\s*[:：]\s*(?=\S)(?!1\s*[.．、])/u;

/** A label above a title; or with its title on its line, below which there is more. */
function annexStarts(paragraphs: readonly Paragraph[]): number[] {
  const bare = paragraphs.flatMap(({ text }, i) =>
    annexLabel.test(text.text) && isTitle(paragraphs[i + 1]) ? [i] : [],
  );
  if (bare.length > 0) return bare;
  const after = paragraphs.findLastIndex(({ text }) => labelOf(text)?.form === 'article');
  const titled = paragraphs.flatMap((one, i) =>
    i > after && i > 0 && titledLabel.test(one.text.text) && isTitle(one, '：') ? [i] : [],
  );
  const filled = titled.every((at, i) => at + 1 < (titled[i + 1] ?? paragraphs.length));
  const counted = titled.every((at, i) => numberOf(paragraphs[at]) === i + 1);
  if (titled.length > 1 && filled && counted) return titled;
  const last = titled.at(-1);
  return last !== undefined && last + 1 < paragraphs.length ? [last] : [];
}

function numberOf(one: Paragraph | undefined): number | undefined {
  const number = /^附[件表录图]\s*([一二三四五六七八九十\d]+)/u.exec(one?.text.text ?? '')?.[1];
  return number === undefined ? undefined : fromChinese(number);
}

function annexAt([opening, ...rest]: readonly Paragraph[]): TailAnnex {
  const { text } = opening as Paragraph;
  const own = annexLabel.test(text.text) ? undefined : titledLabel.exec(text.text)?.[0].length;
  const [next] = rest;
  return {
    label: replaced(trimmed(slice(text, 0, own)), /\s+/gu, () => ''),
    title: own === undefined ? (next?.text as Traced) : slice(text, own),
    inside: own === undefined ? rest.slice(1) : rest,
  };
}

function isTitle(paragraph: Paragraph | undefined, allowed = ''): boolean {
  if (!paragraph || paragraph.rows) return false;
  const text = paragraph.text.text.replace(allowed, '');
  return (
    text !== '' &&
    !annexLabel.test(text) &&
    text.length <= 40 &&
    !/[。；：，]/u.test(text) &&
    labelOf(paragraph.text) === undefined
  );
}
