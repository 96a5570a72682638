import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, UsageError } from '../cli/outcome.ts';
import { rootOf } from '../config.ts';
import { authorityOf } from '../import/authority.ts';
import { importFiles } from './import.ts';
import type { Run } from './run.ts';

/** Starts a document from a template: a short notice that builds as it stands, to be written over. */
export const newDocument: Run = async (request, voice) => {
  const [id, ...more] = request.positionals;
  if (id === undefined || more.length > 0)
    throw new UsageError({
      zh: '写明一个标识，如 new 2026-reading-week',
      en: 'name one id, such as new 2026-reading-week',
    });
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-new-'));
  const file = join(folder, 'transcript.txt');
  const [organ = '某机关'] = authorityOf(rootOf(request)).authority.organs.keys();
  writeFileSync(file, template(organ, new Date()));
  try {
    const values = { ...request.values, id };
    const outcome = await importFiles({ ...request, values, positionals: [file] }, voice);
    if (outcome.problems.length === 0) nameSchema(rootOf(request), id);
    return said(outcome, id);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

function said(outcome: Outcome, id: string): Outcome {
  if (outcome.problems.length > 0) return outcome;
  return {
    ...outcome,
    summary: {
      zh: `documents/${id} 已建好，可以构建。把 transcript.txt 与 notice.mdx 换成自己的文字，改完 npm run check；手里有现成抄本的，用 import 更快。`,
      en: `documents/${id} is there and builds. Put your own text into transcript.txt and notice.mdx, then npm run check; where you have a transcript, import is quicker.`,
    },
  };
}

/** Editors read from the first line by what to complete and check the file. */
function nameSchema(root: string, id: string): void {
  const file = join(root, 'documents', id, 'emendations.yaml');
  if (!existsSync(join(root, 'schemas/emendations.schema.json')) || !existsSync(file)) return;
  const line = '# yaml-language-server: $schema=../../schemas/emendations.schema.json\n';
  writeFileSync(file, line + readFileSync(file, 'utf8'));
}

/** A notice with the elements that most have (GB/T 9704-2012 7). */
function template(organ: string, today: Date): string {
  const year = today.getFullYear();
  const date = `${year}年${today.getMonth() + 1}月${today.getDate()}日`;
  return [
    `${organ}文件`,
    `某发〔${year}〕1号`,
    `${organ}关于做好某项工作的通知`,
    '各有关单位：',
    '现就做好某项工作有关事项通知如下。',
    '一、总体要求',
    '写明目的和要求。',
    '二、主要任务',
    '（一）第一项任务。写明做什么。',
    '（二）第二项任务。写明做什么。',
    organ,
    date,
    `${organ}办公厅 ${date}印发`,
  ].join('\n\n');
}
