import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import { checkpointRoot, checkpointText } from '../../src/deposit/checkpoint.ts';
import { manifestText, type Sum } from '../../src/deposit/fixity.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import type { Voice } from '../cli/voice.ts';
import type { Config, ConfigPlace } from '../config.ts';
import { leavesIn } from './deposit.ts';
import { distOf } from './dist.ts';
import type { DocumentJob } from './document-job.ts';
import { type DocumentResults, findResults } from './document-results.ts';
import { beginDocuments } from './documents.ts';
import { issueResults } from './issue-results.ts';
import type { Summed } from './keys.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reportOf } from './report.ts';
import type { Result } from './results.ts';
import { type BegunSite, beginSite } from './site.ts';
import { filesOfLast, filesOfSpare, manifestName, type SeenFiles } from './state.ts';
import { isTicket, stampTickets } from './tickets.ts';
import { filesOf, isLeft, put, sweep, type Tree, take, takeFolder, treeIn } from './tree.ts';
import type { Crew } from './workers.ts';

export interface MakeJob {
  root: string;
  config: Config;
  configPlace: ConfigPlace;
  corpus: Corpus;
  voice: Voice;
  /** The folder that becomes `dist/`: empty, or with what an earlier build left. */
  outDir: string;
  cacheDir: string;
  /** Path of a browser, or empty for the one that would be found. */
  browser: string;
  /** The browser that made the parts of a build that is put together from them; nothing is made then. */
  joined?: BrowserInfo;
  /** Who makes what is made of each document. */
  crew: Crew;
  /** Whether everything is made anew. */
  force: boolean;
  /** Whether each document is also set anew by the standard alone. */
  strict: boolean;
  /** Which parts of `dist/` are made. */
  deliveries: readonly Delivery[];
}

export type Delivery = 'site' | 'press' | 'deposit';

export interface Made {
  problems: Problem[];
  /** Text of the manifest of everything made. */
  manifest: string;
  /** All of it. */
  files: SeenFiles;
  figures: { id: string; pages: number; characters: number }[];
}

/** A document with all that was made of it. */
export interface MadeDocument extends Summed, DocumentResults {}

/** Makes all of `dist/` in a folder of its own. The order of the steps is the order of the data. */
export async function makeDist(job: MakeJob): Promise<Made> {
  const prepared = await prepare(job);
  if ('problems' in prepared) return nothing(prepared.problems);
  const { work, documents } = prepared;
  // Who wants everything made anew does not trust what was made before.
  const tree = treeIn(job.outDir, job.force ? undefined : filesOfSpare(job.root));
  const isPlaced = (path: string, sum: Sum) => isTaken(path, job) && isLeft(tree, path, sum);
  const takeIn = (results: DocumentResults) => takeResults(tree, job, resultsIn(results));
  const takeMade = (one: Summed): void => {
    const results = mustFind(one, work);
    known.set(one, results);
    takeIn(results);
  };
  const { known, finish } = beginDocuments(job, prepared).find(isPlaced, takeMade);
  const missing = documents.filter((one) => !known.get(one));
  if (job.joined && missing.length > 0) return nothing(missing.map(missingFromParts));
  // While the workers work, there is time for what needs the texts alone and for what is known.
  const site = job.deliveries.includes('site') ? beginSite(job, prepared) : undefined;
  for (const results of known.values()) if (results) takeIn(results);
  if (!work.hasIssues) await site?.place(tree, []);
  const broken = await finish();
  if (broken.length > 0) return nothing(broken);
  for (const one of missing) if (!known.get(one)) takeMade(one);
  const made = documents.map((one) => ({ ...one, ...(known.get(one) ?? mustFind(one, work)) }));
  return await assemble(job, { tree, prepared, made, site });
}

interface Parts {
  tree: Tree;
  prepared: Prepared;
  made: MadeDocument[];
  /** Absent where none is made. */
  site: BegunSite | undefined;
}

/** Puts together what was made of each document, and makes what belongs to all of them. */
async function assemble(job: MakeJob, { tree, prepared, made, site }: Parts): Promise<Made> {
  const { deliveries, voice } = job;
  const leaves = leavesIn(made, job.root);
  const { issues, problems: unbound } = await issueResults(job, prepared, leaves);
  if (unbound.length > 0) return nothing(unbound);
  takeResults(tree, job, issues);
  const printed = [...made.map((one) => one.printed), ...issues];
  voice.progress({ zh: '生成全馆的网页并核对', en: 'drawing and checking the pages of the whole' });
  const checkpoint = checkpointText(job.config.title, leaves);
  const [siteChecks] = await Promise.all([
    site?.finish(tree, { made, checkpoint, issues }) ?? [],
    stampTickets(tree, checkpointRoot(leaves), deliveries.includes('press') ? printed : []),
  ]);
  keepOthers(tree, job);
  const report = {
    ...reportOf({ made, issues, withdrawn: job.corpus.withdrawn }, siteChecks, prepared.browser),
    checkpoint: { root: checkpointRoot(leaves), leaves: leaves.length },
  };
  put(tree, 'report.json', `${JSON.stringify(report, null, 2)}\n`);
  const manifest = manifestText(tree.sums, 'sha512');
  put(tree, manifestName, manifest);
  sweep(tree);
  const problems = siteChecks.flatMap((check) => check.problems);
  const figures = report.documents.map(({ id, pages, characters }) => ({ id, pages, characters }));
  return { problems, manifest, files: filesOf(tree), figures };
}

function resultsIn({ printed, drawn, deposited }: DocumentResults): Result[] {
  return [printed, drawn, ...(deposited ? [deposited] : [])];
}

function takeResults(tree: Tree, job: MakeJob, results: readonly Result[]): void {
  for (const result of results)
    take(
      tree,
      result,
      Object.keys(result.files).filter((path) => isTaken(path, job)),
    );
}

/** Whether a file of a result is asked for as it is. */
function isTaken(path: string, { deliveries }: MakeJob): boolean {
  return deliveries.some((one) => path.startsWith(`${one}/`)) && !isTicket(path);
}

/** The deliveries that were not asked for stay as they are. */
function keepOthers(tree: Tree, { root, deliveries, force }: MakeJob): void {
  const others = (['site', 'press', 'deposit'] as const)
    .filter((one) => !deliveries.includes(one))
    .map((one) => ({ one, folder: join(distOf(root), one) }))
    .filter(({ folder }) => existsSync(folder));
  if (others.length === 0) return;
  const last: SeenFiles = force ? new Map() : filesOfLast(root);
  for (const { one, folder } of others) takeFolder(tree, folder, one, last);
}

function mustFind(one: Summed, job: DocumentJob): DocumentResults {
  const results = findResults(one, job);
  if (!results) throw new Error(`what was made of ${one.document.id} is gone`);
  return results;
}

function missingFromParts({ document }: Summed): Problem {
  return problem('part-incomplete', document.place, {
    found: { zh: `各份里没有 ${document.id}`, en: `${document.id} is in none of the parts` },
    expected: { zh: '每件公文都在某一份里做成', en: 'every document made in one of the parts' },
    mend: {
      zh: '重做缺的那一份（build --shard），再合并',
      en: 'make that part again (build --shard), then merge',
    },
  });
}

function nothing(problems: Problem[]): Made {
  return { problems, manifest: '', files: new Map(), figures: [] };
}
