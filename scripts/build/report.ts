import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import type { Check } from '../../src/checks/check.ts';
import type { Withdrawn } from '../../src/document/withdrawn.ts';
import { home } from '../config.ts';
import type { Strict } from './bulletins.ts';
import { filesBelow, sha256 } from './hashes.ts';
import type { IssueData } from './issues.ts';
import type { MadeDocument } from './make.ts';
import type { Result } from './results.ts';

/** Every check that ran, with its figures; no times, paths or host names, so that it is the same everywhere. */
export function reportOf(
  {
    made,
    issues,
    withdrawn = [],
  }: {
    made: readonly MadeDocument[];
    issues: readonly Result<IssueData>[];
    withdrawn?: readonly Withdrawn[] | undefined;
  },
  siteChecks: readonly Check[],
  browser: BrowserInfo,
) {
  return {
    documents: made.map(documentReport),
    ...(issues.length > 0 ? { issues: issues.map(issueReport) } : {}),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    site: { checks: siteChecks.map(withoutProblems) },
    toolchain: toolchainOf(browser),
  };
}

function documentReport({ document, printed, drawn, deposited }: MadeDocument) {
  const checks = [printed, drawn, deposited].flatMap((one) => one?.data.checks ?? []);
  return {
    id: document.id,
    pages: printed.data.pageMap.pages,
    ...drawn.data.figures,
    checks: checks.map(withoutProblems),
    ...(printed.data.strict ? { strict: strictOf(printed.data.strict) } : {}),
  };
}

/** What the deliveries were made with. */
function toolchainOf({ name, version, reference }: BrowserInfo) {
  return {
    node: process.version,
    browser: { name, version, reference },
    packages: packages(),
    fonts: fonts(),
  };
}

/** The edition by the standard alone: what it prints otherwise than the record, and its verdicts. */
function strictOf({ pages, differences, checks }: Strict) {
  return { pages, differences, checks: checks.map(withoutProblems) };
}

function issueReport({ data: { shown, checks } }: Result<IssueData>) {
  return { id: shown.id, pages: shown.pages, checks: checks.map(withoutProblems) };
}

function withoutProblems({ problems: _, ...facts }: Check) {
  return facts;
}

function packages(): Record<string, string> {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  );
  return dependencies;
}

function fonts(): Record<string, string> {
  const folder = join(home, 'print/fonts');
  const faces = filesBelow(folder).filter((file) => file.endsWith('.woff2') && !file.includes('/'));
  return Object.fromEntries(faces.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}
