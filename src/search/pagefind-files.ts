import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { indexedWords } from './browser/pagefind/words.ts';
import { pagefindScript } from './pagefind-script.ts';

/** A private language, in which Pagefind takes words as they are. */
const language = 'qaa';
/** Stands for a clause without a character, which Pagefind would leave out; no character has this code. */
const noWord = 'z';
/** Records that are handed over at once. */
const portion = 500;

export interface PagefindFiles {
  /** The first word in each file of the index. */
  firsts: string[];
  /** Base 64 by the name that Pagefind asks for. */
  files: Map<string, string>;
  /** `pagefind.js` */
  script: string;
}

/**
 * Pagefind's index of the clauses, a record for each, named by its number.
 *
 * @param texts folded and simple, in the order of the clauses' numbers
 */
export async function pagefindFiles(texts: readonly string[]): Promise<PagefindFiles> {
  const made = await indexOf(texts);
  const numbered = numberedMeta(contentOf(made, /\.pf_meta$/u), texts.length);
  const files = new Map<string, string>();
  for (const { path, content } of made) {
    const name = path.replace(/^.*\//u, '');
    if (/^pagefind-entry\.json$|^wasm\.|\.pf_index$/u.test(name)) files.set(name, base64(content));
    if (name.endsWith('.pf_meta')) files.set(name, base64(numbered.bytes));
  }
  const client = Buffer.from(contentOf(made, /^pagefind\.js$/u)).toString();
  return { firsts: numbered.firsts, files, script: await pagefindScript(client) };
}

async function indexOf(texts: readonly string[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (let from = 0; from < texts.length; from += portion)
      await add(index, texts.slice(from, from + portion), from);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, texts: readonly string[], from: number): Promise<void> {
  const added = texts.map((text, i) =>
    index.addCustomRecord({
      url: String(from + i),
      content: indexedWords(text) || noWord,
      language,
    }),
  );
  const failures = (await Promise.all(added)).flatMap(({ errors }) => errors);
  if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
}

function contentOf(files: readonly IndexFile[], path: RegExp): Uint8Array {
  const file = files.find((one) => path.test(one.path));
  if (!file) throw new Error(`Pagefind made no file ${path}`);
  return file.content;
}

/** With which all that Pagefind packs begins. */
const signature = Buffer.from('pagefind_dcd');

/** Pagefind's own list of what there is: version, pages as [name, words], files as [first word, last word, name], … */
type Meta = [string, [string, number][], [string, string, string][], ...unknown[]];

/**
 * The same list with each record named by its number, where Pagefind names the fragment that would show it: search
 * needs no fragments, and numbers are short.
 */
function numberedMeta(packed: Uint8Array, count: number): { bytes: Uint8Array; firsts: string[] } {
  const [version, pages, chunks, ...rest] = decode(
    gunzipSync(packed).subarray(signature.length),
  ) as Meta;
  if (pages.length !== count)
    throw new Error(`Pagefind took ${pages.length} of ${count} clauses into its index`);
  const numbered = pages.map((_, number) => [number.toString(36), 1]);
  const meta = Buffer.concat([signature, encode([version, numbered, chunks, ...rest])]);
  return { bytes: gzipSync(meta, { level: 9, mtime: 0 }), firsts: chunks.map(([first]) => first) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
