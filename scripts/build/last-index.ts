import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sum } from '../../src/deposit/fixity.ts';
import type { EngineName } from '../../src/search/browser/data.ts';
import { jsonIn } from '../../src/search/data-script.ts';
import { filesOf } from '../../src/search/gram-files.ts';
import type { DealtIndex } from '../../src/search/index-files.ts';
import { distOf, indexFileOf } from './dist.ts';
import { sha256 } from './hashes.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { filesOfLast, isAsSeen, type SeenFiles } from './state.ts';
import type { Tree } from './tree.ts';

/** The index of search in `dist/`, of an engine that can be patched. */
export interface LastIndex {
  /** Of its documents, by their number. */
  keys: readonly string[];
  dealt: DealtIndex;
  /** The files of `dist/`. */
  seen: SeenFiles;
  /** Gives the JSON of one of its files. */
  fileNamed(name: string): string;
}

/** What an index is made with. */
export interface MadeWith {
  engine: EngineName;
  /** Sum of what makes it. */
  code: string;
}

interface Remembered extends MadeWith, Pick<LastIndex, 'keys' | 'dealt'> {
  /** One sum over the files. */
  files: string;
}

/** The index that the last build left, where all of it is still there; undefined where none was made with the same. */
export function lastIndex(root: string, { engine, code }: MadeWith): LastIndex | undefined {
  const data = readSealed(indexFileOf(root));
  const remembered: Remembered | undefined = data && JSON.parse(data.toString());
  if (remembered?.code !== code || remembered.engine !== engine) return undefined;
  const { keys, dealt, files } = remembered;
  const dist = distOf(root);
  const seen = filesOfLast(root);
  const paths = pathsOf(dealt);
  if (sumOfFiles(paths, (path) => seen.get(path)?.sum) !== files) return undefined;
  const isWhole = paths.every((path) => isAsSeen(join(dist, path), seen.get(path)));
  const fileNamed = (name: string) => jsonIn(readFileSync(join(dist, pathOf(name)), 'utf8'));
  return isWhole ? { keys, dealt, seen, fileNamed } : undefined;
}

/** Remembers the index that was put into the folder that becomes `dist/`. */
export function rememberIndex(
  root: string,
  made: Omit<Remembered, 'files'>,
  { sums }: Pick<Tree, 'sums'>,
): void {
  const remembered: Remembered = {
    ...made,
    files: sumOfFiles(pathsOf(made.dealt), (path) => sums.get(path)),
  };
  writeSealed(indexFileOf(root), JSON.stringify(remembered));
}

/** The paths of all files of an index, below `dist/`. */
export function pathsOf({ heads, texts }: DealtIndex): string[] {
  return [heads, texts].flatMap(({ grams }) => filesOf(grams)).map(pathOf);
}

function pathOf(name: string): string {
  return `site/search/${name}.js`;
}

function sumOfFiles(paths: readonly string[], sumFor: (path: string) => Sum | undefined): string {
  return sha256(JSON.stringify(paths.map((path) => [path, sumFor(path)?.sha512])));
}
