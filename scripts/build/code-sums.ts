import { home } from '../config.ts';
import { sumOver } from './source-sums.ts';

const common = [
  'package-lock.json',
  'scripts/build',
  'scripts/cli/outcome.ts',
  'scripts/config.ts',
  'src/document',
  'src/view',
  'src/words',
];

const draw = [
  ...common,
  'print/fonts/hongtou-math.woff2',
  'print/fonts/screen',
  'public',
  'src/checks',
  'src/components',
  'src/deposit',
  'src/env.d.ts',
  'src/layouts',
  'src/markup',
  'src/middleware.ts',
  'src/pages',
  'src/pdf',
  'src/records',
  'src/search',
  'src/site',
  'src/styles',
];

/** What of ours decides what each step makes. Rooms that a step does not enter are not in its list. */
export const roomsOf = {
  read: [
    'scripts/build/hashes.ts',
    'scripts/build/make-later.ts',
    'scripts/build/packed-changes.ts',
    'scripts/build/prune.ts',
    'scripts/build/reading.ts',
    'scripts/build/sealed-file.ts',
    'scripts/build/source-sums.ts',
    'scripts/build/write-whole.ts',
    'src/corpus',
    'src/deposit/fixity.ts',
    'src/document',
    'src/rules',
    'package-lock.json',
  ],
  print: [
    ...common,
    'print',
    'src/checks',
    'src/markup/spelled.ts',
    'src/pdf',
    'src/site/facsimile.ts',
    'src/site/relative-address.ts',
  ],
  draw,
  slices: [
    'package-lock.json',
    'print/fonts/screen',
    'src/site/cut-face.ts',
    'src/site/own-faces.ts',
    'src/site/woff2',
  ],
  program: [...draw, 'docs'],
  deposit: [
    ...common,
    'LICENSE',
    'NOTICE',
    'print/fonts/LICENSES',
    'src/checks',
    'src/corpus/expectation.ts',
    'src/deposit',
    'src/records',
  ],
} as const;

export type Step = keyof typeof roomsOf;
export type CodeSums = Record<Step, string>;

export function codeSum(step: Step): string {
  return sumOver(home, roomsOf[step]);
}

export function codeSums(): CodeSums {
  return {
    read: codeSum('read'),
    print: codeSum('print'),
    draw: codeSum('draw'),
    slices: codeSum('slices'),
    program: codeSum('program'),
    deposit: codeSum('deposit'),
  };
}
