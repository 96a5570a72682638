import { type Problem, problem, type Said } from '../document/problem.ts';
import { algorithms, declaration, oxumOf } from './bag.ts';
import { manifestProblems, missing, oncePerFile, type Sum, type Sums } from './fixity.ts';
import { isSignature } from './signature.ts';

/** What is found of a bag or of a whole `dist/`: the sum of every file, and the text of those that describe it. */
export interface Holding {
  sums: Sums;
  texts: ReadonlyMap<string, string>;
}

const tagFiles = [
  'bagit.txt',
  'bag-info.txt',
  ...algorithms.flatMap((name) => [`manifest-${name}.txt`, `tagmanifest-${name}.txt`]),
];

/** Whether a file of a bag describes it. */
export function isTagFile(path: string): boolean {
  return !path.includes('/');
}

/** Whether a bag is complete and valid (RFC 8493, 3), with nothing in it that no manifest lists. */
export function bagProblems({ sums, texts }: Holding): Problem[] {
  const payload = only(sums, (path) => path.startsWith('data/'));
  const tags = only(
    sums,
    (path) => !path.startsWith('data/') && !isTagManifest(path) && !isSignature(path, sums),
  );
  return oncePerFile([
    ...tagFiles.filter((file) => !sums.has(file)).map((file) => missing(file)),
    ...declared(texts.get('bagit.txt')),
    ...algorithms.flatMap((algorithm) => [
      ...held(`manifest-${algorithm}.txt`, algorithm, payload, texts),
      ...held(`tagmanifest-${algorithm}.txt`, algorithm, tags, texts),
    ]),
    ...oxumProblems(texts.get('bag-info.txt'), payload),
  ]);
}

function isTagManifest(path: string): boolean {
  return algorithms.some((name) => path === `tagmanifest-${name}.txt`);
}

function only(sums: Sums, wanted: (path: string) => boolean): Map<string, Sum> {
  return new Map([...sums].filter(([path]) => wanted(path)));
}

function held(
  file: string,
  algorithm: (typeof algorithms)[number],
  sums: Sums,
  texts: Holding['texts'],
): Problem[] {
  return manifestProblems({ file, text: texts.get(file), algorithm }, sums);
}

function declared(text: string | undefined): Problem[] {
  if (text === undefined || text === declaration) return [];
  return [wrong('bagit.txt', text, declaration)];
}

function oxumProblems(text: string | undefined, payload: Sums): Problem[] {
  if (text === undefined) return [];
  const found = /^Payload-Oxum: (.*)$/mu.exec(text)?.[1] ?? '';
  const { bytes, files } = oxumOf(payload);
  const expected = `${bytes}.${files}`;
  return found === expected
    ? []
    : [wrong('bag-info.txt', `Payload-Oxum: ${found}`, `Payload-Oxum: ${expected}`)];
}

function wrong(file: string, found: string, expected: Said): Problem {
  return problem(
    'bag-invalid',
    { file, line: 1, column: 1 },
    {
      found,
      expected,
      mend: { zh: '取回原来的存档包', en: 'bring the original bag back' },
    },
  );
}
