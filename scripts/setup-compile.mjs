import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** Packages that are compiled with it: those that are loaded at nearly every start. Others have files of their own beside them. */
const compiledToo = new Set([
  ...['@cantoo/pdf-lib', 'fflate', 'hast-util-to-html', 'hastscript', 'mdast-util-mdx'],
  ...['puppeteer', 'puppeteer-core', 'remark-cjk-friendly', 'remark-gfm', 'remark-mdx'],
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

/**
 * @param {string} root
 * @param {{ folder: string, aside: string }} where it is to lie, and where it is made
 * @param {{ scripts: string[], modules: string[] }} entries
 */
export async function compile(root, { folder, aside }, { scripts, modules }) {
  await compileModules(root, { folder, aside }, modules);
  await compileScripts(root, { folder, aside }, scripts);
  copyFileSync(new URL('setup-start.mjs', import.meta.url), join(aside, 'start.mjs'));
}

/** @param {string} aside */
function usual(aside) {
  return /** @type {const} */ ({
    outdir: aside,
    bundle: true,
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
  });
}

/**
 * @param {string} root
 * @param {string[]} entries
 */
function mainsOf(root, entries) {
  return Object.fromEntries(entries.map((entry) => [`${nameOf(entry)}.main`, join(root, entry)]));
}

/**
 * What runs little of what it has.
 * @param {string} root
 * @param {{ folder: string, aside: string }} where
 * @param {string[]} entries
 */
async function compileModules(root, { folder, aside }, entries) {
  const { build } = await import('esbuild');
  await build({
    ...usual(aside),
    entryPoints: mainsOf(root, entries),
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    // What some packages still ask for.
    banner: {
      js: "import { createRequire as bannerRequire } from 'node:module';const require = bannerRequire(import.meta.url);",
    },
    plugins: [chosen, lazyHttp, placed(folder)],
  });
  for (const name of entries.map(nameOf)) writeFileSync(join(aside, `${name}.mjs`), starter(name));
}

/**
 * What runs most of what it has, each as one script.
 * @param {string} root
 * @param {{ folder: string, aside: string }} where
 * @param {string[]} entries
 */
async function compileScripts(root, { folder, aside }, entries) {
  const { build } = await import('esbuild');
  await build({
    ...usual(aside),
    entryPoints: mainsOf(root, entries),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: { js: '(function (require, here, resolveHere, importHere, module, exports) {' },
    footer: { js: '})' },
    define: { 'import.meta.url': 'here', 'import.meta.resolve': 'resolveHere' },
    plugins: [chosen, lazyHttp, placed(folder)],
  });
  for (const name of entries.map(nameOf)) {
    const file = join(aside, `${name}.main.cjs`);
    // Without a flag, a script that is started so cannot import anything itself.
    const own = readFileSync(file, 'utf8').replace(/(?<![.\w])import\((?!\))/gu, 'importHere(');
    writeFileSync(file, own);
    writeFileSync(
      join(aside, `${name}.mjs`),
      `import { startCompiled } from './start.mjs';\nstartCompiled('${name}');\n`,
    );
  }
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
  return `import './start.mjs';
import { enableCompileCache } from 'node:module';
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
 * Packages that are loaded for another thing than HTTP are given the engine's own name by name, when they ask for it.
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
    onLoad({ filter: /./, namespace: 'lazy-http' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
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
