import type { Block, FigureBlock, TableBlock, TableRow } from '../document/block.ts';
import type { Clause, ClauseRole } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { clauseText } from './akoma-ntoso-inline.ts';
import { issuedOn } from './facts.ts';
import { type XmlElement, xml } from './xml.ts';

/** Elements of the hierarchy for the blocks of a body (Akoma Ntoso 3.0, group hierElements). */
export function bodyOf(document: Document, blocks: readonly Block[]): XmlElement[] {
  return blocks.map((block) => blockOf(document, block));
}

function blockOf(document: Document, block: Block): XmlElement {
  switch (block.kind) {
    case 'section': {
      const text = clauseText(document, block.heading);
      const [num, heading] = [
        xml('num', {}, text.of('label')),
        xml('heading', {}, text.of('heading', 'text')),
      ];
      return xml('section', { eId: block.id }, num, heading, bodyOf(document, block.blocks));
    }
    case 'clause':
      return numbered(document, 'clause', block.paragraphs);
    case 'item':
      return numbered(document, 'point', block.paragraphs);
    case 'paragraph':
      return paragraph(document, block.clause);
    case 'slogan':
      return paragraph(document, block.clause, 'slogan');
    case 'figure':
      return figure(block);
    case 'table':
      return table(document, block);
    case 'emblem':
      return xml('hcontainer', { name: 'emblem', eId: block.id }, bodyOf(document, block.blocks));
  }
}

/** Label and heading stand in elements of their own; the first paragraph has the id of the whole. */
function numbered(
  document: Document,
  name: 'clause' | 'point',
  [first, ...others]: readonly Clause[],
): XmlElement {
  if (!first) return xml(name);
  const text = clauseText(document, first);
  const heading = text.of('heading', 'actor');
  return xml(
    name,
    { eId: first.id },
    xml('num', {}, text.of('label')),
    heading.length > 0 ? xml('heading', {}, heading) : undefined,
    xml(
      'content',
      {},
      xml('p', {}, text.of('text')),
      others.map((clause) => xml('p', { eId: clause.id }, clauseText(document, clause).all())),
    ),
  );
}

function paragraph(document: Document, clause: Clause, kind?: string): XmlElement {
  const p = xml('p', {}, clauseText(document, clause).all());
  return xml('paragraph', { eId: clause.id, class: kind }, xml('content', {}, p));
}

/** A picture, or the remark that it did not come with the transcript. */
function figure({ id, alt, src }: FigureBlock): XmlElement {
  const shown = src
    ? xml('img', { src, alt })
    : xml('remark', { status: 'editorial' }, `图未随抄本收到：${alt}`);
  return xml('hcontainer', { name: 'figure', eId: id }, xml('content', {}, xml('p', {}, shown)));
}

/** A table; the space that parts two cells stays with the first, so that a row says what its clause says. */
function table(document: Document, { id, head, rows }: TableBlock): XmlElement {
  const drawn = xml('table', {}, [
    row(document, head, 'th'),
    ...rows.map((one) => row(document, one, 'td')),
  ]);
  // The id itself is that of the head, which is a clause.
  return xml('hcontainer', { name: 'table', eId: `table.${id}` }, xml('content', {}, drawn));
}

function row(document: Document, { clause, cells }: TableRow, name: 'th' | 'td'): XmlElement {
  const text = clauseText(document, clause);
  const drawn = cells.map(({ start }, i) => {
    const end = cells[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    return xml(name, {}, xml('p', {}, text.between(start, end)));
  });
  return xml('tr', { eId: clause.id }, drawn);
}

/** A clause outside the body: one paragraph, its words in the element of their role. */
export function outside(document: Document, clause: Clause): XmlElement {
  const inline = clauseText(document, clause).all();
  return xml('p', { eId: clause.id, class: clause.role }, wrapped(document, clause, inline));
}

function wrapped(
  document: Document,
  clause: Clause,
  inline: (XmlElement | string)[],
): (XmlElement | string)[] {
  const name = elements[clause.role];
  if (name === undefined) return inline;
  if (name === 'docDate') return [xml(name, { date: issuedOn(document) }, inline)];
  if (name !== 'organization') return [xml(name, {}, inline)];
  const named = [...document.issuers, ...document.signatories].find(
    (one) => one.clause.id === clause.id,
  );
  return [xml(name, { refersTo: `#org.${named?.organ ?? ''}` }, inline)];
}

const elements: Partial<Record<ClauseRole, string>> = {
  title: 'docTitle',
  annexTitle: 'docTitle',
  docNumber: 'docNumber',
  markWord: 'docType',
  dateOfIssue: 'docDate',
  issuer: 'organization',
  signatory: 'organization',
};
