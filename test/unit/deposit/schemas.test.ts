import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { sbomOf } from '../../../src/deposit/sbom.ts';
import { cite } from '../../../src/records/citations.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallBag } from '../../support/small-deposit.ts';
import { smallDocument } from '../../support/small-document.ts';
import { childNames, elementsIn, named, parseXml, textOfNode } from '../../support/xml.ts';

const bag = smallBag();
const textIn = (path: string): string => Buffer.from(bag.get(path) ?? []).toString('utf8');

describe('the list of packages, by the schema of CycloneDX 1.6', () => {
  const folder = new URL(
    'res/schema/',
    import.meta.resolve('@cyclonedx/cyclonedx-library/package.json'),
  );
  const schema = (name: string) =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL(`${name}.SNAPSHOT.schema.json`, folder)), 'utf8'),
    );
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema('bom-1.6'));
  const bom = () => JSON.parse(sbomOf(JSON.parse(readFileSync('package-lock.json', 'utf8'))));

  it('is valid', () => {
    validate(bom());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would not be with a licence that SPDX does not know', () => {
    const spoiled = bom();
    spoiled.components[0].licenses = [{ license: { id: 'None-1.0' } }];
    expect(validate(spoiled)).toBe(false);
  });
});

describe('the events, by the schema of PREMIS 3.0', () => {
  const root = parseXml(textIn('data/metadata/premis.xml'));

  /** Order of children: premisComplexType, file, objectCharacteristicsComplexType, eventComplexType, agentComplexType. */
  const orders: Record<string, string[]> = {
    premis: ['object', 'event', 'agent', 'rights'],
    object: [
      'objectIdentifier',
      'preservationLevel',
      'significantProperties',
      'objectCharacteristics',
    ],
    objectCharacteristics: ['compositionLevel', 'fixity', 'size', 'format', 'creatingApplication'],
    fixity: ['messageDigestAlgorithm', 'messageDigest', 'messageDigestOriginator'],
    event: [
      ...['eventIdentifier', 'eventType', 'eventDateTime', 'eventDetailInformation'],
      ...['eventOutcomeInformation', 'linkingAgentIdentifier', 'linkingObjectIdentifier'],
    ],
    agent: ['agentIdentifier', 'agentName', 'agentType', 'agentVersion', 'agentNote'],
    linkingAgentIdentifier: [
      ...['linkingAgentIdentifierType', 'linkingAgentIdentifierValue', 'linkingAgentRole'],
    ],
    linkingObjectIdentifier: [
      ...['linkingObjectIdentifierType', 'linkingObjectIdentifierValue', 'linkingObjectRole'],
    ],
  };
  const required: Record<string, string[]> = {
    object: ['objectIdentifier', 'objectCharacteristics'],
    objectCharacteristics: ['format'],
    event: ['eventIdentifier', 'eventType', 'eventDateTime'],
    agent: ['agentIdentifier'],
  };

  it('is of its namespace and version', () => {
    expect(root.attributes).toMatchObject({
      xmlns: 'http://www.loc.gov/premis/v3',
      version: '3.0',
    });
  });

  test.each(Object.entries(orders))('children of %s stand in its order', (name, order) => {
    const nodes = name === 'premis' ? [root] : named(root, name);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      const places = childNames(node).map((child) => order.indexOf(child));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const child of required[name] ?? []) expect(childNames(node)).toContain(child);
    }
  });

  it('leads only to objects and agents that it describes', () => {
    const values = (name: string) => named(root, name).map((node) => textOfNode(node));
    for (const kind of ['Object', 'Agent']) {
      const known = new Set(values(`${kind.toLowerCase()}IdentifierValue`));
      expect(values(`linking${kind}IdentifierValue`).filter((one) => !known.has(one))).toEqual([]);
    }
  });

  it('has sizes and days as its schema writes them (xs:long, edtf)', () => {
    for (const node of elementsIn(root)) {
      if (node.name === 'size') expect(textOfNode(node)).toMatch(/^\d+$/u);
      if (node.name === 'eventDateTime') expect(textOfNode(node)).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });
});

