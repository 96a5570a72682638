import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { readCorpus } from '../../src/corpus/read.ts';
import { inReadingOrder, type Problem } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';

/** A small archive without a fault. */
export const baseArchive = join(import.meta.dirname, '../rules/base');

/** `name.patch.json`: one change of the file `name`, or several. */
const change = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  /** Everywhere; otherwise `find` must stand in the file exactly once. */
  all: z.boolean().default(false),
});
const patchSchema = z.union([change.transform((one) => [one]), z.array(change)]);

const paths = z.record(z.string(), z.string()).default({});

/** `make.json`: what a folder in a repository cannot hold. Paths are relative to the archive. */
const makeSchema = z.strictObject({
  /** Target by link. */
  links: paths,
  /** Copy by original. */
  copies: paths,
  /** Content in hexadecimal digits, by file. */
  bytes: paths,
  /** Size in bytes, by file, filled up with zeros. */
  sizes: z.record(z.string(), z.int()).default({}),
  remove: z.array(z.string()).default([]),
  /** Writes the sum of the transcript, as changed, into the front matter. */
  reseal: z.boolean().default(false),
});

/** Lays an archive and overlays of it into a temporary folder, lends that, and takes it away again. */
export function withArchive<T>(layers: readonly string[], use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-archive-'));
  try {
    for (const layer of layers) overlay(root, layer);
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Everything that is wrong with an archive, in reading order. */
export function problemsIn(root: string): Problem[] {
  const { corpus, problems } = readCorpus(root);
  return inReadingOrder([...problems, ...(corpus ? applyRules(corpus) : [])]);
}

/** `file:line:column: rule-id` */
export function lineOf({ place, ruleId }: Problem): string {
  return `${place.file}:${place.line}:${place.column}: ${ruleId}`;
}

export function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function overlay(root: string, layer: string): void {
  const made = join(layer, 'make.json');
  const make = makeSchema.parse(existsSync(made) ? json(made) : {});
  for (const [from, to] of Object.entries(make.copies)) {
    cpSync(join(root, from), join(root, to), { recursive: true });
  }
  for (const path of make.remove) rmSync(join(root, path), { recursive: true });
  for (const path of filesIn(join(layer, 'documents'))) lay(root, layer, `documents/${path}`);
  for (const [path, hex] of Object.entries(make.bytes)) {
    writeFileSync(place(root, path), Buffer.from(hex, 'hex'));
  }
  for (const [path, size] of Object.entries(make.sizes)) {
    appendFileSync(place(root, path), '');
    truncateSync(join(root, path), size);
  }
  for (const [path, target] of Object.entries(make.links)) symlinkSync(target, place(root, path));
  if (make.reseal) reseal(root);
}

function lay(root: string, layer: string, path: string): void {
  const patched = /^(.*)\.patch\.json$/u.exec(path)?.[1];
  if (patched === undefined) {
    cpSync(join(layer, path), place(root, path));
    return;
  }
  edit(root, patched, (text) => patchSchema.parse(json(join(layer, path))).reduce(changed, text));
}

function changed(text: string, { find, replace, all }: z.output<typeof change>): string {
  const times = text.split(find).length - 1;
  if (times === 0 || (times > 1 && !all)) throw new Error(`“${find}” stands ${times} times`);
  return text.replaceAll(find, () => replace);
}

function reseal(root: string): void {
  for (const folder of filesIn(join(root, 'documents')).filter((path) => path.endsWith('.mdx'))) {
    const transcript = join(root, 'documents', dirname(folder), 'transcript.txt');
    const sum = createHash('sha256').update(readFileSync(transcript)).digest('hex');
    edit(root, `documents/${folder}`, (text) => text.replace(/(?<=sha256: )\w+/u, sum));
  }
}

/** The path with the folders that it needs. */
function place(root: string, path: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
