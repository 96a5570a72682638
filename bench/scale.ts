import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOf, editClause, filesIn, sameBytes, setTitle, spaced } from './scale/archive.ts';
import { hongtou, type Measured, project, ran } from './scale/commands.ts';
import { barePdfs } from './scale/page-pdf.ts';
import { type Peer, peersIn } from './scale/peers.ts';

// Imports and builds archives of several sizes out of a folder of transcripts, with this project and with stock site
// generators; says how long each step takes, how much memory and how many bytes. Everything is made in a folder of its
// own, which is left for a second look.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '1,100,574' },
    /** Documents whose PDFs are compared with Chromium's own. */
    sample: { type: 'string', default: '60' },
    /** Largest archive that is built once more from nothing, to compare the bytes. */
    clean: { type: 'string', default: '100' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const corpus = resolve(positionals[0] ?? join(project, '../shared/corpus/laws'));
const folder = join(tmpdir(), 'hongtou-bench-scale');

if (!existsSync(corpus)) {
  console.error(`没有 ${corpus}；写出放抄本的文件夹 / name a folder of transcripts`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const all = readdirSync(corpus)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => join(corpus, name));
const peers = values.peers ? peersIn(join(folder, 'peers'), (line) => console.error(line)) : [];
// What is compiled once for every archive is no part of the figures.
const warm = archiveOf(join(folder, 'warm'), spaced(all, 1));
ran(await hongtou('build', warm, '--only', 'site'));

console.log('| documents | step | s | MB | load |');
console.log('| --: | --- | --: | --: | --: |');
for (const count of values.files.split(',').map(Number)) {
  const files = spaced(all, count);
  await ours(files);
  for (const peer of peers) await other(peer, files);
}
if (Number(values.sample) > 0) await pdfs(spaced(all, Number(values.sample)));

async function ours(files: readonly string[]): Promise<void> {
  const root = archiveOf(join(folder, `${files.length}`), []);
  cpSync(join(warm, '.hongtou/cache/programs'), join(root, '.hongtou/cache/programs'), {
    recursive: true,
  });
  row(files, 'import', await hongtou('import', root, ...files));
  row(files, 'build --only site, PDFs with it', await hongtou('build', root, '--only', 'site'));
  sizes(files, join(root, 'dist'));
  // Every page says the title; no PDF does.
  setTitle(root, '法规馆');
  row(files, 'site and search alone', await hongtou('build', root, '--only', 'site'));
  const edited = editClause(root);
  row(files, `after one edit (${edited})`, await hongtou('build', root, '--only', 'site'));
  if (files.length <= Number(values.clean)) await cleanBuild(root, files.length);
}

async function cleanBuild(root: string, count: number): Promise<void> {
  const clean = join(folder, `${count}-clean`);
  rmSync(clean, { recursive: true, force: true });
  for (const part of ['documents', 'hongtou.config.ts'])
    cpSync(join(root, part), join(clean, part), { recursive: true });
  ran(await hongtou('build', clean, '--only', 'site'));
  const different = sameBytes(join(root, 'dist'), join(clean, 'dist'));
  console.log(`\n${count}: ${different} files differ from a clean build\n`);
}

async function other(peer: Peer, files: readonly string[]): Promise<void> {
  const { root, run } = peer.prepare(files);
  row(files, peer.name, await run());
  sizes(files, join(root, peer.out));
}

/** What PDFs add to the site, beside Chromium's own printing of the same texts. */
async function pdfs(files: readonly string[]): Promise<void> {
  const root = archiveOf(join(folder, 'sample'), files);
  const whole = await hongtou('build', root, '--only', 'site', '--force');
  setTitle(root, '样本');
  const site = await hongtou('build', root, '--only', 'site');
  row(files, 'sample: build --only site, PDFs with it', whole);
  row(files, 'sample: site and search alone', site);
  const { loading, printing } = await barePdfs(root, join(folder, 'bare'));
  const ours = whole.seconds - site.seconds;
  console.log(
    `\nPDFs of ${files.length}: ${ours.toFixed(1)} s; bare page.pdf ${printing.toFixed(1)} s, loading the pages for it ${loading.toFixed(1)} s; ${(ours / (loading + printing)).toFixed(2)} times both, ${(ours / printing).toFixed(2)} times the call alone\n`,
  );
}

function row(files: readonly string[], step: string, { code, seconds, megabytes }: Measured): void {
  const state = code === 0 ? '' : ` (exit ${code ?? 'timeout'})`;
  const cells = [files.length, `${step}${state}`, seconds.toFixed(1), Math.round(megabytes)];
  console.log(`| ${[...cells, loadavg()[0]?.toFixed(1)].join(' | ')} |`);
}

function sizes(files: readonly string[], out: string): void {
  const { count, bytes } = filesIn(out);
  const each = (bytes / files.length / 1e3).toFixed(0);
  console.log(
    `\n${files.length}: ${count} files, ${(bytes / 1e6).toFixed(1)} MB, ${each} kB each\n`,
  );
}
