import { type Actor, type Block, blocksIn } from '../document/block.ts';
import type { Annex, Document } from '../document/document.ts';
import type { Particular } from './catalogue.ts';
import { annexLabel } from './labels.ts';
import { partHref } from './links.ts';
import { rankOf } from './ranks.ts';

export interface Neighbour {
  text: string;
  href: string;
}

/** What stands before and after an annex; the first follows the document itself. */
export function neighboursOf(
  document: Document,
  annex: Annex,
): { previous: Neighbour; next?: Neighbour } {
  const at = document.annexes.indexOf(annex);
  const link = (one: Annex) => ({ text: annexLabel(one), href: partHref(document, one.id) });
  const before = document.annexes[at - 1];
  const after = document.annexes[at + 1];
  return {
    previous: before
      ? link(before)
      : { text: `${document.front.kind}正文`, href: partHref(document) },
    ...(after ? { next: link(after) } : {}),
  };
}

/** The catalogue card of an annex: what can be counted in it. */
export function annexParticulars(document: Document, annex: Annex): Particular[] {
  const actors = actorsIn(annex.blocks);
  return [
    {
      term: '附件',
      value: `${document.annexes.length} 件之 ${document.annexes.indexOf(annex) + 1}`,
    },
    ...counted('条目', itemCounts(annex.blocks), '项'),
    ...counted('所涉机关', [distinct(actors, 'organ')], '家'),
    ...counted('所涉企业', [distinct(actors, 'enterprise')], '家'),
    ...counted('所涉城市', [distinct(actors, 'place')], '个'),
    ...counted('口号', [annex.blocks.filter((block) => block.kind === 'slogan').length], '条'),
    ...counted(
      '图',
      [blocksIn(annex.blocks).filter((block) => block.kind === 'figure').length],
      '幅',
    ),
  ];
}

export function annexRemarks(document: Document, annex: Annex): string[] {
  const ranked = actorsIn(annex.blocks).some((actor) => rankOf(document, actor));
  return ranked ? ['右栏为各项所属机关：刊头全称与刊头位次。正文不因此改动。'] : [];
}

/** Every item's actor, in reading order. */
export function actorsIn(blocks: readonly Block[]): Actor[] {
  return blocksIn(blocks).flatMap((block) => (block.kind === 'item' ? [block.actor] : []));
}

/** Items and clauses under each section, or those of the whole annex where it has none. */
function itemCounts(blocks: readonly Block[]): number[] {
  const numbered = (inner: readonly Block[]) =>
    inner.filter((block) => block.kind === 'item' || block.kind === 'clause').length;
  const sections = blocks.flatMap((block) =>
    block.kind === 'section' ? [numbered(block.blocks)] : [],
  );
  return sections.length > 0 ? sections : [numbered(blocks)];
}

/** How many things an annex lists: items, or else slogans. */
export function countIn({ blocks }: Annex): number {
  const items = itemCounts(blocks).reduce((sum, count) => sum + count, 0);
  return items > 0 ? items : blocks.filter((block) => block.kind === 'slogan').length;
}

function counted(term: string, counts: readonly number[], unit: string): Particular[] {
  const some = counts.filter((count) => count > 0);
  return some.length > 0 ? [{ term, value: `${some.join(' + ')} ${unit}` }] : [];
}

function distinct(actors: readonly Actor[], kind: Actor['kind']): number {
  return new Set(actors.filter((actor) => actor.kind === kind).map((actor) => actor.name)).size;
}
