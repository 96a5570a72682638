import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { recover } from '../../scripts/build/dist.ts';
import { sha256 } from '../../scripts/build/hashes.ts';
import { compareFolders } from '../../scripts/verify/compare.ts';
import { hongtou, smallArchiveFolder, startHongtou } from './commands.ts';

/** Builds bear it in their environment, and so does whatever they start. */
const mark = { HONGTOU_TEST_MARK: `kills-${process.pid}` };

const build = (root: string, ...more: string[]): string[] => [
  ...['build', '--root', root, '--only', 'deposit'],
  ...more,
];

/**
 * What went wrong with `dist/` while builds of it were killed, or ran side by side. The source changes to and fro
 * between two states, so that a mixture of an old and a new `dist/` is neither.
 */
export async function faultsOfKills(kills: number, pairs: number, random: () => number) {
  const root = smallArchiveFolder();
  const dist = join(root, 'dist');
  const faults: string[] = [];
  try {
    const { wholes, length } = await bothStates(root);
    const look = (when: string): void => {
      const differences = wholes.map((whole) => differencesOf(dist, whole));
      if (differences.every((some) => some.length > 0))
        faults.push(`${when}: ${differences.flat()[0]}`);
    };
    for (let i = 0; i < kills; i++) {
      turn(root);
      const when = await killed(root, i, length, random);
      recover(root);
      look(when);
      const alive = await aliveAfter(5000);
      if (alive.length > 0) faults.push(`${when}: still there after 5 s: ${alive.join(', ')}`);
    }
    for (let i = 0; i < pairs; i++) {
      turn(root);
      const both = [build(root), build(root, '--force')];
      const codes = (await Promise.all(both.map((args) => hongtou(args)))).map(({ code }) => code);
      if (!codes.includes(0) || codes.some((code) => code !== 0 && code !== 3))
        faults.push(`two at once ended with ${codes.join(' and ')}`);
      look('two at once');
    }
    const left = readdirSync(join(root, '.hongtou')).filter((name) =>
      /^(?:next|last|lock)/u.test(name),
    );
    if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`);
  } finally {
    rmSync(root, { recursive: true });
  }
  return faults;
}

/** Copies of a whole `dist/` of either state, and how long a build takes here, in milliseconds. */
async function bothStates(root: string): Promise<{ wholes: string[]; length: number }> {
  const wholes = ['one', 'other'].map((name) => join(root, `whole-${name}`));
  const start = performance.now();
  for (const whole of wholes) {
    const { code, err } = await hongtou(build(root, '--force'));
    if (code !== 0) throw new Error(err);
    cpSync(join(root, 'dist'), whole, { recursive: true });
    turn(root);
  }
  return { wholes, length: (performance.now() - start) / wholes.length };
}

/** One character more in a clause, or that character taken away again. */
function turn(root: string): void {
  const folder = join(root, 'documents/2019-water-week');
  const [transcript, notice] = [join(folder, 'transcript.txt'), join(folder, 'notice.mdx')];
  const before = readFileSync(transcript, 'utf8');
  const pair = ['及时报送总结', '及时地报送总结'] as const;
  const [from, to] = before.includes(pair[0]) ? pair : ([pair[1], pair[0]] as const);
  const after = before.replace(from, to);
  const source = readFileSync(notice, 'utf8').replace(from, to);
  writeFileSync(transcript, after);
  writeFileSync(notice, source.replace(sha256(before), sha256(after)));
}

function differencesOf(dist: string, whole: string): string[] {
  if (!existsSync(dist)) return ['no dist/'];
  return compareFolders(dist, whole).problems.map(
    ({ place, found, expected }) => `${place.file} has ${found.en}, had ${expected.en}`,
  );
}

/** Every third build is killed while it moves its work into place, which no clock would hit; every second is made anew. */
async function killed(root: string, i: number, length: number, random: () => number) {
  const { process: running, ended } = startHongtou(
    build(root, ...(i % 2 === 0 ? ['--force'] : [])),
    mark,
  );
  const after = Math.floor(random() * (i % 3 === 0 ? 20 : length));
  const moving = new Promise<void>((resolve) =>
    running.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('就位')) resolve();
    }),
  );
  const moment = i % 3 === 0 ? moving.then(() => wait(after)) : wait(after);
  await Promise.race([moment, ended]);
  running.kill('SIGKILL');
  await ended;
  return `killed ${after} ms after ${i % 3 === 0 ? 'it began to move' : 'its start'}`;
}

/** Processes that a killed build had started and that are there this many milliseconds later. */
async function aliveAfter(patience: number): Promise<string[]> {
  const end = performance.now() + patience;
  while (marked().length > 0 && performance.now() < end) await wait(100);
  return marked();
}

/** Where there is no /proc, none is seen. */
function marked(): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/u.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark.HONGTOU_TEST_MARK);
    } catch {
      return false;
    }
  });
}
