import type { OrgansFile } from '../document/authority.ts';
import { clausesIn } from '../document/block.ts';
import type { Clause, ClauseRole } from '../document/clause.ts';
import { type Annex, type Document, type Part, partsOf } from '../document/document.ts';
import { isAct } from '../document/form.ts';
import { bodyOf, outside } from './akoma-ntoso-body.ts';
import { metaOf, metaOfAnnex } from './akoma-ntoso-meta.ts';
import { type XmlElement, xml, xmlFile } from './xml.ts';

/**
 * A document as Akoma Ntoso 3.0 (OASIS LegalDocML). `eId`s are the clause ids; the text of the elements that
 * have one, in order and without that of such elements inside them, is the reading.
 */
export function akomaNtoso(document: Document, organs: OrgansFile): string {
  const [notice, ...annexes] = partsOf(document);
  const { root, body } = names(document);
  const doc = xml(
    root,
    { name: document.front.kind, contains: 'singleVersion' },
    metaOf(document, organs),
    ...(notice ? contentOf(document, notice, document, body) : []),
    attachments(document, annexes),
  );
  return xmlFile(
    xml('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, doc),
  );
}

/** A law is an act with a body, everything else a document of an open structure. */
function names({ front }: Document) {
  return isAct(front) ? { root: 'act', body: 'body' } : { root: 'doc', body: 'mainBody' };
}

/** What stands after the body of its part. */
const closing: readonly ClauseRole[] = [
  'annexEntry',
  'attendance',
  'signatory',
  'dateOfIssue',
  'note',
  'sentTo',
  'copiedTo',
  'printingOffice',
  'printedOn',
];

/** preface, preamble, mainBody and conclusions, in the order of the schema (openStructure). */
function contentOf(
  document: Document,
  part: Part,
  { blocks }: Pick<Annex, 'blocks'>,
  body = 'mainBody',
): XmlElement[] {
  const inBody = new Set(clausesIn(blocks).map(({ id }) => id));
  const others = part.clauses.filter(({ id }) => !inBody.has(id));
  const end = others.filter(({ role }) => closing.includes(role));
  const preamble = others.filter(({ role }) => role === 'addressees');
  const preface = others.filter((clause) => !end.includes(clause) && !preamble.includes(clause));
  return [
    ...grouped(document, 'preface', preface),
    ...grouped(document, 'preamble', preamble),
    xml(body, {}, blocks.length > 0 ? bodyOf(document, blocks) : xml('p')),
    ...grouped(document, 'conclusions', end),
  ];
}

function grouped(document: Document, name: string, clauses: readonly Clause[]): XmlElement[] {
  if (clauses.length === 0) return [];
  return [
    xml(
      name,
      {},
      clauses.map((clause) => outside(document, clause)),
    ),
  ];
}

function attachments(document: Document, parts: readonly Part[]): XmlElement | undefined {
  if (parts.length === 0) return undefined;
  return xml(
    'attachments',
    {},
    parts.flatMap((part) => {
      const annex = document.annexes.find(({ id }) => id === part.id);
      if (!annex) return [];
      const content = contentOf(document, part, annex);
      const doc = xml('doc', { name: '附件' }, metaOfAnnex(document, annex), ...content);
      return [xml('attachment', { eId: `att.${annex.number}` }, doc)];
    }),
  );
}
