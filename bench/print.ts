import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../print/pipeline/browser/find.ts';
import { compiled, engineFlags } from '../scripts/setup-program.mjs';
import { folded, recordOn } from '../src/checks/pdf-text.ts';
import { textOf } from '../src/document/clause.ts';
import { clausesOf, type Document } from '../src/document/document.ts';
import { readByPdfJs } from '../test/support/pdf-witness.ts';
import { type Contender, contendersWith, type Job } from './print/contenders.ts';
import { fonts, htmlOf, noticeTimes } from './print/input.ts';
import { type Measured, measured } from './print/measure.ts';

// Prints the notice, and longer ones made of it, with this project and with its peers; says how long each takes,
// how much memory, and how much of the text arrives.

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10,50' },
    runs: { type: 'string', default: '3' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const folder = join(tmpdir(), 'hongtou-bench');
const limit = 1_200_000;

interface Result extends Measured {
  pages: number;
  /** Share of the record's clauses that can be read from the PDF, whole and in order. */
  complete: number;
}

mkdirSync(folder, { recursive: true });
for (const font of fonts) copyFileSync(join(root, 'print/fonts', font), join(folder, font));
const say = (line: string): void => console.error(line);
const browser = await findBrowser(undefined, ({ zh }) => say(zh));
const program = await compiled(root, 'bench/print/ours.ts', () => say('编译 / compiling'));
const start = [process.execPath, ...engineFlags, program];
const contenders = contendersWith({ folder, browser: browser.path, start, say });
const env = { ...process.env, ...browser.env, PUPPETEER_EXECUTABLE_PATH: browser.path };

console.log('| × | program | s | MB | pages | clauses read back |');
console.log('| --: | --- | --: | --: | --: | --: |');
for (const factor of values.times.split(',').map(Number)) {
  const results = await rounds(factor, Number(values.runs));
  for (const [name, runs] of results) console.log(rowOf(factor, name, runs));
}

/** Interleaved, so that what else the machine does falls on all alike. */
async function rounds(factor: number, count: number): Promise<Map<string, Result[]>> {
  const document = noticeTimes(factor, root);
  const html = join(folder, `notice-${factor}.html`);
  writeFileSync(html, htmlOf(document));
  const results = new Map<string, Result[]>();
  for (let round = 0; round < count; round++)
    for (const contender of contenders) {
      say(`${factor}× ${contender.name}, ${round + 1}/${count}`);
      const job = { root, factor, html, out: join(folder, fileName(contender)) };
      const result = await once(contender, job, document);
      results.set(contender.name, [...(results.get(contender.name) ?? []), result]);
    }
  return results;
}

function fileName({ name }: Contender): string {
  return `${name.replace(/[^a-z]+/giu, '-')}.pdf`;
}

async function once({ name, command }: Contender, job: Job, document: Document): Promise<Result> {
  rmSync(job.out, { force: true });
  // Our own finds the browser itself, as it does for its users.
  const own = name.startsWith('hongtou') || name.startsWith('Chromium');
  const run = await measured(command(job), { env: own ? process.env : env, cwd: folder, limit });
  const read = existsSync(job.out) ? await readBack(readFileSync(job.out), document, own) : none;
  return { ...run, ...read };
}

const none = { pages: 0, complete: 0 };

async function readBack(bytes: Uint8Array, document: Document, tagged: boolean) {
  const { pages } = await readByPdfJs(bytes);
  const ours = tagged && pages.some(({ marks }) => marks.length > 0);
  const text = folded(
    pages
      .map((page) => (ours ? recordOn(page) : page.texts.map((one) => one.text).join('')))
      .join(''),
  );
  const clauses = clausesOf(document).map((clause) => folded(textOf(clause)));
  let [at, found] = [0, 0];
  for (const clause of clauses) {
    const place = text.indexOf(clause, at);
    if (place < 0) continue;
    found += 1;
    at = place + clause.length;
  }
  return { pages: pages.length, complete: found / clauses.length };
}

function rowOf(factor: number, name: string, runs: readonly Result[]): string {
  const failed = runs.find(({ code }) => code !== 0);
  const median = (pick: (one: Result) => number) =>
    runs.map(pick).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  const state = failed ? `（exit ${failed.code ?? 'timeout'}）` : '';
  const cells = [
    factor,
    `${name}${state}`,
    median(({ seconds }) => seconds).toFixed(2),
    Math.round(median(({ megabytes }) => megabytes)),
    median(({ pages }) => pages),
    `${(median(({ complete }) => complete) * 100).toFixed(2)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}
