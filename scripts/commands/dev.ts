import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readCorpus } from '../../src/corpus/read.ts';
import { readingOf } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';
import { type LiveSite, serveSite } from '../../src/site/dev.ts';
import type { Archive } from '../../src/view/archive.ts';
import { sha256 } from '../build/hashes.ts';
import type { Outcome } from '../cli/outcome.ts';
import { describe, type Voice } from '../cli/voice.ts';
import { type Config, readConfig, rootOf } from '../config.ts';
import type { Run } from './run.ts';

/** Time for an editor to finish saving, in milliseconds. */
const settle = 150;

/** The live site. Problems are told in the terminal and in the page, beside what they are about; the last sound state stays on view. */
export const dev: Run = async (request, voice) => {
  const root = rootOf(request);
  const { config, problems } = await readConfig(request);
  const first = readArchive(root, config);
  // What could be read is shown with its problems; without any of it there is no page to show them on.
  if (problems.length > 0 || !first.archive || first.archive.documents.length === 0)
    return unsound([...problems, ...first.problems]);
  let site = await serveSite(first.archive, Number(request.values.port ?? 0), 0);
  const port = Number(new URL(site.address).port);
  voice.progress({ zh: `Ctrl+C 结束。${site.address}`, en: `Ctrl+C ends. ${site.address}` });
  tell(site, first.problems, voice);
  let edition = 0;
  for await (const _ of changesBelow(join(root, 'documents'))) {
    const { archive, problems } = readArchive(root, config);
    if (archive && problems.length === 0) {
      edition += 1;
      site = await replace(site, archive, port, edition);
      voice.progress({ zh: '已更新', en: 'updated' });
    } else tell(site, problems, voice);
  }
  return { problems: [], summary: { zh: '已结束。', en: 'ended.' } };
};

async function replace(
  site: LiveSite,
  archive: Archive,
  port: number,
  edition: number,
): Promise<LiveSite> {
  await site.stop();
  return serveSite(archive, port, edition);
}

function tell(site: LiveSite, problems: readonly Problem[], voice: Voice): void {
  site.tell(problems);
  if (problems.length > 0) process.stderr.write(describe(problems, voice.language));
}

async function* changesBelow(folder: string): AsyncGenerator<void> {
  let wake = (): void => undefined;
  let changed = false;
  watch(folder, { recursive: true }, () => {
    changed = true;
    wake();
  });
  for (;;) {
    if (!changed) await new Promise<void>((resolve) => (wake = resolve));
    await setTimeout(settle);
    changed = false;
    yield;
  }
}

function readArchive(root: string, config: Config): { archive?: Archive; problems: Problem[] } {
  const { corpus, problems } = readCorpus(root);
  if (!corpus) return { problems };
  const { organs, places, withdrawn } = corpus;
  const readable = corpus.documents.filter(({ folder }) => !corpus.incomplete.includes(folder));
  const documents = readable.map((document) => {
    const text = readingOf(document);
    return { document, text: { bytes: Buffer.byteLength(text), sha256: sha256(text) } };
  });
  const { title, publisher } = config;
  return {
    archive: { title, publisher, documents, organs, places, ...(withdrawn ? { withdrawn } : {}) },
    problems: [...problems, ...applyRules(corpus)],
  };
}

function unsound(problems: readonly Problem[]): Outcome {
  return {
    problems,
    summary: {
      zh: `${problems.length} 处有误，改好再来。`,
      en: `${problems.length} problems; mend them first.`,
    },
  };
}
