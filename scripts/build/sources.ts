import { join, resolve } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import type { Problem } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';
import type { Request } from '../cli/arguments.ts';
import { UsageError } from '../cli/outcome.ts';
import { codeSum } from './code-sums.ts';
import { rememberedReading } from './reading.ts';
import type { Ahead } from './workers.ts';

/** Where results are kept: beside `dist/`, or in a folder that several machines may share. */
export function cacheDirOf({ values }: Request, root: string): string {
  return typeof values.cache === 'string' ? resolve(values.cache) : join(root, '.hongtou', 'cache');
}

interface Reading {
  root: string;
  cacheDir: string;
  /** Ids of the documents that are asked for; all of them where none is named. */
  wanted?: string | boolean | string[] | undefined;
  /** Whether all is read, whatever is remembered of it. */
  force?: boolean;
  /** Told when a folder is met that was not read before as it is now. */
  onFresh?: () => void;
  /** Told what stands in it, where that is without a fault of its own. */
  onRead?: ((read: Ahead) => void) | undefined;
}

/** The sources, read and checked as a whole, of which only what is wanted goes on. */
export function readSources({ root, cacheDir, wanted, force = false, onFresh, onRead }: Reading): {
  corpus?: Corpus;
  problems: Problem[];
} {
  const memory = join(cacheDir, 'read');
  const memories = { memory, code: codeSum('read'), force, onFresh, onRead };
  const { reading, known } = rememberedReading(root, memories);
  const { corpus, problems } = readCorpus(root, reading);
  if (!corpus) return { problems };
  const chosen = Array.isArray(wanted) ? wanted : corpus.documents.map((document) => document.id);
  const unknown = chosen.filter((id) => !corpus.documents.some((document) => document.id === id));
  if (unknown.length > 0 && problems.length === 0) {
    throw new UsageError({
      zh: `没有公文 ${unknown.join('、')}`,
      en: `no document ${unknown.join(', ')}`,
    });
  }
  const documents = corpus.documents.filter((document) => chosen.includes(document.id));
  return {
    corpus: { ...corpus, documents },
    problems: [...problems, ...applyRules(corpus, known)],
  };
}
