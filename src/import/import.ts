import { unseenIn } from '../document/characters.ts';
import type { Emendation } from '../document/emendation.ts';
import { actOf, isAct } from './act.ts';
import type { Authority } from './authority.ts';
import { withoutCatalogue } from './catalogue-lines.ts';
import { type Doubt, doubt, many, together } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { emendationsFor } from './emendations.ts';
import { linesOf, lost, pageNumber } from './lines.ts';
import { oddities } from './oddities.ts';
import { officialOf } from './official.ts';
import { paragraphsOf } from './paragraphs.ts';
import { raisedDoubts } from './raised.ts';
import {
  pictureDoubts,
  type ReceivedPictures,
  recognisedAround,
  withReceived,
} from './received-pictures.ts';
import { unsureMarks } from './strong.ts';
import { struckDoubts } from './struck.ts';
import { typedDoubts } from './tex.ts';
import type { Traced } from './traced.ts';
import { readingLines } from './tree.ts';

/** A document as it was recognised, with all that turns its transcript into its reading. */
export interface Imported {
  draft: DraftDocument;
  emendations: Emendation[];
  /** The reading, a line each, with where its characters come from. */
  lines: Traced[];
  doubts: Doubt[];
}

/** Recognises a document in a transcript by form and place. Pure: nothing is looked up outside its arguments. */
export function importText(
  transcript: string,
  authority: Authority,
  pictures: ReceivedPictures = new Map(),
): Imported {
  const doubts: Doubt[] = [];
  doubts.push(
    ...raisedDoubts(transcript),
    ...struckDoubts(transcript),
    ...unsureMarks(transcript),
    ...typedDoubts(transcript),
  );
  const paragraphs = withReceived(paragraphsOf(linesOf(transcript), doubts), pictures);
  const { draft, above, seals } = recognisedAround(paragraphs, pictures, (all) => {
    const worded = withoutCatalogue(all);
    return isAct(worded) ? actOf(worded, authority, doubts) : officialOf(worded, authority, doubts);
  });
  doubts.push(...pictureDoubts(paragraphs, above, seals));
  doubts.push(...oddities(paragraphs));
  const lines = linesOfReading(draft);
  const emendations = emendationsFor(transcript, lines, draft.orders);
  doubts.push(...correctionDoubts(emendations));
  return { draft, emendations, lines, doubts: together(doubts) };
}

/** What was taken out or put in other than marks, widths and spaces is for a person to see. */
function correctionDoubts(emendations: readonly Emendation[]): Doubt[] {
  const places = emendations.flatMap((one) =>
    one.kind === 'correction' && !isYear(one)
      ? one.at.map((at) => ({ ...one, ...pointOf(at) }))
      : [],
  );
  const gone = Map.groupBy(
    places.filter(({ put }) => put === ''),
    ({ line }) => line,
  );
  const whole = [...gone].map(([line, parts]) => {
    const words = parts.sort((a, b) => a.column - b.column).map(({ find }) => find);
    return { line, find: words.join(' '), put: '' };
  });
  return [...places.filter(({ put }) => put !== ''), ...stretches(whole)].map(changed);
}

interface Gone {
  line: number;
  find: string;
  put: string;
  /** Instead of `find`. */
  shown?: string;
}

/** Lines that went one after the other are one thing, told by the first and the last. */
function stretches(given: readonly Gone[]): Gone[] {
  const lines = given.toSorted((a, b) => a.line - b.line);
  const opens = (i: number) => lines[i]?.line !== (lines[i - 1]?.line ?? -1) + 1;
  return lines.flatMap((one, i) => {
    if (!opens(i)) return [];
    const end = lines.findIndex((_, n) => n > i && opens(n));
    const all = lines.slice(i, end < 0 ? lines.length : end);
    if (all.length < many) return all;
    const last = all.at(-1) as Gone;
    const count = `共 ${all.length} 行，第 ${one.line} 至 ${last.line} 行`;
    return [{ ...one, shown: `${shown(one.find)}……${shown(last.find)}（${count}）` }];
  });
}

/** The brackets of a year in a number are those of the standard, for sure. */
function isYear({ find, put }: { find: string; put: string }): boolean {
  return /^〔\d{4}〕$/u.test(put) && find.slice(1, -1).trim() === put.slice(1, -1);
}

function pointOf(at: string) {
  const [line = 1, column = 1] = at.split(':').map(Number);
  return { line, column };
}

function changed({ line, find, put, ...told }: Gone): Doubt {
  const [before, after] = [told.shown ?? shown(find), shown(put)];
  const [zh, en] = [`“${before}”作“${after}”`, `“${before}” became “${after}”`];
  const one = doubt(line, put === lost ? 0.2 : 0.8, zh, en);
  // Page numbers are one thing, whatever each of them says.
  return pageNumber.test(find.trim()) && !told.shown ? { ...one, alike: 'page' } : one;
}

/** A long stretch by its beginning. */
function shown(text: string): string {
  return text.length > 40 ? `${visible(text.slice(0, 40))}…` : visible(text);
}

/** What nobody sees by its code. */
function visible(text: string): string {
  return unseenIn(text).reduceRight(
    (shown, { offset, code }) =>
      shown.slice(0, offset) +
      code +
      shown.slice(offset + String.fromCodePoint(text.codePointAt(offset) ?? 0).length),
    text,
  );
}

/** In the order of `clausesOf`. */
export function linesOfReading(draft: DraftDocument): Traced[] {
  return [
    ...(draft.head ?? []),
    ...(draft.untitled ? [] : [draft.title]),
    ...draft.before,
    ...draft.adoption,
    ...draft.addressees,
    ...readingLines(draft.nodes),
    ...draft.after,
    ...draft.annexes.flatMap(({ label, issued, title, titleNote, nodes }) => [
      ...(issued ? [] : [label]),
      title,
      ...(titleNote ? [titleNote] : []),
      ...readingLines(nodes),
    ]),
    ...(draft.imprint ?? []),
  ];
}
