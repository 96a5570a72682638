import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document, readingOf } from '../../../src/document/document.ts';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { cite } from '../../../src/records/citations.ts';
import { jsonRecord } from '../../../src/records/json.ts';
import { jsonLdText } from '../../../src/records/json-ld.ts';
import { applyRules } from '../../../src/rules/all.ts';
import { baseArchive, edit, withArchive } from '../../support/archive.ts';
import { hostileWords } from '../../support/attacks.ts';
import { named, parseXml, textOfNode } from '../../support/xml.ts';

const folder = 'documents/2019-water-week';
const plain = '各地要及时报送总结。';

/** What reading makes of a document whose transcript has the words as well. */
function publishedWith(source: string) {
  return withArchive([baseArchive], (root) => {
    const said = source
      .replaceAll('&lt;', '<')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x3E;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(/\\([{}])/gu, '$1');
    const transcript = `${folder}/transcript.txt`;
    edit(root, transcript, (text) => text.replace(plain, () => said));
    const sum = createHash('sha256')
      .update(readFileSync(join(root, transcript)))
      .digest('hex');
    edit(root, `${folder}/notice.mdx`, (text) =>
      text.replace(plain, () => source).replace(/(?<=sha256: )\w+/u, sum),
    );
    const { corpus, problems } = readCorpus(root);
    const [document] = corpus?.documents ?? [];
    if (!corpus || !document) throw new Error(JSON.stringify(problems));
    return {
      said,
      document,
      organs: corpus.organs,
      problems: [...problems, ...applyRules(corpus)],
    };
  });
}

function clauseWith(document: Document, words: string): string | undefined {
  return clausesOf(document).find((clause) => textOf(clause) === words)?.id;
}

describe.each(hostileWords)('%j', (source) => {
  const { said, document, organs, problems } = publishedWith(source);

  it('is refused with its place, or is published exactly as it stands', () => {
    if (problems.length > 0) return expect(problems[0]?.place.line).toBeGreaterThan(0);
    expect(readingOf(document)).toContain(`\n${said}\n`);
  });

  it('is nothing but words in the records', () => {
    const id = clauseWith(document, said);
    if (problems.length > 0 || id === undefined) return expect(problems).not.toEqual([]);
    const record = JSON.parse(jsonRecord(document, organs));
    expect(record.clauses[id].text).toBe(said);
    const root = parseXml(akomaNtoso(document, organs));
    expect(textOfNode(root)).toContain(said);
    expect(named(root, 'script')).toEqual([]);
    expect(jsonLdText(document, organs)).not.toContain('<');
  });
});

it('most of them are published, so that this proves something', () => {
  const published = hostileWords.filter((source) => publishedWith(source).problems.length === 0);
  expect(published.length).toBeGreaterThan(hostileWords.length / 2);
});

describe('a title that means something to the readers of references', () => {
  const { document, organs } = publishedWith(plain);
  const title = '关于}, year = {1949\\ \nER  - "},{"a":1}的通知';
  const cited = { document: { ...document, front: { ...document.front, title } }, organs };

  it('stays one value of CSL-JSON', () => {
    expect(JSON.parse(cite(cited, 'csl'))[0].title).toBe(title);
  });

  it('stays one line of RIS', () => {
    expect(cite(cited, 'ris').match(/^ER/gmu)).toHaveLength(1);
  });

  it('stays one field of BibTeX, its braces in pairs', () => {
    const entry = cite(cited, 'bibtex').replaceAll(/\\textbackslash|\\[{}]/gu, '');
    expect(entry.match(/\{/gu)?.length).toBe(entry.match(/\}/gu)?.length);
    expect(entry.match(/^ {2}\w+ = \{/gmu)?.length).toBe(
      cite({ document, organs }, 'bibtex').match(/^ {2}\w+ = \{/gmu)?.length,
    );
    expect(entry).not.toMatch(/title = \{\{关于\}/u);
  });
});