describe('the description of the payload, by RO-Crate 1.1', () => {
  const crate = JSON.parse(textIn('data/ro-crate-metadata.json'));
  const graph: Record<string, unknown>[] = crate['@graph'];
  const entity = (id: string) => graph.find((one) => one['@id'] === id);

  it('has the context and one graph (RO-Crate JSON-LD)', () => {
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.1/context');
    expect(new Set(graph.map((one) => one['@id'])).size).toBe(graph.length);
  });

  it('has the descriptor, which is about the root (Root Data Entity)', () => {
    expect(entity('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    });
  });

  it.each(['name', 'description', 'datePublished', 'license'])(
    'the root has a %s (Direct properties)',
    (name) => {
      expect(entity('./')).toHaveProperty(name);
      expect(entity('./')?.['@type']).toBe('Dataset');
    },
  );

  it('every reference leads to an entity of the graph (flattened JSON-LD)', () => {
    const ids = JSON.stringify(graph).match(/(?<=\{"@id":")[^"]+(?="\})/gu) ?? [];
    const missing = ids.filter((id) => !id.startsWith('https://') && !entity(id));
    expect(missing).toEqual([]);
    expect(ids.length).toBeGreaterThan(5);
  });
});

describe('the bag, by RFC 8493', () => {
  it('declares itself in two lines (2.1.1)', () => {
    expect(textIn('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it.each(['sha512', 'sha256'])(
    'has every payload file once in its manifest by %s (2.1.3)',
    (name) => {
      const lines = textIn(`manifest-${name}.txt`).split('\n').slice(0, -1);
      const length = name === 'sha512' ? 128 : 64;
      for (const line of lines)
        expect(line).toMatch(new RegExp(`^[\\da-f]{${length}} {2}data/\\S`, 'u'));
      const payload = [...bag.keys()].filter((path) => path.startsWith('data/'));
      expect(lines.map((line) => line.slice(length + 2)).toSorted()).toEqual(payload.toSorted());
    },
  );

  it.each(['sha512', 'sha256'])(
    'has every tag file but the tag manifests in the one by %s (2.2.1)',
    (name) => {
      const paths = textIn(`tagmanifest-${name}.txt`).match(/(?<= {2}).+$/gmu) ?? [];
      const tags = [...bag.keys()].filter((path) => !/^(?:data\/|tagmanifest-)/u.test(path));
      expect(paths.toSorted()).toEqual(tags.toSorted());
    },
  );

  it('describes itself in lines of label and value, of which Payload-Oxum counts the payload (2.2.2)', () => {
    const info = textIn('bag-info.txt');
    for (const line of info.trimEnd().split('\n')) expect(line).toMatch(/^[A-Za-z-]+: \S/u);
    const payload = [...bag].filter(([path]) => path.startsWith('data/'));
    const octets = payload.reduce((sum, [, { length }]) => sum + length, 0);
    expect(info).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
  });
});

describe('a reference as CSL-JSON, by the schema of CSL 1.0.2', () => {
  const cited = { document: smallDocument, organs: smallArchive().organs };
  const clause = { id: 'a2-i1', locus: '附件 2　一', part: 'annex-2' };
  const [item] = JSON.parse(cite({ ...cited, clause, baseUrl: 'https://archive.example/' }, 'csl'));

  /** csl-data.json, definitions: the properties that are used here, with the type of each. */
  const types: Record<string, (value: unknown) => boolean> = {
    id: (value) => typeof value === 'string',
    type: (value) => value === 'document',
    title: (value) => typeof value === 'string',
    author: (value) =>
      Array.isArray(value) && value.every(({ literal }) => typeof literal === 'string'),
    number: (value) => typeof value === 'string',
    genre: (value) => typeof value === 'string',
    issued: (value) =>
      Array.isArray((value as { 'date-parts': unknown[] })['date-parts']) &&
      Object.keys(value as object).length === 1,
    language: (value) => typeof value === 'string',
    section: (value) => typeof value === 'string',
    URL: (value) => typeof value === 'string',
  };

  it('has an id and a type, and no property that the schema does not know (additionalProperties)', () => {
    expect(item).toMatchObject({ id: 'small-a2-i1', type: 'document' });
    expect(Object.keys(item).filter((key) => !(key in types))).toEqual([]);
  });

  it.each(Object.entries(types))('%s is of its type', (key, isRight) => {
    expect(isRight(item[key])).toBe(true);
  });
});
