import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deliveredText } from '../../src/checks/delivered-text.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { recordText } from '../../src/checks/site-text.ts';
import { bagProblems, isTagFile } from '../../src/deposit/bag-problems.ts';
import { isCheckpoint, leafOf } from '../../src/deposit/checkpoint.ts';
import { unzip } from '../../src/deposit/zip.ts';
import { type Problem, problem, type Said } from '../../src/document/problem.ts';
import { checkpointName, manifestName } from '../build/state.ts';
import { bagTexts } from './bag-texts.ts';
import { readFolder } from './folder.ts';
import { jsonProblems, pdfProblems, readRecord, unreadable } from './record.ts';

/** Whether the texts of a `dist/` agree with each other, and what it claims of itself holds. */
export async function distContents(
  folder: string,
): Promise<{ problems: Problem[]; documents: string[] }> {
  const report = readReport(folder);
  if (!report) return { problems: [unreadable('report.json', 'JSON')], documents: [] };
  const problems = [...claimProblems(report), ...checkpointProblems(folder, report)];
  for (const { id } of report.documents) problems.push(...(await documentProblems(folder, id)));
  return { problems, documents: report.documents.map(({ id }) => id) };
}

interface Report {
  documents: { id: string; checks: ReportedCheck[] }[];
  site: { checks: ReportedCheck[] };
}

interface ReportedCheck {
  id: string;
  level: string;
  ok: boolean;
  found: string;
  expected: string;
  where: string;
}

function readReport(folder: string): Report | undefined {
  try {
    const report: Report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    return Array.isArray(report.documents) && Array.isArray(report.site.checks)
      ? report
      : undefined;
  } catch {
    // No report that can be read: the caller says so.
    return undefined;
  }
}

/** The text of one document in site and deposit. What is missing or broken is the fault of what was built. */
async function documentProblems(folder: string, id: string): Promise<Problem[]> {
  const site = `site/${id}`;
  const bag = `deposit/${id}`;
  try {
    return [
      ...(existsSync(join(folder, site)) ? await siteTexts(folder, site, id) : []),
      ...(existsSync(join(folder, bag)) ? await depositProblems(folder, bag, id) : []),
    ];
  } catch (error) {
    return [unreadable(id, error)];
  }
}

async function siteTexts(folder: string, site: string, id: string): Promise<Problem[]> {
  const delivered = (ending: string) => {
    const file = `${site}/${id}.${ending}`;
    return { file, bytes: readFileSync(join(folder, file)) };
  };
  const text = delivered('txt').bytes.toString('utf8');
  const json = delivered('json');
  const parts = readRecord(json.bytes)?.parts ?? [];
  const pages = parts.map((part) =>
    part.id === 'notice' ? `${site}/index.html` : `${site}/${part.id}/index.html`,
  );
  const shown = pages.map((page) => shownOn(folder, page)).join('');
  return [
    ...jsonProblems(json, text),
    ...deliveredText(`${site}/index.html`, shown, text),
    ...(await pdfProblems(delivered('pdf'), text)),
  ];
}

function shownOn(folder: string, page: string): string {
  return pagesOf(new Map([[page, readFileSync(join(folder, page))]]))
    .map(recordText)
    .join('');
}

async function depositProblems(folder: string, bag: string, id: string): Promise<Problem[]> {
  const { holding } = readFolder(join(folder, bag), isTagFile);
  const content = {
    paths: [...holding.sums.keys()],
    read: (path: string) => readFileSync(join(folder, bag, path)),
  };
  const zip = unzip(readFileSync(join(folder, `${bag}.zip`)));
  const same =
    zip?.files.size === holding.sums.size &&
    [...zip.files].every(([path, bytes]) => Buffer.compare(bytes, content.read(path)) === 0);
  return [
    ...bagProblems(holding).map((one) => ({
      ...one,
      place: { ...one.place, file: `${bag}/${one.place.file}` },
    })),
    ...(same
      ? []
      : [claim(`${bag}.zip`, basename(bag), { zh: '与存档包相同', en: 'the same as the bag' })]),
    ...(await bagTexts(id, content, `${bag}/`)),
  ];
}

/** The checkpoint names the sources and records that the bags hold. */
function checkpointProblems(folder: string, { documents }: Report): Problem[] {
  const file = `site/${checkpointName}`;
  const manifests = documents.map(({ id }) => join(folder, 'deposit', id, manifestName));
  if (!existsSync(join(folder, file)) || !manifests.every((one) => existsSync(one))) return [];
  const leaves = documents.map(({ id }, i) => leafOf(id, readFileSync(manifests[i] ?? '', 'utf8')));
  const text = readFileSync(join(folder, file), 'utf8');
  if (isCheckpoint(text, leaves)) return [];
  return [
    claim(file, text, { zh: '各件的源与记录的校验值', en: 'the sums of sources and records' }),
  ];
}

/** Checks that must have held when it was built; departures of an original from the standard are no faults. */
function claimProblems({ documents, site }: Report): Problem[] {
  const checks = [...documents.flatMap((document) => document.checks), ...site.checks];
  return checks
    .filter(({ level, ok }) => !ok && (level === 'record' || level === 'file'))
    .map(({ id, where, found, expected }) => claim(where, `${id}: ${found}`, expected));
}

function claim(file: string, found: string, expected: Said): Problem {
  return problem(
    'claim-unmet',
    { file, line: 1, column: 1 },
    {
      found,
      expected,
      mend: { zh: '不可发布；重新构建', en: 'do not publish it; build again' },
    },
  );
}
