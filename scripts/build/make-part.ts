import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/document/problem.ts';
import { findResults } from './document-results.ts';
import type { MakeJob } from './make.ts';
import { type PartFacts, partFactsName, resultsName } from './part.ts';
import { partOf, type Shard } from './partition.ts';
import { prepare } from './prepare.ts';
import { folderOf } from './results.ts';
import { sweep, treeIn } from './tree.ts';

/** Makes the results of one part of the documents, and lays them into the folder that becomes `dist/`. */
export async function makePart(
  job: MakeJob,
  { shard, sources }: { shard: Shard; sources: string },
): Promise<{ problems: Problem[]; documents: string[] }> {
  sweep(treeIn(job.outDir));
  const prepared = await prepare(job);
  if ('problems' in prepared) return { problems: prepared.problems, documents: [] };
  const { work, browser } = prepared;
  const part = partOf(prepared.documents, shard);
  const missing = job.force ? part : part.filter((one) => !findResults(one, work));
  const problems = await job.crew.makeAll(missing, work);
  if (problems.length > 0) return { problems, documents: [] };
  const documents = part.map(({ document }) => document.id);
  for (const one of part) {
    const results = findResults(one, work);
    if (!results) throw new Error(`what was made of ${one.document.id} is gone`);
    for (const { key } of Object.values(results)) lay(work.results, job.outDir, key);
  }
  const { deliveries, strict } = job;
  const facts: PartFacts = { ...shard, sources, deliveries, strict, browser };
  mkdirSync(job.outDir, { recursive: true });
  writeFileSync(join(job.outDir, partFactsName), `${JSON.stringify(facts, null, 2)}\n`);
  return { problems: [], documents };
}

function lay(results: string, outDir: string, key: string): void {
  const to = folderOf(join(outDir, resultsName), key);
  cpSync(folderOf(results, key), to, { recursive: true });
}
