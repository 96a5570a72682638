import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { compile } from './setup-compile.mjs';

/** What makes a document, each one script: it runs most of what it has. */
const scripts = [
  'scripts/build/worker.ts',
  'scripts/build/second-worker.ts',
  'bench/print/ours.ts',
];
/** What runs little of what it has, as modules. */
const modules = [
  'scripts/hongtou.ts',
  'scripts/build/index-worker.ts',
  'scripts/build/ticket-worker.ts',
  'scripts/install-print-tools.ts',
];
/** What a person waits for, and what is measured beside its peers. */
export const entries = [...scripts, ...modules];
/**
 * As many threads that compile and collect as the machine has cores for them: of the usual four, two cores keep two
 * waiting. No flag that the engine's own modules were not compiled with: each thread would compile them again.
 */
export const engineFlags = ['--v8-pool-size=0'];
/** What decides the program. */
const sources = ['bench', 'package-lock.json', 'print', 'scripts', 'src'];
/** After which a program that nobody started is removed, in milliseconds: a live site may have been open for days. */
const oldAge = 30 * 86_400_000;

/**
 * A script of this project, compiled: it and all that it loads in a few files, made once for the sources as they are.
 * Hundreds of small files, whose types are taken out at each start, take longer to load than a document to be laid
 * out.
 * @param {string} root
 * @param {string} script path from the root
 * @param {() => void} announce called where it takes a second
 * @param {(root: string) => string} [keyFor] the key of the sources
 * @returns {Promise<string>} the script itself where it is not one of those that are compiled
 */
export async function compiled(root, script, announce, keyFor = keyOf) {
  if (!entries.includes(script)) return join(root, script);
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `program-${keyFor(root)}`);
  if (existsSync(folder)) touch(folder);
  else {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    announce();
    const aside = `${folder}.${process.pid}`;
    await compile(root, { folder, aside }, { scripts, modules });
    moveIntoPlace(aside, folder);
  }
  return join(folder, `${basename(script, '.ts')}.mjs`);
}

/** @param {string} folder */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Whoever may not write here does not remove anything either.
  }
}

/**
 * Of the sources, by content: a copy of the project may have any times, and what is kept of a build goes by content too.
 * @param {string} root
 * @returns {string}
 */
export function keyOf(root) {
  const sum = createHash('sha256');
  for (const source of sources)
    for (const path of filesIn(join(root, source)))
      sum
        .update(`${relative(root, path)}\n`)
        .update(readFileSync(path))
        .update('\0');
  return sum.digest('hex').slice(0, 16);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Whoever comes first wins; the others' programs are the same.
 * @param {string} aside
 * @param {string} folder
 */
function moveIntoPlace(aside, folder) {
  removeOld(dirname(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** @param {string} cache */
function removeOld(cache) {
  for (const name of readdirSync(cache).filter((one) => one.startsWith('program-'))) {
    const path = join(cache, name);
    // Another may have moved it in the meantime.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > oldAge) rmSync(path, { recursive: true, force: true });
  }
}
