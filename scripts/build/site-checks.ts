import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, check } from '../../src/checks/check.ts';
import { documentSiteChecks, type SiteUnderCheck } from '../../src/checks/site.ts';
import { pagesOf, type SiteFiles } from '../../src/checks/site-files.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { filesBelow } from './hashes.ts';

export function readSite(folder: string): SiteUnderCheck {
  const files = new Map(
    filesBelow(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]),
  );
  return { files, pages: pagesOf(files) };
}

/** What is checked for each document: its pages, and the plain text that the build puts beside them. */
export function documentChecks(document: Document, site: SiteUnderCheck): Check[] {
  const { files } = site;
  const where = `site/${document.id}`;
  return [
    ...documentSiteChecks(document, site),
    check(
      {
        id: 'plain-text',
        level: 'record',
        found: `${files.get(`${document.id}/${document.id}.txt`)?.length ?? 0} bytes`,
        expected: `${Buffer.byteLength(readingOf(document))} bytes`,
        where: `${where}/${document.id}.txt`,
      },
      plainText(document, files),
    ),
  ];
}

function plainText(document: Document, files: SiteFiles): Problem[] {
  const bytes = files.get(`${document.id}/${document.id}.txt`);
  const text = bytes ? new TextDecoder().decode(bytes) : '';
  if (text === readingOf(document)) return [];
  return [
    problem(
      'plain-text-differs',
      { file: document.file, line: 1, column: 1 },
      {
        found: `${document.id}.txt`,
        expected: { zh: '与读本逐字符相等', en: 'the reading, character for character' },
        mend: { zh: '这是本软件的毛病，请报告', en: 'this is a defect of ours, report it' },
      },
    ),
  ];
}
