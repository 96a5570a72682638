import { statfsSync } from 'node:fs';
import { launchBrowser } from '../../print/pipeline/browser.ts';
import { EnvironmentError } from '../../src/document/errors.ts';
import type { Words } from '../../src/document/problem.ts';
import { filesBelow } from '../build/hashes.ts';
import { exitCode } from '../cli/outcome.ts';
import { home, rootOf } from '../config.ts';
import type { Run } from './run.ts';

interface Finding {
  name: Words;
  ok: boolean;
  found: string;
  /** What to type where it is not. */
  mend?: string;
}

/** Free space below which a build may fail, in bytes. */
const enoughDisk = 500_000_000;

/** Says what the machine has and lacks, and how to mend it. */
export const doctor: Run = async (request) => {
  const { browser } = request.values;
  const findings = [
    node(),
    fonts(),
    disk(rootOf(request)),
    await browserFinding(typeof browser === 'string' ? browser : undefined),
  ];
  const lacking = findings.filter((finding) => !finding.ok);
  const lines = (language: keyof Words): string =>
    findings.map((finding) => line(finding, language)).join('\n');
  return {
    problems: [],
    summary: { zh: lines('zh'), en: lines('en') },
    data: { findings },
    ...(lacking.length > 0 ? { code: exitCode.environment } : {}),
  };
};

function line({ name, ok, found, mend }: Finding, language: keyof Words): string {
  const state = { zh: ok ? '有' : '缺', en: ok ? 'ok' : 'lacks' }[language];
  return `${state}  ${name[language]}: ${found}${mend ? `\n    ${mend}` : ''}`;
}

function node(): Finding {
  return { name: { zh: 'Node', en: 'Node' }, ok: true, found: process.version };
}

function fonts(): Finding {
  const faces = filesBelow(`${home}/print/fonts`).filter(
    (file) => file.endsWith('.woff2') && !file.includes('/'),
  );
  const name = { zh: '印刷字体', en: 'print faces' };
  const found = faces.join(' ');
  return faces.length >= 5
    ? { name, ok: true, found }
    : { name, ok: false, found, mend: 'git checkout print/fonts' };
}

function disk(root: string): Finding {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  const name = { zh: '磁盘', en: 'disk' };
  const found = `${Math.round(free / 1_000_000)} MB`;
  return free >= enoughDisk
    ? { name, ok: true, found }
    : { name, ok: false, found, mend: `df -h ${root}` };
}

async function browserFinding(path: string | undefined): Promise<Finding> {
  const name = { zh: '浏览器', en: 'browser' };
  try {
    const browser = await launchBrowser({ browser: path });
    const { version, source, sandbox } = browser.info;
    await browser.close();
    return {
      name,
      ok: true,
      found: `${browser.info.name} ${version} (${source}${sandbox ? '' : ', no sandbox'})`,
    };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return { name, ok: false, found: error.reason.zh, mend: error.command };
  }
}
