import type { ArticleBlock, Block, PointBlock } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { clauseText } from './akoma-ntoso-inline.ts';
import { type XmlElement, xml } from './xml.ts';

type BlockWriter = (document: Document, block: Block) => XmlElement;

/** A paragraph (款) with what stands under it. */
interface Group {
  clause: Clause;
  under: Block[];
}

/** 第一条: its number has the id of the whole, and so has the text of its first paragraph. */
export function article(document: Document, { id, blocks }: ArticleBlock, write: BlockWriter) {
  const groups = groupsOf(blocks);
  const paragraphs = groups.map((group, i) => {
    const eId = i === 0 ? undefined : group.clause.id;
    return xml('paragraph', { eId }, contentOf(document, group, write));
  });
  return xml('article', { eId: id }, numOf(document, groups), paragraphs);
}

/** （一） or 1., with what is numbered under it. */
export function point(document: Document, { id, blocks }: PointBlock, write: BlockWriter) {
  const groups = groupsOf(blocks);
  const [first, ...others] = groups;
  const plain = groups.every(({ under }) => under.length === 0);
  const inside = plain
    ? [
        xml(
          'content',
          {},
          groups.map(({ clause }, i) => paragraph(document, clause, i)),
        ),
      ]
    : [
        ...(first ? contentOf(document, first, write) : []),
        ...others.map((group) =>
          xml('paragraph', { eId: group.clause.id }, contentOf(document, group, write)),
        ),
      ];
  return xml('point', { eId: id }, numOf(document, groups), inside);
}

function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') groups.push({ clause: block.clause, under: [] });
    else groups.at(-1)?.under.push(block);
  }
  return groups;
}

function numOf(document: Document, [first]: readonly Group[]): XmlElement {
  return xml('num', {}, first ? clauseText(document, first.clause).of('label') : []);
}

function contentOf(document: Document, { clause, under }: Group, write: BlockWriter) {
  const p = paragraph(document, clause, 0);
  if (under.length === 0) return [xml('content', {}, p)];
  return [xml('intro', {}, p), ...under.map((block) => write(document, block))];
}

function paragraph(document: Document, clause: Clause, i: number): XmlElement {
  const text = clauseText(document, clause).of('heading', 'actor', 'text');
  return xml('p', { eId: i === 0 ? undefined : clause.id }, text);
}
