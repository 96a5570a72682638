import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import type { Check } from '../../src/checks/check.ts';
import { charactersIn } from '../../src/document/document.ts';
import { home } from '../config.ts';
import type { Printed } from './bulletins.ts';
import { filesBelow, sha256 } from './hashes.ts';
import type { PrintedIssue } from './issues.ts';

/** Every check that ran, with its figures; no times, paths or host names, so that it is the same everywhere. */
export function reportOf(
  { printed, issues }: { printed: readonly Printed[]; issues: readonly PrintedIssue[] },
  checks: { byDocument: ReadonlyMap<string, Check[]>; site: readonly Check[] },
  browser: BrowserInfo,
) {
  return {
    documents: printed.map(({ document, pageMap, strict }) => ({
      id: document.id,
      pages: pageMap.pages,
      characters: charactersIn(document),
      emendedPlaces: document.changes.length,
      checks: (checks.byDocument.get(document.id) ?? []).map(withoutProblems),
      ...(strict ? { strict: strictOf(strict) } : {}),
    })),
    ...(issues.length > 0 ? { issues: issues.map(issueReport) } : {}),
    site: { checks: checks.site.map(withoutProblems) },
    toolchain: {
      node: process.version,
      browser: { name: browser.name, version: browser.version, reference: browser.reference },
      packages: packages(),
      fonts: fonts(),
    },
  };
}

function issueReport({ issue, pages, checks }: PrintedIssue) {
  return { id: issue.id, pages, checks: checks.map(withoutProblems) };
}

/** The edition by the standard alone: what it prints otherwise than the record, and its verdicts. */
function strictOf({ pages, differences, checks }: NonNullable<Printed['strict']>) {
  return { pages, differences, checks: checks.map(withoutProblems) };
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
