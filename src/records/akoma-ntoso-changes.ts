import type { Document } from '../document/document.ts';
import {
  type HistoryEntry,
  isActive,
  type RelationKind,
  standingOf,
} from '../document/relation.ts';
import { type XmlElement, xml } from './xml.ts';

/** How Akoma Ntoso names what one document does to another (element modifications, types of each). */
const modifications: Record<RelationKind, { element: string; type: string }> = {
  amends: { element: 'textualMod', type: 'substitution' },
  replaces: { element: 'forceMod', type: 'endOfEnactment' },
  ends: { element: 'forceMod', type: 'endOfEnactment' },
  implements: { element: 'legalSystemMod', type: 'implementation' },
  amendedBy: { element: 'textualMod', type: 'substitution' },
  replacedBy: { element: 'forceMod', type: 'endOfEnactment' },
  endedBy: { element: 'forceMod', type: 'endOfEnactment' },
  implementedBy: { element: 'legalSystemMod', type: 'implementation' },
};

/** What others did to the document, and the end of its own term, as events of its life. */
export function eventsOf({ front, history = [] }: Document): XmlElement[] {
  const events = history.flatMap(({ on, kind }, i) => {
    if (isActive(kind) || kind === 'implementedBy') return [];
    const type = kind === 'amendedBy' ? 'amendment' : 'repeal';
    return [xml('eventRef', { eId: eventId(i), date: on, source: `#${otherId(i)}`, type })];
  });
  const { until } = standingOf(front);
  if (until === undefined) return events;
  const end = { eId: 'event.end', date: until, source: '#ref.original', type: 'repeal' };
  return [...events, xml('eventRef', end)];
}

/** Active and passive modifications, each with its two ends (element analysis). */
export function changesOf({ id, history = [] }: Document, source: string): XmlElement | undefined {
  if (history.length === 0) return undefined;
  const of = (active: boolean): XmlElement[] =>
    history.flatMap((entry, i) =>
      isActive(entry.kind) === active ? [modification(id, entry, i)] : [],
    );
  const group = (name: string, all: XmlElement[]) =>
    all.length > 0 ? xml(name, {}, all) : undefined;
  return xml(
    'analysis',
    { source },
    group('activeModifications', of(true)),
    group('passiveModifications', of(false)),
  );
}

/** The other documents, as the modifications and events name them. */
export function otherReferences({ history = [] }: Document): XmlElement[] {
  return history.map(({ kind, other }, i) =>
    xml(isActive(kind) ? 'activeRef' : 'passiveRef', {
      eId: otherId(i),
      href: hrefOf(other),
      showAs: other.docNumber ?? other.title,
    }),
  );
}

function modification(id: string, entry: HistoryEntry, i: number): XmlElement {
  const { kind, clause, other } = entry;
  const { element, type } = modifications[kind];
  const here = clause?.document === id ? `#${clause.id}` : '#ref.original';
  const there = clause && clause.document !== id ? `${hrefOf(other)}#${clause.id}` : hrefOf(other);
  const [from, to] = isActive(kind) ? [here, there] : [there, here];
  return xml(
    element,
    { eId: `mod.${i + 1}`, type, ...(element === 'textualMod' ? { incomplete: 'true' } : {}) },
    xml('source', { eId: `mod.${i + 1}.source`, href: from }),
    xml('destination', { eId: `mod.${i + 1}.destination`, href: to }),
  );
}

/** From the root of the archive; a document outside has no address but its name. */
function hrefOf({ document, title }: HistoryEntry['other']): string {
  return document === undefined
    ? `/ontology/document/cn/${encodeURIComponent(title)}`
    : `/${document}`;
}

function otherId(i: number): string {
  return `ref.other-${i + 1}`;
}

function eventId(i: number): string {
  return `event.${i + 2}`;
}
