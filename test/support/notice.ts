import { readCorpus } from '../../src/corpus/read.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import type { Document } from '../../src/document/document.ts';

/** The notice of 2017 as its source gives it. @throws Error where it cannot be read */
export function readNotice(): { corpus: Corpus; notice: Document } {
  const { corpus } = readCorpus('.');
  const notice = corpus?.documents.find(({ id }) => id === '2017-quality-month');
  if (!corpus || !notice) throw new Error('the notice of 2017 cannot be read');
  return { corpus, notice };
}
