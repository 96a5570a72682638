import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { PublishedDocument } from '../../src/document/corpus.ts';
import { newlyPublic } from '../../src/document/published.ts';
import { applyRules } from '../../src/rules/all.ts';
import { readConfig, rootOf } from '../config.ts';
import type { Run } from './run.ts';

const opening = `# 已公布的 id，由 npx hongtou publish 追加。公布以后不许删改：别人的引用要一直有效。
# Ids that are public, appended by npx hongtou publish. They may not be taken back: citations rely on them.
`;

/** Appends, never changes: what stands in the file stays byte for byte. */
export const publish: Run = async (request) => {
  const root = rootOf(request);
  const config = await readConfig(request);
  const { corpus, problems } = readCorpus(root);
  const all = [...config.problems, ...problems, ...(corpus ? applyRules(corpus) : [])];
  if (!corpus || all.length > 0) {
    return {
      problems: all,
      summary: {
        zh: `${all.length} 处有误，没有登记；先 npm run check。`,
        en: `${all.length} problems; nothing was recorded. See npm run check.`,
      },
    };
  }
  const added = newlyPublic(corpus.documents, corpus.published);
  const count = added.flatMap(({ ids }) => ids).length;
  if (count > 0) append(join(root, 'documents/published.yaml'), added);
  return {
    problems: [],
    summary: {
      zh: count > 0 ? `登记 ${count} 个 id；请提交 documents/published.yaml。` : '没有新的 id。',
      en: count > 0 ? `${count} ids recorded; commit documents/published.yaml.` : 'no new ids.',
    },
    data: { added },
  };
};

/** Written aside and moved into place, so that a killed command leaves the old file or the new one. */
function append(file: string, added: readonly PublishedDocument[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : opening;
  const start = before.endsWith('\n') ? before : `${before}\n`;
  const next = `${file}.next`;
  writeFileSync(next, start + added.map(entry).join(''));
  renameSync(next, file);
}

/** Ids are ASCII words; quoted, since YAML would take some of them for something else. */
function entry({ document, ids }: PublishedDocument): string {
  const rows = ids.map((id) => `    - '${id}'\n`).join('');
  return `- document: '${document}'\n  ids:\n${rows}`;
}
