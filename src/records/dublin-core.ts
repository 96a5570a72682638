import type { OrgansFile } from '../document/authority.ts';
import type { Document } from '../document/document.ts';
import { issuedOn, organName } from './facts.ts';
import { notStated } from './unknown.ts';
import { type XmlElement, xml, xmlFile } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
};

/** The fifteen elements of Dublin Core (ISO 15836-1); what nobody states is 未标注. */
export function dublinCore(document: Document, organs: OrgansFile, publisher: string): string {
  const { front, annexes } = document;
  return xmlFile(
    xml(
      'dc',
      namespaces,
      xml('dc:title', {}, front.title),
      document.issuers.map(({ organ }) =>
        xml('dc:creator', {}, organName(document, organs, organ)),
      ),
      xml('dc:subject', {}, notStated),
      xml('dc:description', {}, notStated),
      xml('dc:publisher', {}, publisher),
      xml('dc:contributor', {}, notStated),
      xml('dc:date', {}, issuedOn(document) ?? notStated),
      xml('dc:type', {}, front.kind),
      formats,
      front.docNumber === undefined ? undefined : xml('dc:identifier', {}, front.docNumber),
      xml('dc:identifier', {}, document.id),
      xml('dc:source', {}, `sha256:${document.transcript.sha256}`),
      xml('dc:language', {}, 'zh-CN'),
      annexes.map(({ id, titleLines }) => xml('dcterms:hasPart', { id }, titleLines.join(''))),
      xml('dc:relation', {}, notStated),
      xml('dc:coverage', {}, notStated),
      xml('dc:rights', {}, notStated),
    ),
  );
}

const formats: XmlElement[] = [
  'application/pdf',
  'text/plain',
  'application/json',
  'application/akn+xml',
].map((format) => xml('dc:format', {}, format));
