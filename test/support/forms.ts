import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Document } from '../../src/document/document.ts';

/** A small archive: one invented document for each kind, form and element of the standard. */
export const formsRoot = join(import.meta.dirname, '../forms');

export const formIds = [
  'act',
  'announcement',
  'bill',
  'communique',
  'decision',
  'issuing',
  'joint',
  'letter',
  'minutes',
  'moved',
  'opinions',
  'order',
  'public-notice',
  'reply',
  'report',
  'resolution',
  'single',
  'tables',
  'upward',
] as const;

export type FormId = (typeof formIds)[number];

export function theForms(): Map<string, Document> {
  const { corpus, problems } = readCorpus(formsRoot);
  if (!corpus || problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return new Map(corpus.documents.map((document) => [document.id, document]));
}
