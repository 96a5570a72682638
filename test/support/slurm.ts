import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProgram, type Program } from '../../scripts/outside/programs.ts';

/** A cluster of this one machine, its daemons and its files in a folder of its own. */
export interface Cluster {
  /** Asks one of Slurm's programs. @returns what it prints */
  ask(program: Program, ...args: string[]): string;
  /** Waits until no job is left. */
  done(): Promise<void>;
  stop(): void;
}

/** @throws where a daemon does not start, or the machine does not become idle */
export async function startCluster(folder: string): Promise<Cluster> {
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 });
  writeFileSync(join(folder, 'slurm.conf'), configuration(folder));
  const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') };
  const start = (program: Program, ...args: string[]) =>
    execFileSync(findProgram(program) ?? program, args, { env, stdio: 'ignore' });
  const ask = (program: Program, ...args: string[]) =>
    execFileSync(findProgram(program) ?? program, args, { env, encoding: 'utf8' }).trim();
  const file = (name: string) => join(folder, name);
  start(
    'munged',
    '--force',
    `--key-file=${file('munge.key')}`,
    `--socket=${file('munge.socket')}`,
    `--pid-file=${file('munged.pid')}`,
    `--log-file=${file('munged.log')}`,
    `--seed-file=${file('munge.seed')}`,
  );
  start('slurmctld');
  start('slurmd');
  await until(() => ask('sinfo', '--noheader', '--format=%T') === 'idle');
  return {
    ask,
    done: () => until(() => ask('squeue', '--noheader') === ''),
    stop: () => stop(folder),
  };
}

/** The test that waits has a time limit of its own. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(500);
}

function stop(folder: string): void {
  for (const name of ['slurmd', 'slurmctld', 'munged']) {
    const file = join(folder, `${name}.pid`);
    if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')));
  }
}

function configuration(folder: string): string {
  const host = hostname().split('.')[0];
  return `ClusterName=hongtou
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
CredType=cred/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MailProg=/bin/true
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;
}
