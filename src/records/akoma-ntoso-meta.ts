import type { OrgansFile } from '../document/authority.ts';
import { type Annex, type Document, shortName } from '../document/document.ts';
import { isAct } from '../document/form.ts';
import { changesOf, eventsOf, otherReferences } from './akoma-ntoso-changes.ts';
import { issuedOn, organIds, organName, sourceDate } from './facts.ts';
import { notStated } from './unknown.ts';
import { type XmlElement, xml } from './xml.ts';

const maker = '#ref.hongtou';

/** Identification, life cycle, references and notes, in the order of the schema (element meta). */
export function metaOf(document: Document, organs: OrgansFile): XmlElement {
  const source = { source: maker };
  const event = { eId: 'event.1', date: dayIn(document), source: '#ref.original' };
  return xml(
    'meta',
    {},
    identification(document, 'main'),
    xml('lifecycle', source, xml('eventRef', { ...event, type: 'generation' }), eventsOf(document)),
    changesOf(document, maker),
    xml('references', source, references(document, organs)),
    notes(document),
  );
}

export function metaOfAnnex(document: Document, { id }: Annex): XmlElement {
  return xml('meta', {}, identification(document, id));
}

/** Work, expression and manifestation (FRBR), with addresses after the Akoma Ntoso naming convention. */
function identification(document: Document, component: string): XmlElement {
  const [lead] = organIds(document);
  const day = issuedOn(document);
  const type = isAct(document.front) ? 'act' : 'doc';
  const names = [type, lead, day, document.id].filter((name) => name !== undefined);
  const work = `/akn/cn/${names.join('/')}`;
  const expression = `${work}/zho@${day ?? ''}`;
  const issued = xml('FRBRdate', {
    date: dayIn(document),
    name: day === undefined ? notStated : '成文日期',
  });
  const author = xml('FRBRauthor', {
    href: lead === undefined ? '#ref.unknown' : `#org.${lead}`,
    as: '#ref.issuer',
  });
  const address = (uri: string): XmlElement[] => [
    xml('FRBRthis', { value: `${uri}/!${component}` }),
    xml('FRBRuri', { value: uri }),
  ];
  return xml(
    'identification',
    { source: maker },
    xml('FRBRWork', {}, address(work), issued, author, ...workFacts(document)),
    xml(
      'FRBRExpression',
      {},
      address(expression),
      issued,
      author,
      xml('FRBRlanguage', { language: 'zho' }),
    ),
    xml(
      'FRBRManifestation',
      {},
      address(`${expression}.xml`),
      xml('FRBRdate', { date: sourceDate(document), name: '源日期' }),
      xml('FRBRauthor', { href: maker, as: '#ref.editor' }),
      xml('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function workFacts({ front }: Document): XmlElement[] {
  return [
    xml('FRBRcountry', { value: 'cn' }),
    xml('FRBRsubtype', { value: front.kind }),
    ...(front.docNumber === undefined ? [] : [xml('FRBRnumber', { value: front.docNumber })]),
    xml('FRBRname', { value: front.title }),
  ];
}

function references(document: Document, organs: OrgansFile): XmlElement[] {
  const { id } = document;
  return [
    xml('original', { eId: 'ref.original', href: `/${id}`, showAs: shortName(document) }),
    ...otherReferences(document),
    ...organIds(document).map((organ) =>
      xml('TLCOrganization', {
        eId: `org.${organ}`,
        href: `/ontology/organization/cn/${organ}`,
        showAs: organName(document, organs, organ),
      }),
    ),
    xml('TLCOrganization', {
      eId: 'ref.hongtou',
      href: '/ontology/organization/hongtou',
      showAs: 'Hongtou',
    }),
    ...(organIds(document).length > 0 ? [] : [unknownBody]),
    xml('TLCRole', { eId: 'ref.issuer', href: '/ontology/role/issuer', showAs: '发文机关' }),
    xml('TLCRole', { eId: 'ref.editor', href: '/ontology/role/editor', showAs: '整理' }),
  ];
}

/** The schema asks for a day; where none is stated, its name says so. */
function dayIn(document: Document): string {
  return issuedOn(document) ?? sourceDate(document);
}

/** Who made a document that names nobody. */
const unknownBody = xml('TLCOrganization', {
  eId: 'ref.unknown',
  href: '/ontology/organization/unknown',
  showAs: notStated,
});

/** Editorial notes, to which the text refers, then every emendation with the clauses that it concerns. */
function notes(document: Document): XmlElement | undefined {
  const shown = document.notes.map(({ number, at, text }) =>
    xml('note', { eId: `note.${number}`, class: 'sic' }, xml('p', {}, text, ' ', link(at.clause))),
  );
  const emended = document.emendations.map(({ id, kind, reason }) => {
    const concerned = document.changes.filter(({ emendation }) => emendation === id);
    const clauses = [...new Set(concerned.map(({ at }) => at.clause))];
    const links = clauses.flatMap((clause) => [' ', link(clause)]);
    return xml('note', { eId: `emendation.${id}`, class: kind }, xml('p', {}, reason, ...links));
  });
  const all = [...shown, ...emended];
  return all.length > 0 ? xml('notes', { source: maker }, all) : undefined;
}

function link(clause: string): XmlElement {
  return xml('ref', { href: `#${clause}` }, clause);
}
