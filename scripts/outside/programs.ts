import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that npm does not bring, with the Debian packages of each, its data among them. */
const packages = {
  'firefox-esr': 'firefox-esr',
  gs: 'ghostscript',
  munged: 'munge',
  nginx: 'nginx-light',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  python3: 'python3',
  qpdf: 'qpdf',
  sbatch: 'slurm-wlm',
  sinfo: 'slurm-wlm',
  slurmctld: 'slurm-wlm',
  slurmd: 'slurm-wlm',
  squeue: 'slurm-wlm',
  xmllint: 'libxml2-utils w3c-sgml-lib',
} as const;

export type Program = keyof typeof packages;

export const programs = Object.keys(packages) as Program[];

export function packagesOf(program: Program): string[] {
  return packages[program].split(' ');
}

/** The path of the program, where the machine has it. */
export function findProgram(program: Program): string | undefined {
  // Servers stand where only root looks.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
