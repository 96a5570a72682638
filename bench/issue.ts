import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPdf } from '../src/checks/pdf-file.ts';
import { readCorpus } from '../src/corpus/read.ts';
import { pagesOfIssue } from './issue/pages.ts';
import { type Measured, measured } from './print/measure.ts';
import { archiveOf, spaced } from './scale/archive.ts';
import { project } from './scale/commands.ts';

// Binds a folder of transcripts into one issue of a gazette, and prints the notice alone; says how long a page takes in
// each, and whether every page number in contents and indexes is that on which the document begins in the finished file.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '120' },
    /** Of the notice. */
    runs: { type: 'string', default: '3' },
  },
});
const corpus = resolve(positionals[0] ?? join(project, '../shared/corpus/laws'));
const folder = join(tmpdir(), 'hongtou-bench-issue');
const limit = 3_600_000;

if (!existsSync(corpus)) {
  console.error(`没有 ${corpus}；写出放抄本的文件夹 / name a folder of transcripts`);
  process.exit(2);
}
const names = readdirSync(corpus).filter((name) => name.endsWith('.md'));
const files = spaced(names.sort(), Number(values.files)).map((name) => join(corpus, name));
console.error(`导入 ${files.length} 件 / importing ${files.length} documents`);
const root = archiveOf(join(folder, 'archive'), files);
// Laws name no body above their titles and have no number: the documents of the project fill the indexes.
for (const name of readdirSync(join(project, 'documents')))
  if (existsSync(join(project, 'documents', name, 'notice.mdx')))
    cpSync(join(project, 'documents', name), join(root, 'documents', name), { recursive: true });
writeIssue();

console.log('| | s | MB | pages | s per page | load |');
console.log('| --- | --: | --: | --: | --: | --: |');
const notice = await noticeAlone();
const issue = await theIssue();
console.log(`\n${(issue / notice).toFixed(2)} times the time per page of the notice`);

/** The median of some runs, in seconds per page. */
async function noticeAlone(): Promise<number> {
  const out = join(folder, 'notice.pdf');
  const runs: Measured[] = [];
  for (let run = 0; run < Number(values.runs); run++)
    runs.push(await made([join(project, 'bench/print/ours.ts'), project, '1', out]));
  const [median] = runs.sort((a, b) => a.seconds - b.seconds).slice(runs.length >> 1);
  if (median?.code !== 0) throw new Error('the notice was not printed');
  const { pages } = await readPdf(readFileSync(out));
  return row(`the notice alone, median of ${runs.length}`, median, pages.length);
}

async function theIssue(): Promise<number> {
  const out = join(folder, 'issue.pdf');
  const run = await made([join(project, 'bench/issue/bind.ts'), root, out]);
  if (run.code !== 0) throw new Error(`binding ended with ${run.code ?? 'timeout'}`);
  const [read] = readCorpus(root).corpus?.issues ?? [];
  if (!read) throw new Error('no issue');
  const { pages, documents, numbers, wrong } = await pagesOfIssue(readFileSync(out), read);
  const each = row(`one issue of ${documents} documents`, run, pages);
  console.log(
    `\n${numbers} page numbers in contents and indexes: ${wrong ? `WRONG: ${wrong}` : 'all right'}`,
  );
  if (wrong) process.exitCode = 1;
  return each;
}

function made(command: readonly string[]): Promise<Measured> {
  return measured([process.execPath, ...command], { env: process.env, cwd: folder, limit });
}

function row(what: string, { seconds, megabytes }: Measured, pages: number): number {
  const each = seconds / pages;
  const cells = [what, seconds.toFixed(1), Math.round(megabytes), pages, each.toFixed(3)];
  console.log(`| ${[...cells, loadavg()[0]?.toFixed(1)].join(' | ')} |`);
  return each;
}

/** All documents of the archive, fifty to a part. */
function writeIssue(): void {
  const { corpus: read } = readCorpus(root);
  const ids = read?.documents.map(({ id }) => id) ?? [];
  const parts = Array.from({ length: Math.ceil(ids.length / 50) }, (_, i) => ({
    title: `第${i + 1}部分`,
    documents: ids.slice(i * 50, i * 50 + 50),
  }));
  const issue = { title: '公报', number: '2026年第1号', date: '2026年1月1日', publisher: '编印者' };
  mkdirSync(join(root, 'documents/issues'), { recursive: true });
  writeFileSync(join(root, 'documents/issues/all.yaml'), JSON.stringify({ ...issue, parts }));
}
