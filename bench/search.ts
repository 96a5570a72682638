import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contenderNames, installContenders } from './search/contenders.ts';
import type { Figures } from './search/figures.ts';
import { itemsOf } from './search/items.ts';
import { peakOf } from './search/memory.ts';

// Searches the notice, and some and all of a folder of Markdown files if one is named, with this project and with its
// peers; says what each finds of what stands there, how much it finds that does not, what it reads and how long it
// takes. Each runs in a process of its own, whose memory is watched while it builds its index.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '300' },
    files: { type: 'string', multiple: true, default: ['100', '574'] },
    /** Only contenders whose names hold this. */
    only: { type: 'string', default: '' },
    /** After which a contender is stopped. */
    minutes: { type: 'string', default: '20' },
  },
});

installContenders((line) => console.error(line));
const [corpus] = positionals;
const bodies = [[], ...(corpus ? values.files.map((files) => [corpus, files]) : [])];
if (!corpus) console.error('no corpus named: the notice alone');

for (const body of bodies) {
  const items = itemsOf(body);
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  const name = body.length > 0 ? `${body[0]}, ${body[1]} files` : 'the notice';
  console.log(`\n${name}: ${items.length} clauses, ${characters} characters\n`);
  console.log(`| ${['engine', ...columns().map(([title]) => title)].join(' | ')} |`);
  console.log(`| --- |${' --: |'.repeat(columns().length)}`);
  for (const contender of contenderNames().filter((one) => one.includes(values.only))) {
    console.error(`${contender} …`);
    console.log(row(contender, await figuresIn(contender, body)));
  }
}

/** What the contender's own process prints: a line when its index is built, and one with its figures. */
async function figuresIn(contender: string, body: readonly string[]): Promise<Figures | string> {
  const script = fileURLToPath(new URL('search/one.ts', import.meta.url));
  const child = spawn(process.execPath, [script, contender, values.queries, ...body], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const memory = peakOf(child.pid ?? 0);
  let figures: Figures | undefined;
  let state = 'stopped while it built its index';
  const limit = setTimeout(() => child.kill(), Number(values.minutes) * 60_000);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'built') {
      memory.stop();
      state = 'stopped while it was asked';
    } else figures = { ...(JSON.parse(line) as Figures), memory: memory.peak() };
  }
  const [, signal] = await ended;
  clearTimeout(limit);
  memory.stop();
  if (signal === null) return figures ?? 'failed';
  return `${state}; ${values.minutes} min, ${(memory.peak() / 1e6).toFixed(0)} MB`;
}

function columns(): [string, (figures: Figures) => string][] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const kb = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
  const ms = (time: number) => time.toFixed(time < 10 ? 2 : 0);
  return [
    ['recall', ({ recall }) => percent(recall)],
    ['precision', ({ precision }) => percent(precision)],
    ['no result', ({ zero }) => percent(zero)],
    ['name first', ({ nameFirst }) => percent(nameFirst)],
    ['nonsense found', ({ nonsense, absent }) => `${nonsense}/${absent}`],
    ['KB before first result p50/p95', ({ first }) => `${kb(first.p50)}/${kb(first.p95)}`],
    ['KB of index', ({ indexBytes }) => kb(indexBytes)],
    ['build s', ({ buildMs }) => (buildMs / 1000).toFixed(1)],
    ['build MB', ({ memory }) => (memory / 1e6).toFixed(0)],
    ['cold ms p50/p95', ({ cold }) => `${ms(cold.p50)}/${ms(cold.p95)}`],
    ['warm ms p50/p95', ({ warm }) => `${ms(warm.p50)}/${ms(warm.p95)}`],
  ];
}

function row(name: string, figures: Figures | string): string {
  if (typeof figures === 'string') return `| ${name} | ${figures} |`;
  return `| ${[name, ...columns().map(([, cell]) => cell(figures))].join(' | ')} |`;
}
