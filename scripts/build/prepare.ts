import { join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import { relatedIn } from '../../src/document/corpus.ts';
import type { Document } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import { syllablesOf } from '../../src/search/syllables.ts';
import { unprinted } from '../../src/site/build.ts';
import { type Web, webOf } from '../../src/view/web/web.ts';
import { browserInfo } from './browser-memory.ts';
import { codeSums } from './code-sums.ts';
import type { DocumentJob } from './document-job.ts';
import { faceProblems } from './faces.ts';
import { issuesIn } from './issue-results.ts';
import { type Summed, summed, sumOfDocument } from './keys.ts';
import type { MakeJob } from './make.ts';
import { meansOf } from './means.ts';
import { rememberedMentions } from './mentions.ts';
import { pressSettings } from './press-settings.ts';
import { programIn } from './program.ts';
import { sumOver } from './source-sums.ts';
import { archiveOf } from './whole-archive.ts';

/** What a build knows before it makes anything. */
export interface Prepared {
  work: DocumentJob;
  documents: Summed[];
  browser: BrowserInfo;
  /** The names of the archive. */
  web: Web;
}

/** @throws EnvironmentError where there is no browser, or the one there does not start */
export async function prepare(job: MakeJob): Promise<Prepared | { problems: Problem[] }> {
  const problems = await configProblems(job);
  if (problems.length > 0) return { problems };
  const memory = join(job.cacheDir, 'browser.json');
  const browser = job.joined ?? (await browserInfo(job.browser, { memory, voice: job.voice }));
  const work = await documentJobOf(job, browser);
  const sums = new Map(
    job.corpus.documents.map((one) => [one, sumOfDocument(one, job.root, work.code.read)]),
  );
  const web = webFor(job, { sums, code: work.code.read });
  return { work, documents: summedDocuments(job, { sums, web }), web, browser };
}

function webFor(job: MakeJob, known: Parameters<typeof rememberedMentions>[1]): Web {
  const archive = archiveOf(job, job.corpus.documents.map(unprinted));
  return webOf(
    archive,
    syllablesOf,
    rememberedMentions(join(job.cacheDir, 'mentions.json'), known),
  );
}

function summedDocuments(
  { corpus }: MakeJob,
  known: { sums: ReadonlyMap<Document, string>; web: Web },
): Summed[] {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const surroundings = { ...known, documents, related: relatedIn(corpus) };
  return corpus.documents.map((document) => summed(document, surroundings));
}

async function configProblems({ config, root, configPlace }: MakeJob): Promise<Problem[]> {
  const fonts = await faceProblems(config, root, configPlace);
  return [...fonts, ...pressSettings(config, root, configPlace).problems];
}

async function documentJobOf(job: MakeJob, browser: BrowserInfo): Promise<DocumentJob> {
  const { root, cacheDir, config, corpus, deliveries } = job;
  const code = codeSums();
  const { name, version, reference } = browser;
  return {
    root,
    results: join(cacheDir, 'results'),
    slices: join(cacheDir, 'slices'),
    program: await programIn(join(cacheDir, 'programs'), code.program, job.voice),
    config,
    organs: corpus.organs,
    places: corpus.places,
    authority: authoritySum(root),
    browser: { name, version, reference },
    browserPath: job.browser,
    code,
    means: meansOf(config, root),
    strict: job.strict,
    force: job.force,
    hasIssues: issuesIn(corpus).length > 0,
    press: deliveries.includes('press'),
    deposit: deliveries.includes('deposit'),
  };
}

function authoritySum(root: string): string {
  return sumOver(root, ['documents/organs.yaml', 'documents/places.yaml']);
}
