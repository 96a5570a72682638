import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import type { Problem } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';
import { recover, withStaging } from '../build/dist.ts';
import { fingerprintOf } from '../build/fingerprint.ts';
import type { Delivery } from '../build/make.ts';
import { isCurrent, writeState } from '../build/state.ts';
import type { Request } from '../cli/arguments.ts';
import { type Outcome, UsageError } from '../cli/outcome.ts';
import type { Voice } from '../cli/voice.ts';
import { type Config, type ConfigPlace, readConfig, rootOf } from '../config.ts';
import type { Run } from './run.ts';

/** Builds everything; what goes wrong anywhere leaves the last good `dist/` as it was. */
export const build: Run = async (request, voice) => {
  const root = rootOf(request);
  recover(root);
  const { config, placeOf, problems: configProblems } = await readConfig(request);
  voice.progress({ zh: '读取并核对公文源', en: 'reading and checking the sources' });
  const { corpus, problems } = readSources(root, request);
  const all = [...configProblems, ...problems];
  if (!corpus || all.length > 0) return failed(all);
  const fingerprint = fingerprintOf(root, config, request, browserOf(request));
  if (!request.values.force && isCurrent(root, fingerprint)) return unchanged(corpus);
  return make({ root, config, configPlace: placeOf, corpus, request, voice, fingerprint });
};

interface Job {
  root: string;
  config: Config;
  configPlace: ConfigPlace;
  corpus: Corpus;
  request: Request;
  voice: Voice;
  fingerprint: string;
}

async function make(job: Job): Promise<Outcome> {
  // Only now, since loading what makes things takes longer than finding that nothing changed.
  const { makeDist } = await import('../build/make.ts');
  const { root, voice, fingerprint } = job;
  return withStaging(root, async (next) => {
    const made = await makeDist({
      ...job,
      outDir: next,
      cacheDir: join(root, '.hongtou', 'cache'),
      browser: browserOf(job.request),
      jobs: Number(job.request.values.jobs ?? 2),
      strict: job.request.values.edition !== undefined,
      deliveries: deliveriesOf(job.request),
    });
    if (made.problems.length > 0) return { keep: false, value: failed(made.problems) };
    voice.progress({ zh: '就位', en: 'moving into place' });
    writeState(root, fingerprint, made.manifest);
    return { keep: true, value: done(made.figures) };
  });
}

function readSources(root: string, request: Request): { corpus?: Corpus; problems: Problem[] } {
  const { corpus, problems } = readCorpus(root);
  if (!corpus) return { problems };
  const wanted = request.values.document;
  const chosen = Array.isArray(wanted) ? wanted : corpus.documents.map((document) => document.id);
  const unknown = chosen.filter((id) => !corpus.documents.some((document) => document.id === id));
  if (unknown.length > 0 && problems.length === 0) {
    throw new UsageError({
      zh: `没有公文 ${unknown.join('、')}`,
      en: `no document ${unknown.join(', ')}`,
    });
  }
  const documents = corpus.documents.filter((document) => chosen.includes(document.id));
  return { corpus: { ...corpus, documents }, problems: [...problems, ...applyRules(corpus)] };
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

/** What the summary line tells of one document. */
export interface Figures {
  id: string;
  pages: number;
  characters: number;
}

function failed(problems: readonly Problem[]): Outcome {
  return {
    problems,
    summary: {
      zh: `${problems.length} 处有误，没有构建；dist/ 仍是上一次的。`,
      en: `${problems.length} problems; nothing was built and dist/ is as it was.`,
    },
  };
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

function done(figures: readonly Figures[]): Outcome {
  const lines = figures.map(({ id, pages, characters }) => ({
    zh: `${id}：${pages} 面，${characters} 字，网页与 PDF 逐字相符。`,
    en: `${id}: ${pages} pages, ${characters} characters, the same in site and PDF.`,
  }));
  return {
    problems: [],
    summary: {
      zh: [
        ...lines.map((line) => line.zh),
        '已构建到 dist/。打开 dist/site/index.html 阅读。',
      ].join('\n'),
      en: [
        ...lines.map((line) => line.en),
        'built into dist/; open dist/site/index.html to read.',
      ].join('\n'),
    },
    data: { changed: true, documents: figures },
  };
}
