import { type Check, check } from '../../src/checks/check.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import { type Problem, problem } from '../../src/document/problem.ts';

/** Checks the plain text that stands beside the pages of a document. */
export function plainTextCheck(document: Document, bytes: Uint8Array | undefined): Check {
  const where = `site/${document.id}/${document.id}.txt`;
  return check(
    {
      id: 'plain-text',
      level: 'record',
      found: `${bytes?.length ?? 0} bytes`,
      expected: `${Buffer.byteLength(readingOf(document))} bytes`,
      where,
    },
    plainText(document, bytes),
  );
}

function plainText(document: Document, bytes: Uint8Array | undefined): Problem[] {
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
