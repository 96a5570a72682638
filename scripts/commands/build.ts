import type { Corpus } from '../../src/document/corpus.ts';
import { recover, sumsFileOf, withStaging } from '../build/dist.ts';
import { fingerprintOf } from '../build/fingerprint.ts';
import type { Delivery, MakeJob } from '../build/make.ts';
import { askedOf } from '../build/part.ts';
import { type Shard, shardFrom } from '../build/partition.ts';
import { prune } from '../build/prune.ts';
import { recallSums, rememberSums } from '../build/source-sums.ts';
import { cacheDirOf, readSources } from '../build/sources.ts';
import { isCurrent, writeState } from '../build/state.ts';
import { type Crew, crewOf, usualJobs } from '../build/workers.ts';
import type { Request } from '../cli/arguments.ts';
import type { Outcome } from '../cli/outcome.ts';
import type { Voice } from '../cli/voice.ts';
import { type Config, type ConfigPlace, type ReadConfig, readConfig, rootOf } from '../config.ts';
import { done, failed } from './built.ts';
import type { Run } from './run.ts';

/** Builds everything; what goes wrong anywhere leaves the last good `dist/` as it was. */
export const build: Run = async (request, voice) => {
  const root = rootOf(request);
  recover(root);
  const read = await readConfig(request);
  const start = {
    ...{ root, config: read.config, browserPath: browserOf(request) },
    ...printingOf(request),
  };
  const jobs = Number(request.values.jobs ?? usualJobs());
  const crew = crewOf(start, { jobs, voice });
  try {
    return await buildWith(crew, { request, root, voice, read });
  } finally {
    await crew.leave();
  }
};

interface Asked {
  request: Request;
  root: string;
  voice: Voice;
  read: ReadConfig;
}

async function buildWith(crew: Crew, { request, root, voice, read }: Asked): Promise<Outcome> {
  const { config, placeOf, problems: configProblems } = read;
  voice.progress({ zh: '读取并核对公文源', en: 'reading and checking the sources' });
  const cacheDir = cacheDirOf(request, root);
  const { document: wanted, force } = request.values;
  if (!force) recallSums(sumsFileOf(root));
  const onRead = printsAhead(request) ? crew.printAhead : undefined;
  const { corpus, problems } = readSources({
    ...{ root, cacheDir, wanted, force: force === true, onRead },
    onFresh: crew.call,
  });
  const all = [...configProblems, ...problems];
  if (!corpus || all.length > 0) return failed(all);
  const job = { root, cacheDir, config, configPlace: placeOf, corpus, request, voice, crew };
  const shard = typeof request.values.shard === 'string' && shardFrom(request.values.shard);
  if (shard) return await makeShard(job, shard);
  const fingerprint = fingerprintOf(root, config, request.values, browserOf(request));
  if (!force && isCurrent(root, fingerprint)) return unchanged(corpus);
  // Where no document is new, something is that all of them show.
  crew.standBy(corpus.documents.length);
  return await make({ ...job, fingerprint });
}

/** Whether a document that is new will be made, whichever it is. */
function printsAhead({ values: { document, shard } }: Request): boolean {
  return document === undefined && shard === undefined;
}

interface Job {
  root: string;
  cacheDir: string;
  config: Config;
  configPlace: ConfigPlace;
  corpus: Corpus;
  request: Request;
  voice: Voice;
  crew: Crew;
}

async function make(job: Job & { fingerprint: string }): Promise<Outcome> {
  // Only now, since loading what makes things takes longer than finding that nothing changed.
  const { makeDist } = await import('../build/make.ts');
  const { root, voice, fingerprint } = job;
  return withStaging(root, async (next) => {
    const made = await makeDist(makeJobOf(job, next));
    if (made.problems.length > 0) return { keep: false, value: failed(made.problems) };
    voice.progress({ zh: '就位', en: 'moving into place' });
    writeState(root, { fingerprint, ...made });
    rememberSums(sumsFileOf(root));
    prune(job.cacheDir);
    return { keep: true, value: done(made.figures) };
  });
}

/** Makes one part of the documents, for `merge`. */
async function makeShard(job: Job, shard: Shard): Promise<Outcome> {
  const { makePart } = await import('../build/make-part.ts');
  return withStaging(job.root, async (next) => {
    const making = makeJobOf(job, next);
    const sources = fingerprintOf(job.root, job.config, askedOf(making), '');
    const { problems, documents } = await makePart(making, { shard, sources });
    if (problems.length > 0) return { keep: false, value: failed(problems) };
    return { keep: true, value: doneInPart(shard, documents) };
  });
}

function makeJobOf(job: Job, outDir: string): MakeJob {
  const { values } = job.request;
  return {
    ...job,
    outDir,
    browser: browserOf(job.request),
    force: values.force === true,
    strict: printingOf(job.request).strict,
    deliveries: deliveriesOf(job.request),
  };
}

/** What is printed besides the bulletin that readers see. */
function printingOf(request: Request): { strict: boolean; press: boolean } {
  const press = deliveriesOf(request).includes('press');
  return { strict: request.values.edition !== undefined, press };
}

function doneInPart({ index, of }: Shard, documents: readonly string[]): Outcome {
  return {
    problems: [],
    summary: {
      zh: `第 ${index}/${of} 份：${documents.length} 件，在 dist/。各份齐了，执行 hongtou merge DIR…`,
      en: `part ${index}/${of}: ${documents.length} documents, in dist/; when all parts are there, run hongtou merge DIR…`,
    },
    data: { shard: index, of, documents },
  };
}

function deliveriesOf({ values }: Request): Delivery[] {
  const all: Delivery[] = ['site', 'press', 'deposit'];
  const wanted = [values.only ?? all].flat();
  return all.filter((one) => wanted.includes(one));
}

function browserOf({ values }: Request): string {
  if (typeof values.browser === 'string') return values.browser;
  return process.env.PUPPETEER_EXECUTABLE_PATH ?? process.env.CHROME_PATH ?? '';
}

function unchanged({ documents }: Corpus): Outcome {
  return {
    problems: [],
    summary: {
      zh: `${documents.length} 件公文没有变动，dist/ 已是最新。`,
      en: `nothing changed in ${documents.length} documents; dist/ is up to date.`,
    },
    data: { changed: false },
  };
}
