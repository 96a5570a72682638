import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import { type Problem, problem, type Words } from '../../src/document/problem.ts';
import type { Delivery } from './make.ts';
import type { Shard } from './partition.ts';

/** What stands in the folder of a part. */
export const partFactsName = 'shard.json';
export const resultsName = 'results';

export interface PartFacts extends Shard {
  /** Sum of everything that decides the build as a whole. */
  sources: string;
  deliveries: readonly Delivery[];
  strict: boolean;
  browser: BrowserInfo;
}

/** What was asked of the parts, as the command line says it. */
export function askedOf({ deliveries, strict }: Pick<PartFacts, 'deliveries' | 'strict'>) {
  return { only: [...deliveries], ...(strict ? { edition: ['strict'] } : {}) };
}

export interface Part {
  folder: string;
  facts: PartFacts;
}

/** Reads what the parts say of themselves; what cannot be a part is a Problem. */
export function readParts(folders: readonly string[]): { parts: Part[]; problems: Problem[] } {
  const read = folders.map((folder) => ({ folder, facts: factsIn(folder) }));
  const parts = read.flatMap(({ folder, facts }) => (facts ? [{ folder, facts }] : []));
  const strange = read.filter(({ facts }) => !facts).map(({ folder }) => noPart(folder));
  return { parts, problems: [...strange, ...(strange.length > 0 ? [] : disagreements(parts))] };
}

/** Brings the results of the parts into the cache. What two parts made differently is a Problem. */
export function takeParts(parts: readonly Part[], results: string): Problem[] {
  const owners = new Map<string, Part>();
  const problems: Problem[] = [];
  for (const part of parts) {
    for (const name of resultsIn(part)) {
      const first = owners.get(name);
      owners.set(name, first ?? part);
      if (first && recordIn(first, name) !== recordIn(part, name))
        problems.push(twice(part.folder, first.folder));
      if (!existsSync(join(results, name)))
        bring(join(part.folder, resultsName, name), results, name);
    }
  }
  return problems;
}

function factsIn(folder: string): PartFacts | undefined {
  const file = join(folder, partFactsName);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No file, or none of ours: said as a Problem.
    return undefined;
  }
}

function disagreements(parts: readonly Part[]): Problem[] {
  const [first] = parts;
  if (!first) return [];
  const { of, sources, browser } = first.facts;
  const divided = parts.filter(({ facts }) => facts.of !== of);
  const others = parts.filter(
    ({ facts }) => facts.sources !== sources || facts.browser.version !== browser.version,
  );
  const there = new Set(parts.map(({ facts }) => facts.index));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
  return [
    ...divided.map((part) => otherCount(part, first)),
    ...others.map(({ folder }) => otherSources(folder, first.folder)),
    ...(divided.length === 0 && missing.length > 0 ? [absent(missing, first)] : []),
  ];
}

/** Numbers that follow one another as `2–4`. */
function inRanges(numbers: readonly number[]): string {
  const opens = numbers.filter((number) => !numbers.includes(number - 1));
  const closes = numbers.filter((number) => !numbers.includes(number + 1));
  return opens
    .map((from, i) => (from === closes[i] ? `${from}` : `${from}–${closes[i]}`))
    .join(', ');
}

/** As `ab/cdef…`, below the folder of results. */
function resultsIn({ folder }: Part): string[] {
  const all = join(folder, resultsName);
  if (!existsSync(all)) return [];
  return readdirSync(all).flatMap((dealt) =>
    readdirSync(join(all, dealt)).map((name) => `${dealt}/${name}`),
  );
}

function recordIn({ folder }: Part, name: string): string {
  return readFileSync(join(folder, resultsName, name, 'result.json'), 'utf8');
}

function bring(from: string, results: string, name: string): void {
  const aside = join(results, `aside-${randomUUID()}`);
  cpSync(from, aside, { recursive: true });
  mkdirSync(dirname(join(results, name)), { recursive: true });
  renameSync(aside, join(results, name));
}

const again: Words = {
  zh: '各份须由同一份源、同一版程序与浏览器做成；重做这一份（build --shard），再合并',
  en: 'all parts must be made from the same sources by the same program and browser; make this one again (build --shard), then merge',
};

export function otherSources(folder: string, other: string): Problem {
  return problem('part-sources', at(folder), {
    found: {
      zh: '由别的公文源、配置、程序或浏览器做成',
      en: 'made from other sources, configuration, program or browser',
    },
    expected: { zh: `与 ${other} 相同`, en: `the same as ${other}` },
    mend: again,
  });
}

function otherCount({ folder, facts }: Part, first: Part): Problem {
  return problem('part-count', at(folder), {
    found: {
      zh: `第 ${facts.index} 份，共 ${facts.of} 份`,
      en: `part ${facts.index} of ${facts.of}`,
    },
    expected: {
      zh: `共 ${first.facts.of} 份，与 ${first.folder} 相同`,
      en: `one of ${first.facts.of} parts, as ${first.folder}`,
    },
    mend: {
      zh: '各份的 --shard I/N 须用同一个 N；去掉这一份，或重做',
      en: 'all parts need the same N of --shard I/N; leave this one out, or make it again',
    },
  });
}

function absent(missing: readonly number[], { folder, facts }: Part): Problem {
  const numbers = inRanges(missing);
  return problem('part-missing', at(folder), {
    found: {
      zh: `缺第 ${numbers.replaceAll(', ', '、')} 份，共 ${facts.of} 份`,
      en: `no part ${numbers} of ${facts.of}`,
    },
    expected: { zh: `${facts.of} 份`, en: `${facts.of} parts` },
    mend: { zh: '把缺的各份的文件夹也写在命令里', en: 'name the folders of those parts too' },
  });
}

function twice(folder: string, other: string): Problem {
  return problem('part-differs', at(folder), {
    found: {
      zh: `同一件公文与 ${other} 里的不同`,
      en: `a document unlike the same one in ${other}`,
    },
    expected: { zh: '同样的源做出同样的字节', en: 'the same bytes from the same sources' },
    mend: again,
  });
}

function noPart(folder: string): Problem {
  return problem('part-unreadable', at(folder), {
    found: { zh: '这不是一份构建', en: 'no part of a build' },
    expected: {
      zh: `build --shard 写成的文件夹，里面有 ${partFactsName}`,
      en: `a folder that build --shard wrote, with ${partFactsName}`,
    },
    mend: { zh: '改正路径', en: 'correct the path' },
  });
}

function at(folder: string) {
  return { file: join(folder, partFactsName), line: 1, column: 1 };
}
