import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Place, Problem } from '../../../src/document/problem.ts';
import { baseArchive, problemsIn, withArchive } from '../../support/archive.ts';
import { randomNumbers } from '../../support/random.ts';

const folder = 'documents/2019-water-week';
const files = [
  ...['notice.mdx', 'annex-1.mdx', 'annex-2.mdx', 'emendations.yaml', 'transcript.txt'].map(
    (name) => `${folder}/${name}`,
  ),
  ...['organs.yaml', 'places.yaml', 'published.yaml'].map((name) => `documents/${name}`),
];

/** What means something to one of the parsers, or to JavaScript. */
const tokens = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '{/*',
    '<!--',
    '"',
    "'",
    '=',
    '\\',
    '&',
    '&#0;',
    '&#x110000;',
  ],
  ...['*', '**', '_', '`', '~~', '[', ']', '](', '![', '#', '- ', '1. ', '|', '> ', '    ', '\t'],
  ...['---', '---\n', '\n', '\n\n', '\r\n', '\0', '\ufeff', '\u202e', '\u2028', '𠮷', ' ', ': '],
  ...[
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
    '%YAML 1.1\n',
    '...\n',
    '? ',
    '[',
    '{',
    '- - - ',
    '# ',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', '.nan', '0x10', '1e999', '-0', 'true', '~'],
  ...['<Section>', '</Section>', '<Slogan>', '<Item />', '<Figure src="/etc/passwd" />', '<a b>'],
  ...['import a from "a"\n', 'export {}\n', 'http://a.cn', '[^1]', '99999999999999999999:1'],
];

describe.each(files)('%s, damaged at random', (file) => {
  test('gives Problems at places that are there, and never an exception', () => {
    const random = randomNumbers(files.indexOf(file) + 1);
    withArchive([baseArchive], (root) => {
      const sound = readFileSync(join(root, file), 'utf8');
      for (let i = 0; i < 12; i++) {
        const damaged = damage(sound, random);
        writeFileSync(join(root, file), damaged);
        for (const { place, second } of problemsOf(root, damaged)) {
          expect(standsThere(root, place), JSON.stringify(place)).toBe(true);
          if (second) expect(standsThere(root, second), JSON.stringify(second)).toBe(true);
        }
      }
    });
  });
});

function problemsOf(root: string, damaged: string): Problem[] {
  try {
    return problemsIn(root);
  } catch (error) {
    throw new Error(`an exception for ${JSON.stringify(damaged)}`, { cause: error });
  }
}

function damage(text: string, random: () => number): string {
  const upTo = (n: number): number => Math.floor(random() * n);
  const at = upTo(text.length + 1);
  const token = tokens[upTo(tokens.length)] ?? '';
  switch (upTo(4)) {
    case 0:
      return text.slice(0, at) + token + text.slice(at);
    case 1:
      return text.slice(0, at) + token + text.slice(at + upTo(12));
    case 2:
      return text.slice(0, at) + text.slice(at + upTo(200));
    default:
      return text.slice(0, at) + text.slice(upTo(text.length));
  }
}

/** A file that is missing has a first line, for the Problem that says so. */
function standsThere(root: string, { file, line, column }: Place): boolean {
  const path = join(root, file);
  if (!existsSync(path) || file === 'documents') return line === 1 && column === 1;
  const text = readFileSync(path, 'utf8').split('\n')[line - 1];
  return text !== undefined && column >= 1 && column <= [...text].length + 1;
}
