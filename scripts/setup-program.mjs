import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What a person waits for, and what is measured beside its peers. */
export const entries = [
  'scripts/hongtou.ts',
  'scripts/build/worker.ts',
  'scripts/install-print-tools.ts',
  'bench/print/ours.ts',
];
/** What decides the program. */
const sources = ['bench', 'package-lock.json', 'print', 'scripts', 'src'];
/** Packages that are compiled with it: those that are loaded at nearly every start. Others have files of their own beside them. */
const compiledToo = new Set([
  ...['@cantoo/pdf-lib', 'fflate', 'hast-util-to-html', 'hastscript', 'mdast-util-mdx', 'parse5'],
  ...['puppeteer', 'remark-cjk-friendly', 'remark-gfm', 'remark-mdx', 'remark-parse', 'unified'],
  ...['unist-util-visit', 'vfile-message', 'yaml', 'zod'],
]);
/** A worker is compiled, too. */
const worker = /new Worker\(new URL\('([\w-]+)\.ts', import\.meta\.url\)/gu;
/** After which a program that is not of the sources as they are is removed, in milliseconds. */
const oldAge = 86_400_000;

/**
 * A script of this project, compiled: it and all that it loads in a few files, made once for the sources as they are.
 * Hundreds of small files, whose types are taken out at each start, take longer to load than a document to be laid
 * out.
 * @param {string} root
 * @param {string} script path from the root
 * @param {() => void} announce called where it takes a second
 * @returns {Promise<string>} the script itself where it is not one of those that are compiled
 */
export async function compiled(root, script, announce) {
  if (!entries.includes(script)) return join(root, script);
  const folder = join(root, 'node_modules', '.cache', `program-${keyOf(root)}`);
  if (!existsSync(folder)) {
    announce();
    await compile(root, folder);
  }
  return join(folder, `${basename(script, '.ts')}.mjs`);
}

/** @param {string} root */
function keyOf(root) {
  const sum = createHash('sha256');
  for (const source of sources)
    for (const path of filesIn(join(root, source))) {
      const { size, mtimeMs } = statSync(path);
      sum.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
    }
  return sum.digest('hex').slice(0, 16);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function compile(root, folder) {
  const { build } = await import('esbuild');
  const aside = `${folder}.${process.pid}`;
  await build({
    entryPoints: Object.fromEntries(
      entries.map((entry) => [basename(entry, '.ts'), join(root, entry)]),
    ),
    outdir: aside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // What some packages still ask for.
    banner: {
      js: "import { createRequire as bannerRequire } from 'node:module';const require = bannerRequire(import.meta.url);",
    },
    logLevel: 'error',
    plugins: [chosen, placed(folder)],
  });
  moveIntoPlace(aside, folder);
}

/**
 * What the project itself loads of packages stays outside, unless it is compiled too.
 * @type {import('esbuild').Plugin}
 */
const chosen = {
  name: 'chosen',
  setup: ({ onResolve }) => {
    // biome-ignore lint/nursery/useUnicodeRegex: esbuild reads it, which knows no flags
    onResolve({ filter: /^[a-z@]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:')) return undefined;
      if (importer.includes(`${sep}node_modules${sep}`)) return undefined;
      const name = /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? '';
      return compiledToo.has(name) ? undefined : { path, external: true };
    });
  },
};

/**
 * Keeps what files are named by: each module names them from where its source lies.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
function placed(folder) {
  return {
    name: 'placed',
    setup: ({ onLoad }) => {
      // biome-ignore lint/nursery/useUnicodeRegex: esbuild reads it, which knows no flags
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const from = relative(folder, path).replaceAll(sep, '/');
        const contents = readFileSync(path, 'utf8')
          .replace(worker, "new Worker(new URL('$1.mjs', HERE)")
          .replace(/(?<!')import\.meta\.url/gu, `new URL('${from}', import.meta.url).href`)
          .replace('HERE', 'import.meta.url');
        return { contents, loader: 'ts' };
      });
    },
  };
}

/**
 * Whoever comes first wins; the others' programs are the same.
 * @param {string} aside
 * @param {string} folder
 */
function moveIntoPlace(aside, folder) {
  const others = readdirSync(dirname(folder)).filter((name) => name.startsWith('program-'));
  for (const name of others) {
    const other = join(dirname(folder), name);
    if (Date.now() - statSync(other).mtimeMs > oldAge) rmSync(other, { recursive: true });
  }
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
