import type {
  Block,
  ContentsBlock,
  DivisionLevel,
  FigureBlock,
  FormulaBlock,
  ListBlock,
} from '../document/block.ts';
import { type Clause, type ClauseRole, textOf } from '../document/clause.ts';
import { isoDate } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { mathNamespace, type Shape } from '../document/formula.ts';
import type { TableBlock, TableRow } from '../document/table.ts';
import { clauseText } from './akoma-ntoso-inline.ts';
import { article, point } from './akoma-ntoso-provisions.ts';
import { type XmlElement, xml } from './xml.ts';

const divisions: Record<DivisionLevel, string> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
};

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
    case 'division': {
      const text = clauseText(document, block.heading);
      const { level, id, label } = block;
      const num = label === '' ? [] : [xml('num', {}, text.of('label'))];
      const heading = xml('heading', {}, text.of('heading', 'text'));
      return xml(divisions[level], { eId: id }, ...num, heading, bodyOf(document, block.blocks));
    }
    case 'article':
      return article(document, block, blockOf);
    case 'point':
      return point(document, block, blockOf);
    case 'contents':
      return contents(document, block);
    case 'clause':
      return numbered(document, 'clause', block.paragraphs, block.blocks);
    case 'item':
      return numbered(document, 'point', block.paragraphs, block.blocks);
    case 'paragraph':
      return paragraph(document, block.clause);
    case 'slogan':
      return paragraph(document, block.clause, block.kind);
    case 'formula':
      return formula(document, block);
    case 'figure':
      return figure(block);
    case 'table':
      return table(document, block);
    case 'list':
      return list(document, block);
    case 'verse':
      return lines(document, block.kind, block.stanzas.flat());
    case 'signature':
      return lines(document, block.kind, block.lines);
    case 'footnotes':
      return lines(document, block.kind, block.notes);
    case 'emblem':
      return xml('hcontainer', { name: 'emblem', eId: block.id }, bodyOf(document, block.blocks));
  }
}

/**
 * Label and heading stand in elements of their own; the first paragraph has the id of the whole. What has parts has
 * an introduction in place of its content (type hierarchy).
 */
function numbered(
  document: Document,
  name: 'clause' | 'point',
  [first, ...others]: readonly Clause[],
  blocks: readonly Block[],
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
      blocks.length > 0 ? 'intro' : 'content',
      {},
      xml('p', {}, text.of('text', 'reference')),
      others.map((clause) => xml('p', { eId: clause.id }, clauseText(document, clause).all())),
    ),
    bodyOf(document, blocks),
  );
}

function list(document: Document, { id, items }: ListBlock): XmlElement {
  const points = items.map(({ clause, blocks }) => numbered(document, 'point', [clause], blocks));
  return xml('hcontainer', { name: 'list', eId: id }, points);
}

/** Lines that belong together, each with its own id. */
function lines(document: Document, name: string, clauses: readonly Clause[]): XmlElement {
  const drawn = clauses.map((clause) =>
    xml('p', { eId: clause.id }, clauseText(document, clause).all()),
  );
  return xml('hcontainer', { name }, xml('content', {}, drawn));
}

/** 目录; the id itself is that of its own line. */
function contents(document: Document, { id, heading, entries }: ContentsBlock): XmlElement {
  const lines = [heading, ...entries].map((clause) =>
    xml('p', { eId: clause.id }, clauseText(document, clause).all()),
  );
  return xml('hcontainer', { name: 'contents', eId: `contents.${id}` }, xml('content', {}, lines));
}

function paragraph(document: Document, clause: Clause, kind?: string): XmlElement {
  const p = xml('p', {}, clauseText(document, clause).all());
  return xml('paragraph', { eId: clause.id, class: kind }, xml('content', {}, p));
}

/** Its line, and how it is set in MathML. */
function formula(document: Document, { kind, clause, set }: FormulaBlock): XmlElement {
  const line = paragraph(document, clause, kind);
  if (!set) return line;
  const math = xml('math', { xmlns: mathNamespace, display: 'block' }, mathOf(set.shape));
  const [content] = line.children;
  const inside = typeof content === 'object' ? content.children : [];
  return { ...line, children: [xml('content', {}, inside, xml('foreign', {}, math))] };
}

function mathOf({ name, attributes, children }: Shape): XmlElement {
  return xml(
    name,
    attributes,
    children.map((part) => (typeof part === 'string' ? part : mathOf(part))),
  );
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
    ...head.map((one) => row(document, one, 'th')),
    ...rows.map((one) => row(document, one, 'td')),
  ]);
  // The id itself is that of the head, which is a clause.
  return xml('hcontainer', { name: 'table', eId: `table.${id}` }, xml('content', {}, drawn));
}

function row(document: Document, { clause, cells }: TableRow, name: 'th' | 'td'): XmlElement {
  const text = clauseText(document, clause);
  const drawn = cells.map(({ start, columns, rows }, i) => {
    const end = cells[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const spans = {
      colspan: columns > 1 ? String(columns) : undefined,
      rowspan: rows > 1 ? String(rows) : undefined,
    };
    return xml(name, spans, xml('p', {}, text.between(start, end)));
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
  if (name === 'docDate') {
    // The schema has no day without its date.
    const date = isoDate(textOf(clause));
    return date ? [xml(name, { date }, inline)] : inline;
  }
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
  editingDate: 'docDate',
  issuer: 'organization',
  signatory: 'organization',
};
