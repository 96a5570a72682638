import { type Clause, textOf } from '../../document/clause.ts';
import { shortName } from '../../document/document.ts';
import type { DocumentView } from '../document-view.ts';
import { fullLocusText } from '../labels.ts';
import { clauseHref } from '../links.ts';
import type { Sight } from './reading.ts';

/** Words of the record shown on another page, with their place. */
export interface Excerpt {
  href: string;
  /** 附件 1　二（三十）团中央 */
  place: string;
  /** 发文字号, where the archive has several documents. */
  docNumber?: string;
  pieces: ExcerptPiece[];
}

export interface ExcerptPiece {
  text: string;
  href?: string;
  /** It is the name of the page. */
  own?: boolean;
}

interface Window {
  from: number;
  to: number;
}

/** A longer sentence is cut. */
const around = 90;

/** Each clause in which a name stands, once, with the sentences around it. */
export function excerptsOf(sights: readonly Sight[], several: boolean): Excerpt[] {
  const byClause = Map.groupBy(sights, ({ view, clause }) => `${view.document.id}#${clause.id}`);
  return [...byClause.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { view, clause, link } = first;
    const text = textOf(clause);
    const windows = [first, ...more].map((sight) => sentenceAround(text, sight.link));
    return [
      excerpt(view, clause, {
        ...{ own: link.named, windows: joined(windows), several },
        owned: false,
      }),
    ];
  });
}

/** A clause as a whole. */
export function wholeClause(
  view: DocumentView,
  clause: Clause,
  own: number,
  several: boolean,
): Excerpt {
  const windows = [{ from: 0, to: textOf(clause).length }];
  return excerpt(view, clause, { own, windows, several, owned: true });
}

interface Shown {
  own: number;
  windows: Window[];
  several: boolean;
  /** Whether it is the name's own item, which need not be said. */
  owned: boolean;
}

function excerpt(view: DocumentView, clause: Clause, shown: Shown): Excerpt {
  const { own, windows, several, owned } = shown;
  const locus = view.loci.get(clause.id);
  const { owner: _, ...bare } = locus ?? { part: 'notice', partLabel: '', path: '', kind: '' };
  return {
    href: clauseHref(view.document, locus?.part ?? 'notice', clause.id),
    place: fullLocusText(owned || !locus ? bare : locus),
    ...(several ? { docNumber: shortName(view.document) } : {}),
    pieces: windows.flatMap((window, i) => piecesIn(view, clause, window, own, i > 0)),
  };
}

function piecesIn(
  view: DocumentView,
  clause: Clause,
  { from, to }: Window,
  own: number,
  follows: boolean,
): ExcerptPiece[] {
  const text = textOf(clause);
  const links = (view.names.get(clause.id) ?? []).filter(
    ({ start, end }) => start >= from && end <= to,
  );
  const pieces = links.flatMap(({ start, end, href, named }, i): ExcerptPiece[] => [
    { text: text.slice(links[i - 1]?.end ?? from, start) },
    { text: text.slice(start, end), ...(named === own ? { own: true } : { href }) },
  ]);
  const cutBefore = follows || !startsSentence(text, from);
  return [
    ...(cutBefore ? [{ text: '…' }] : []),
    ...pieces,
    { text: text.slice(links.at(-1)?.end ?? from, to) },
    ...(endsSentence(text, to) ? [] : [{ text: '…' }]),
  ].filter((piece) => piece.text !== '');
}

function sentenceAround(text: string, { start, end }: { start: number; end: number }): Window {
  const from =
    1 + Math.max(...[...'。；！？'].map((mark) => text.lastIndexOf(mark, start - 1)), -1);
  const after = /[。；！？]/u.exec(text.slice(end));
  const to = after ? end + after.index + 1 : text.length;
  return { from: Math.max(from, start - around), to: Math.min(to, end + around) };
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[。；！？]/u.test(text.charAt(at - 1));
}

function endsSentence(text: string, at: number): boolean {
  return at === text.length || /[。；！？]/u.test(text.charAt(at - 1));
}

/** Windows that touch become one. */
function joined(windows: readonly Window[]): Window[] {
  const all: Window[] = [];
  for (const { from, to } of windows) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
