import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { recover } from '../../scripts/build/dist.ts';
import { sha256 } from '../../scripts/build/hashes.ts';
import { compareFolders } from '../../scripts/verify/compare.ts';
import { hongtou, smallArchiveFolder, startHongtou } from './commands.ts';

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
      const { when, started } = await killed(root, i, length, random);
      recover(root);
      look(when);
      const alive = await aliveAfter(5000, started);
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
  );
  const after = Math.floor(random() * (i % 3 === 0 ? 20 : length));
  const moving = new Promise<void>((resolve) =>
    running.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('就位')) resolve();
    }),
  );
  const moment = i % 3 === 0 ? moving.then(() => wait(after)) : wait(after);
  await Promise.race([moment, ended]);
  const started = descendantsOf(running.pid ?? 0);
  running.kill('SIGKILL');
  await ended;
  return {
    when: `killed ${after} ms after ${i % 3 === 0 ? 'it began to move' : 'its start'}`,
    started,
  };
}

/** Those of the processes that are there this many milliseconds later. */
async function aliveAfter(patience: number, started: string[]): Promise<string[]> {
  const alive = (): string[] => started.filter((one) => processes().some(({ id }) => id === one));
  const end = performance.now() + patience;
  while (alive().length > 0 && performance.now() < end) await wait(100);
  return alive();
}

function descendantsOf(pid: number): string[] {
  const all = processes();
  const below = (parent: number): string[] =>
    all.flatMap((one) => (one.parent === parent ? [one.id, ...below(one.pid)] : []));
  return below(pid);
}

/** Numbers come again, so that a process is known by its number and its start. Where there is no /proc, none is seen. */
function processes(): { pid: number; parent: number; id: string }[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc').flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [pid, parent, start] = [Number(name), ...numbersIn(stat)];
      return pid > 0 && parent !== undefined ? [{ pid, parent, id: `${name} ${start}` }] : [];
    } catch {
      return [];
    }
  });
}

/** The parent and the time of the start, fields 4 and 22 of proc(5); the name before them may hold anything. */
function numbersIn(stat: string): number[] {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [Number(fields[1]), Number(fields[19])];
}
