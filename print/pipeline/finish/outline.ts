import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Block, ClauseBlock, ItemBlock } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';
import type { Document } from '../../../src/document/document.ts';

/** A bookmark. */
export interface Entry {
  text: string;
  /** Clause to which it leads. */
  clause: string;
  children: Entry[];
}

/** The bookmarks: the notice and each annex, their sections, and what is numbered in these. */
export function addOutline(pdf: PDFDocument, document: Document): void {
  writeOutline(pdf, entriesOf(document));
}

export function writeOutline(pdf: PDFDocument, entries: readonly Entry[]): void {
  const { context, catalog } = pdf;
  const root = context.obj({ Type: 'Outlines' });
  const ref = context.register(root);
  link(pdf, ref, root, entries);
  catalog.set(PDFName.of('Outlines'), ref);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function entriesOf({ title, blocks, annexes }: Document): Entry[] {
  return [
    { text: textOf(title), clause: title.id, children: entriesIn(blocks) },
    ...annexes.map((annex) => ({
      text: [annex.label, annex.title].flatMap((one) => (one ? textOf(one) : [])).join(' '),
      clause: annex.id,
      children: entriesIn(annex.blocks),
    })),
  ];
}

function entriesIn(blocks: readonly Block[]): Entry[] {
  return blocks.flatMap((block): Entry[] => {
    switch (block.kind) {
      case 'section': {
        const text = block.label + block.title;
        return [{ text, clause: block.heading.id, children: entriesIn(block.blocks) }];
      }
      case 'division': {
        const inner = block.blocks.filter(({ kind }) => kind === 'division');
        const text = textOf(block.heading);
        return [{ text, clause: block.heading.id, children: entriesIn(inner) }];
      }
      case 'clause':
        if (block.heading === undefined) return entriesIn(block.blocks);
        return [numbered(block, block.heading)];
      case 'item':
        return [numbered(block, block.actor.name)];
      default:
        return [];
    }
  });
}

function numbered({ id, label, blocks }: ClauseBlock | ItemBlock, words: string): Entry {
  return { text: label + words, clause: id, children: entriesIn(blocks) };
}

/** Hangs the entries under their parent, which shows them if it is the root. @returns how many there are below it */
function link(pdf: PDFDocument, parent: PDFRef, dict: PDFDict, entries: readonly Entry[]): void {
  const { context } = pdf;
  const isRoot = !dict.has(PDFName.of('Parent'));
  const items = entries.map(({ text, clause, children }) => {
    const item = context.obj({});
    item.set(PDFName.of('Title'), PDFHexString.fromText(text));
    item.set(PDFName.of('Parent'), parent);
    item.set(PDFName.of('Dest'), PDFString.of(clause));
    return { item, ref: context.register(item), children };
  });
  items.forEach(({ item, ref, children }, i) => {
    const [before, after] = [items[i - 1], items[i + 1]];
    if (before) item.set(PDFName.of('Prev'), before.ref);
    if (after) item.set(PDFName.of('Next'), after.ref);
    link(pdf, ref, item, children);
  });
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return;
  dict.set(PDFName.of('First'), first.ref);
  dict.set(PDFName.of('Last'), last.ref);
  // A closed entry counts its children negatively.
  dict.set(PDFName.of('Count'), context.obj(isRoot ? items.length : -items.length));
}
