import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf } from '../../scripts/build/hashes.ts';
import { hongtou } from '../support/commands.ts';
import { describeWith } from '../support/programs.ts';
import { type Cluster, startCluster } from '../support/slurm.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-slurm-'));
const at = (name: string): string => join(folder, name);

function twoDocuments(name: string): string {
  for (const one of ['order', 'minutes', 'organs.yaml', 'places.yaml'])
    cpSync(join('test/forms/documents', one), join(at(name), 'documents', one), {
      recursive: true,
    });
  return at(name);
}

/** What the jobs wrote, for a person who sees the test fail. */
const logs = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => readFileSync(at(name), 'utf8'))
    .join('\n');

describeWith(
  'munged',
  'slurmctld',
  'slurmd',
  'sbatch',
)('on a Slurm cluster of this machine', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    mkdirSync(at('cluster'));
    cluster = await startCluster(at('cluster'));
  });

  afterAll(() => {
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the array of docs/operate makes the parts, and a last job joins them', async () => {
    const whole = twoDocuments('whole');
    const archive = twoDocuments('archive');
    expect((await hongtou(['build', '--root', whole])).code).toBe(0);
    mkdirSync(at('parts'));
    const project = resolve(import.meta.dirname, '../..');
    const variables = `ALL,HONGTOU=${project},ARCHIVE=${archive},PARTS=${at('parts')}`;
    const output = `--output=${at('%x-%A-%a.log')}`;
    const script = join(project, 'docs/operate/slurm.sbatch');
    const jobs = cluster.ask(
      'sbatch',
      ...['--parsable', '--array=1-2', '--cpus-per-task=1', '--mem=1G', output],
      ...[`--export=${variables}`, script],
    );
    const merge = `node '${project}/hongtou.mjs' merge ${at('parts')}/* --root ${archive}`;
    cluster.ask(
      'sbatch',
      ...[`--dependency=afterok:${jobs}`, output, `--export=${variables}`, `--wrap=${merge}`],
    );
    await cluster.done();
    expect(readdirSync(at('parts')).sort(), logs()).toEqual(['1', '2']);
    expect(manifestOf(join(archive, 'dist')), logs()).toBe(manifestOf(join(whole, 'dist')));
  });
});
