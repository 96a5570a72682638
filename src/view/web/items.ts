import { type Document, shortName } from '../../document/document.ts';
import { itemsIn } from '../../document/lexicon.ts';
import { actorIdOf, type NamedKind, nameKey } from '../../document/mentions.ts';
import { lociOf } from '../labels.ts';
import { clauseHref, partHref } from '../links.ts';

/** An item of its own in a part of a document. */
export interface NamedItem {
  document: string;
  part: string;
  /** 国质检质联〔2017〕374号　附件 3 */
  where: string;
  whereHref: string;
  /** Position among the items of that part, from 1. */
  number: number;
  /** 十五, 一（二）. */
  label: string;
  href: string;
}

/** Kinds of names that annexes list, one item for each. */
const listed: readonly NamedKind[] = ['place', 'enterprise'];

/** The items of places and enterprises by `nameKey`, in reading order. */
export function itemsByName(documents: readonly Document[]): Map<string, NamedItem[]> {
  const items = new Map<string, NamedItem[]>();
  for (const { key, item } of documents.flatMap(itemsOf)) {
    const all = items.get(key);
    if (all) all.push(item);
    else items.set(key, [item]);
  }
  return items;
}

function itemsOf(document: Document): { key: string; item: NamedItem }[] {
  const loci = lociOf(document);
  const counts = new Map<string, number>();
  return itemsIn(document).flatMap(({ actor, id, paragraphs: [first] }) => {
    const who = actorIdOf(actor);
    const locus = first && loci.get(first.id);
    if (!who || !locus || !listed.includes(who.kind)) return [];
    const { part, partLabel } = locus;
    const number = (counts.get(part) ?? 0) + 1;
    counts.set(part, number);
    const item = {
      ...{ document: document.id, part, number },
      where: `${shortName(document)}　${partLabel}`,
      whereHref: partHref(document, part),
      label: locus.path,
      href: clauseHref(document, part, id),
    };
    return [{ key: nameKey(who), item }];
  });
}
