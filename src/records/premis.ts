import type { Document } from '../document/document.ts';
import { sourceDate } from './facts.ts';
import { notStated } from './unknown.ts';
import { type XmlElement, xml, xmlFile } from './xml.ts';

/** A file of the deposit, as PREMIS describes it. */
export interface PreservedFile {
  /** Path in the bag. */
  path: string;
  bytes: number;
  /** Hex. */
  sha512: string;
  format: string;
}

export interface Tool {
  name: string;
  version: string;
}

/** One step of the way from what was received to what is kept. */
export interface Step {
  /** From PREMIS's own list of types where it has one. */
  type: 'capture' | 'ingestion' | 'modification' | 'creation' | 'fixity check';
  detail: string;
  /** Paths in the bag. */
  from: readonly string[];
  to: readonly string[];
}

const namespace = 'http://www.loc.gov/premis/v3';
const dating =
  '日期取公文自身的日期，不取制作时的钟表：同源同字节。Dated by the document, not by a clock, so that one source always gives the same bytes.';

/** Objects, events and agents of a deposit (PREMIS 3.0). */
export function premis(
  document: Document,
  files: readonly PreservedFile[],
  steps: readonly Step[],
  tools: readonly Tool[],
): string {
  const date = sourceDate(document);
  return xmlFile(
    xml(
      'premis',
      {
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        version: '3.0',
      },
      files.map(object),
      steps.map((step, i) => event(step, i + 1, date, tools)),
      tools.map(agent),
    ),
  );
}

function object({ path, bytes, sha512, format }: PreservedFile): XmlElement {
  return xml(
    'object',
    { 'xsi:type': 'file' },
    identifier('object', path),
    xml(
      'objectCharacteristics',
      {},
      xml(
        'fixity',
        {},
        xml('messageDigestAlgorithm', {}, 'SHA-512'),
        xml('messageDigest', {}, sha512),
      ),
      xml('size', {}, String(bytes)),
      xml('format', {}, xml('formatDesignation', {}, xml('formatName', {}, format))),
    ),
  );
}

function event(
  { type, detail, from, to }: Step,
  number: number,
  date: string,
  tools: readonly Tool[],
): XmlElement {
  return xml(
    'event',
    {},
    identifier('event', `event-${number}`),
    xml('eventType', {}, type),
    xml('eventDateTime', {}, date),
    xml('eventDetailInformation', {}, xml('eventDetail', {}, `${detail} ${dating}`)),
    xml('eventOutcomeInformation', {}, xml('eventOutcome', {}, 'success')),
    type === 'capture'
      ? []
      : tools.map((tool) => linking('Agent', nameOf(tool), 'executing program')),
    from.map((path) => linking('Object', path, 'source')),
    to.map((path) => linking('Object', path, 'outcome')),
  );
}

function agent(tool: Tool): XmlElement {
  return xml(
    'agent',
    {},
    identifier('agent', nameOf(tool)),
    xml('agentName', {}, tool.name),
    xml('agentType', {}, 'software'),
    xml('agentVersion', {}, tool.version || notStated),
  );
}

function nameOf({ name, version }: Tool): string {
  return `${name} ${version}`;
}

function identifier(kind: string, value: string): XmlElement {
  return xml(
    `${kind}Identifier`,
    {},
    xml(`${kind}IdentifierType`, {}, kind === 'object' ? 'path in the bag' : 'local'),
    xml(`${kind}IdentifierValue`, {}, value),
  );
}

function linking(kind: 'Agent' | 'Object', value: string, role: string): XmlElement {
  const name = `linking${kind}`;
  return xml(
    `${name}Identifier`,
    {},
    xml(`${name}IdentifierType`, {}, kind === 'Object' ? 'path in the bag' : 'local'),
    xml(`${name}IdentifierValue`, {}, value),
    xml(`${name}Role`, {}, role),
  );
}
