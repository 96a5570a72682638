import { unseenIn } from '../document/characters.ts';
import type { Emendation } from '../document/emendation.ts';
import { actOf, isAct } from './act.ts';
import type { Authority } from './authority.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { emendationsFor } from './emendations.ts';
import { linesOf, lost } from './lines.ts';
import { oddities } from './oddities.ts';
import { officialOf } from './official.ts';
import { paragraphsOf } from './paragraphs.ts';
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
export function importText(transcript: string, authority: Authority): Imported {
  const doubts: Doubt[] = [];
  const paragraphs = paragraphsOf(linesOf(transcript), doubts);
  const draft = isAct(paragraphs)
    ? actOf(paragraphs, authority, doubts)
    : officialOf(paragraphs, authority, doubts);
  doubts.push(...oddities(paragraphs));
  const lines = linesOfReading(draft);
  const emendations = emendationsFor(transcript, lines, draft.orders);
  doubts.push(...emendations.flatMap(correctionDoubts));
  doubts.sort((a, b) => a.line - b.line);
  return { draft, emendations, lines, doubts };
}

/** What was taken out or put in other than marks, widths and spaces is for a person to see. */
function correctionDoubts(one: Emendation): Doubt[] {
  if (one.kind !== 'correction') return [];
  const [find, put] = [visible(one.find), visible(one.put)];
  const [zh, en] = [`“${find}”作“${put}”`, `“${find}” became “${put}”`];
  return one.at.map((at) => doubt(Number(at.split(':')[0]), one.put === lost ? 0.2 : 0.8, zh, en));
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
