import { checkpointRoot, type Leaf } from '../../src/deposit/checkpoint.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import { documentsOf, type Issue } from '../../src/document/issue.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { IssueData } from './issues.ts';
import { issueKey } from './keys.ts';
import type { MakeJob } from './make.ts';
import type { Prepared } from './prepare.ts';
import { pressSettings } from './press-settings.ts';
import { findResult, keepResult, type Result } from './results.ts';

interface Keyed {
  issue: Issue;
  key: string;
}

/** The issues of which every document is among those to be built. */
export function issuesIn({ issues = [], documents }: Corpus): Issue[] {
  const ids = new Set(documents.map(({ id }) => id));
  return issues.filter((issue) => documentsOf(issue).every(({ id }) => ids.has(id)));
}

/** Binds the issues that are not bound yet, one after the other: each holds many pages. */
export async function issueResults(
  job: MakeJob,
  { work, documents }: Prepared,
  leaves: readonly Leaf[],
): Promise<{ issues: Result<IssueData>[]; problems: Problem[] }> {
  const all = issuesIn(job.corpus).map((issue): Keyed => {
    const ids = new Set(documentsOf(issue).map(({ id }) => id));
    const checkpoint = checkpointRoot(leaves.filter(({ id }) => ids.has(id)));
    const proven = { ...issue, checkpoint };
    return { issue: proven, key: issueKey(proven, work, documents) };
  });
  const find = (key: string) => findResult<IssueData>(work.results, key);
  const missing = all.filter(({ key }) => job.force || !find(key));
  const problems = missing.length > 0 ? await bind(missing, job, work.results) : [];
  return { issues: problems.length > 0 ? [] : all.flatMap(({ key }) => find(key) ?? []), problems };
}

async function bind(missing: readonly Keyed[], job: MakeJob, results: string): Promise<Problem[]> {
  // Loaded only where there is something to bind.
  const [{ withBrowser }, { facesFor }, { printIssue }] = await Promise.all([
    import('../../print/pipeline/browser.ts'),
    import('./faces.ts'),
    import('./issues.ts'),
  ]);
  const { root, config, configPlace, voice } = job;
  const browser = job.browser || undefined;
  return withBrowser({ browser, say: voice.progress }, async (lent) => {
    const fonts = await facesFor(config, root);
    const press = job.deliveries.includes('press')
      ? pressSettings(config, root, configPlace).settings
      : undefined;
    const found: Problem[] = [];
    for (const { issue, key } of missing) {
      voice.progress({ zh: `装订 ${issue.id}`, en: `binding ${issue.id}` });
      const made = await printIssue(issue, { browser: lent, fonts, root, press });
      const { problems, data, files } = made;
      if (problems.length === 0) keepResult(results, key, { data, files, replace: job.force });
      found.push(...problems);
    }
    return found;
  });
}
