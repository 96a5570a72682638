import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What makes a document, each one script: it runs most of what it has. */
const scripts = [
  'scripts/build/worker.ts',
  'scripts/build/second-worker.ts',
  'bench/print/ours.ts',
  'bench/print/read.ts',
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
/** Packages that are compiled with it: those that are loaded at nearly every start. Others have files of their own beside them. */
const compiledToo = new Set([
  ...['@cantoo/pdf-lib', 'fflate', 'hast-util-to-html', 'hastscript', 'mdast-util-mdx', 'parse5'],
  ...[
    'htmlparser2',
    'puppeteer',
    'puppeteer-core',
    'remark-cjk-friendly',
    'remark-gfm',
    'remark-mdx',
  ],
  ...[
    'micromark-util-decode-string',
    'remark-parse',
    'saxes',
    'unified',
    'unist-util-visit',
    'vfile-message',
    'yaml',
    'zod',
  ],
]);
/** A worker is compiled, too. */
const worker = /new Worker\(new URL\('([\w-]+)\.ts', import\.meta\.url\)/gu;
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
    await compile(root, folder);
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
 * @param {string} root
 * @param {string} folder
 */
async function compile(root, folder) {
  const { build } = await import('esbuild');
  const aside = `${folder}.${process.pid}`;
  const usual = /** @type {const} */ ({
    outdir: aside,
    bundle: true,
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
  });
  await build({
    ...usual,
    entryPoints: Object.fromEntries(
      modules.map((entry) => [`${nameOf(entry)}.main`, join(root, entry)]),
    ),
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    // What some packages still ask for.
    banner: {
      js: "import { createRequire as bannerRequire } from 'node:module';const require = bannerRequire(import.meta.url);",
    },
    plugins: [chosen, lazyHttp, placed(folder)],
  });
  await build({
    ...usual,
    entryPoints: Object.fromEntries(
      scripts.map((entry) => [`${nameOf(entry)}.main`, join(root, entry)]),
    ),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: { js: '(function (require, here, resolveHere, importHere, module, exports) {' },
    footer: { js: '})' },
    define: { 'import.meta.url': 'here', 'import.meta.resolve': 'resolveHere' },
    plugins: [chosen, placed(folder)],
  });
  for (const name of modules.map(nameOf)) writeFileSync(join(aside, `${name}.mjs`), starter(name));
  copyFileSync(new URL('setup-start.mjs', import.meta.url), join(aside, 'start.mjs'));
  for (const name of scripts.map(nameOf)) {
    const file = join(aside, `${name}.main.cjs`);
    // Without a flag, a script that is started so cannot import anything itself.
    const own = readFileSync(file, 'utf8').replace(/(?<![.\w])import\((?!\))/gu, 'importHere(');
    writeFileSync(file, own);
    writeFileSync(
      join(aside, `${name}.mjs`),
      `import { startCompiled } from './start.mjs';\nstartCompiled('${name}');\n`,
    );
  }
  moveIntoPlace(aside, folder);
}

/** @param {string} entry */
function nameOf(entry) {
  return basename(entry, '.ts');
}

/**
 * Keeps what the engine made of the program beside it, so that the next start need not compile it again.
 * @param {string} name
 */
function starter(name) {
  return `import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache?.(fileURLToPath(new URL('compiled', import.meta.url)));
await import('./${name}.main.mjs');
`;
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
 * An import asks the engine's HTTP for all that it has, and so loads its whole client; what packages require, they
 * are given as it is.
 * @type {import('esbuild').Plugin}
 */
const lazyHttp = {
  name: 'lazy-http',
  setup: ({ onResolve, onLoad }) => {
    // biome-ignore lint/nursery/useUnicodeRegex: esbuild reads it, which knows no flags
    onResolve({ filter: /^node:https?$/ }, ({ path, importer, kind }) =>
      kind === 'import-statement' && importer.includes(`${sep}node_modules${sep}`)
        ? { path, namespace: 'lazy-http' }
        : undefined,
    );
    // biome-ignore lint/nursery/useUnicodeRegex: esbuild reads it, which knows no flags
    onLoad({ filter: /./, namespace: 'lazy-http' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
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
