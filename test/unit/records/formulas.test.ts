import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Document, readingOf } from '../../../src/document/document.ts';
import { mathNamespace, shapeNames } from '../../../src/document/formula.ts';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { type DocumentRecord, jsonRecord } from '../../../src/records/json.ts';
import { foreignIn, formulas, setFormula } from '../../support/formulas.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';
import { elementsIn, named, parseXml, textOfNode, type XmlNode } from '../../support/xml.ts';

const schema = JSON.parse(readFileSync('src/records/schema/document.schema.json', 'utf8'));
const tex = '税额=\\frac{收入}{1+x}\\tag{1}';
const line = '税额=收入/(1+x)（1）';
const document: Document = { ...smallDocument, blocks: [setFormula('formula-1', tex)] };
const { organs } = smallArchive();

it('keeps the line of a formula, its TeX and its MathML in JSON', () => {
  const record: DocumentRecord = JSON.parse(jsonRecord(document, organs));
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
  validate(record);
  expect(validate.errors ?? []).toEqual([]);
  expect(record.clauses['formula-1']?.text).toBe(line);
  expect(record.parts[0]?.blocks[0]).toMatchObject({
    kind: 'formula',
    tex,
    mathml: expect.stringMatching(
      /^<math xmlns="[^"]+MathML" display="block">.*<mfrac>.*<\/math>$/u,
    ),
  });
});

it('has the line and the MathML side by side in Akoma Ntoso', () => {
  const [paragraph] = named(parseXml(akomaNtoso(document, organs)), 'paragraph').filter(
    ({ attributes }) => attributes.eId === 'formula-1',
  );
  if (!paragraph) throw new Error('no formula');
  expect(named(paragraph, 'p').map((one) => textOfNode(one))).toEqual([line]);
  const [math] = named(paragraph, 'foreign').flatMap((one) => named(one, 'math'));
  expect(math && named(math, 'mfrac').map((one) => textOfNode(one).replace(/\s/gu, ''))).toEqual([
    '收入1+x',
  ]);
});

it('is its line in the plain text', () => {
  expect(readingOf(document)).toContain(`${line}\n`);
});

describe('what stands in <foreign> of Akoma Ntoso', () => {
  const parts: Record<string, number> = {
    mfrac: 2,
    mroot: 2,
    msub: 2,
    msup: 2,
    munder: 2,
    mover: 2,
    msubsup: 3,
    munderover: 3,
  };
  const rows: Record<string, string> = { mtable: 'mtr', mtr: 'mtd' };

  /** What is against the content model of MathML (MathML 3, 3.1.3). */
  function faultsIn({ name, children }: XmlNode): string[] {
    const inside = children.filter((child) => typeof child !== 'string');
    const text = children.filter((child) => typeof child === 'string').join('');
    const isToken = /^m(?:i|n|o|text)$/u.test(name);
    // The bracket that stands at one side alone is none at the other.
    const isEmpty = text === '' && name !== 'mo';
    const number = parts[name];
    return [
      ...(isToken && (inside.length > 0 || isEmpty) ? [`${name}: no text`] : []),
      ...(!isToken && text.trim() !== '' ? [`${name}: ${text}`] : []),
      ...(number !== undefined && inside.length !== number ? [`${name}: ${inside.length}`] : []),
      ...inside.flatMap((one) =>
        rows[name] !== undefined && one.name !== rows[name] ? [`${name}: ${one.name}`] : [],
      ),
      ...inside.flatMap(faultsIn),
    ];
  }

  it.each(formulas)('is MathML in its namespace, every part in its place: %s', (tex) => {
    const math = parseXml(foreignIn(tex));
    expect(math.name).toBe('math');
    expect(new Set(elementsIn(math).map(({ uri }) => uri))).toEqual(new Set([mathNamespace]));
    expect(
      elementsIn(math)
        .slice(1)
        .map(({ name }) => name),
    ).toSatisfy((names: string[]) =>
      names.every((name) => shapeNames.some((known) => known === name)),
    );
    expect(faultsIn(math)).toEqual([]);
  });
});
