import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { recover } from '../../scripts/build/dist.ts';
import { compareFolders } from '../../scripts/verify/compare.ts';
import { hongtou, smallArchiveFolder, startHongtou } from './commands.ts';

const build = (root: string): string[] => ['build', '--root', root, '--force', '--only', 'deposit'];

/** What went wrong with `dist/` while builds of it were killed, or ran side by side. */
export async function faultsOfKills(kills: number, pairs: number, random: () => number) {
  const root = smallArchiveFolder();
  const [dist, whole] = [join(root, 'dist'), join(root, 'whole')];
  const faults: string[] = [];
  const look = (when: string): void => {
    if (!existsSync(dist)) faults.push(`${when}: no dist/`);
    else
      for (const { place, found, expected } of compareFolders(dist, whole).problems)
        faults.push(`${when}: ${place.file} has ${found.en}, had ${expected.en}`);
  };
  try {
    const length = await built(root);
    cpSync(dist, whole, { recursive: true });
    for (let i = 0; i < kills; i++) {
      const after = Math.floor(random() * length);
      await kill(root, after);
      recover(root);
      look(`killed after ${after} ms`);
    }
    for (let i = 0; i < pairs; i++) {
      const codes = (await Promise.all([hongtou(build(root)), hongtou(build(root))])).map(
        ({ code }) => code,
      );
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

/** @returns how long a build takes here, in milliseconds */
async function built(root: string): Promise<number> {
  const start = performance.now();
  const { code, err } = await hongtou(build(root));
  if (code !== 0) throw new Error(err);
  return performance.now() - start;
}

async function kill(root: string, after: number): Promise<void> {
  const { process: running, ended } = startHongtou(build(root));
  await Promise.race([wait(after), ended]);
  running.kill('SIGKILL');
  await ended;
}
