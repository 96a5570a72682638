import { readCorpus } from '../../src/corpus/read.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import { type CitationFormat, type Cited, cite as write } from '../../src/records/citations.ts';
import { lociOf, locusText } from '../../src/view/labels.ts';
import type { Request } from '../cli/arguments.ts';
import { UsageError } from '../cli/outcome.ts';
import { readConfig, rootOf } from '../config.ts';
import type { Run } from './run.ts';

/** Prints the reference on standard output, so that it can be piped. */
export const cite: Run = async (request) => {
  const { config, problems: configProblems } = await readConfig(request);
  const { corpus, problems } = readCorpus(rootOf(request));
  const all = [...configProblems, ...problems];
  if (!corpus || all.length > 0) {
    return { problems: all, summary: { zh: '公文源有误。', en: 'problems in the sources.' } };
  }
  const cited = citedOf(request, corpus, config.baseUrl);
  const format = (request.values.format ?? 'gbt7714') as CitationFormat;
  const text = write(cited, format);
  if (request.values.json !== true) process.stdout.write(`${text}\n`);
  return {
    problems: [],
    summary: { zh: '', en: '' },
    data: { document: cited.document.id, clause: cited.clause?.id ?? null, format, text },
  };
};

/** @throws UsageError where there is no such document or clause */
function citedOf({ positionals }: Request, corpus: Corpus, baseUrl: string | undefined): Cited {
  const [id, clauseId] = idsIn(positionals);
  const document = corpus.documents.find((one) => one.id === id);
  if (!document) {
    const ids = corpus.documents.map((one) => one.id);
    throw new UsageError({
      zh: `没有公文 ${id}。有：${ids.join('、')}`,
      en: `no document ${id}; there are: ${ids.join(', ')}`,
    });
  }
  const whole = {
    document,
    organs: corpus.organs,
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/?$/u, '/') }),
  };
  if (clauseId === undefined) return whole;
  const locus = lociOf(document).get(clauseId);
  if (locus)
    return { ...whole, clause: { id: clauseId, locus: locusText(locus), part: locus.part } };
  throw new UsageError({
    zh: `${id} 里没有 ${clauseId}；条的 id 在网页上：点每条左边的号，就在地址的 # 之后`,
    en: `no ${clauseId} in ${id}; a page shows the id of a clause behind the # of the address to which its number leads`,
  });
}

function idsIn(positionals: readonly string[]): [string, string | undefined] {
  const [one, ...more] = positionals;
  if (one === undefined || more.length > 0) {
    throw new UsageError({
      zh: '写一个公文编号，如 2017-quality-month 或 2017-quality-month#c3-5',
      en: 'give one document, such as 2017-quality-month or 2017-quality-month#c3-5',
    });
  }
  const at = one.indexOf('#');
  return at < 0 ? [one, undefined] : [one.slice(0, at), one.slice(at + 1)];
}
