import type { Block } from '../document/block.ts';
import { textOf } from '../document/clause.ts';
import type { Annex, Document } from '../document/document.ts';
import { annexLabel } from './labels.ts';
import { clauseHref, partHref } from './links.ts';

/** A line of the list of contents. */
export interface ContentsEntry {
  href: string;
  text: string;
  level: 1 | 2;
  /** How many items stand under it. */
  count?: number;
  /** What is counted, where it is not items. */
  unit?: string;
}

/** Contents of the document page: its own headings, then its annexes. */
export function contentsOf(document: Document): ContentsEntry[] {
  const href = (clause: string) => clauseHref(document, 'notice', clause);
  const [first] = document.issuers;
  const titles = shortTitles(document.annexes);
  return [
    ...(first ? [line(href(first.clause.id), `发文机关 ${document.issuers.length} 家`)] : []),
    ...headings(document.blocks, href),
    ...signatureEntry(document, href),
    ...document.annexes.map((annex, i) =>
      line(partHref(document, annex.id), `${annexLabel(annex)}　${titles[i] ?? ''}`),
    ),
    ...(document.imprint ? [line(`${partHref(document)}#imprint`, '版记')] : []),
  ];
}

function signatureEntry({ signatories, dateOfIssue }: Document, href: Href): ContentsEntry[] {
  const first = signatories[0]?.clause ?? dateOfIssue;
  return first ? [line(href(first.id), dateOfIssue ? '署名与成文日期' : '署名')] : [];
}

/** Contents of an annex page: its headings and items. */
export function annexContents(document: Document, annex: Annex): ContentsEntry[] {
  return headings(annex.blocks, (clause) => clauseHref(document, annex.id, clause));
}

/** What the archive calls annexes, or their titles without the words that all of them begin with. */
export function shortTitles(annexes: readonly Annex[]): string[] {
  const titles = annexes.map((annex) => textOf(annex.title));
  const shared = titles.length > 1 ? sharedStart(titles) : 0;
  return titles.map((title, i) => annexes[i]?.short ?? (title.slice(shared) || title));
}

function sharedStart(titles: readonly string[]): number {
  const [first = '', ...others] = titles;
  const differs = [...first].findIndex((char, i) => others.some((other) => [...other][i] !== char));
  const shared = differs === -1 ? [...first] : [...first].slice(0, differs);
  return balanced(shared.join(''));
}

/** Length of the longest beginning in which every quotation mark is closed. */
function balanced(text: string): number {
  const open = text.lastIndexOf('“');
  return open > text.lastIndexOf('”') ? open : text.length;
}

type Href = (clause: string) => string;

function headings(blocks: readonly Block[], href: Href): ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    switch (block.kind) {
      case 'section': {
        const items = block.blocks.filter((inner) => inner.kind === 'item').length;
        const heading = line(href(block.heading.id), textOf(block.heading));
        const inner = headings(block.blocks, href).map((entry) => ({
          ...entry,
          level: 2 as const,
        }));
        return [items > 0 ? { ...heading, count: items } : heading, ...inner];
      }
      case 'division': {
        const inner = headings(
          block.blocks.filter(({ kind }) => kind === 'division'),
          href,
        );
        const under = inner.map((entry) => ({ ...entry, level: 2 as const }));
        return [line(href(block.heading.id), textOf(block.heading)), ...under];
      }
      case 'article':
        return [line(href(block.id), block.label)];
      case 'clause':
        return block.heading === undefined
          ? []
          : [line(href(block.id), block.label + firstPhrase(block.heading))];
      case 'item':
        return [line(href(block.id), block.label + block.actor.name)];
      default:
        return [];
    }
  });
}

function firstPhrase(heading: string): string {
  return /^[^，。；：]+/u.exec(heading)?.[0] ?? heading;
}

function line(href: string, text: string): ContentsEntry {
  return { href, text, level: 1 };
}
