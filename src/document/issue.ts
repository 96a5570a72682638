import * as z from 'zod';
import type { Block } from './block.ts';
import { boundIn } from './bound.ts';
import type { Clause } from './clause.ts';
import { type Annex, clausesOf, type Document } from './document.ts';
import { dateSchema } from './front-matter.ts';
import type { Lead } from './leads.ts';
import type { Place } from './problem.ts';

/** `documents/issues/<id>.yaml`: an ordered list of documents, bound as one bulletin. */
export const issueSchema = z.strictObject({
  title: z.string().min(1).describe('刊名，照封面写'),
  number: z.string().min(1).describe('期号：2024年第3号'),
  date: dateSchema.describe('出版日期：2024年3月30日'),
  publisher: z.string().min(1).describe('谁编印'),
  parts: z
    .array(
      z.strictObject({
        title: z.string().min(1).optional().describe('栏目，可以没有'),
        documents: z.array(z.string().min(1)).min(1).describe('公文的标识，依次'),
      }),
    )
    .min(1)
    .describe('各栏目和其中的公文'),
});

export interface IssuePart {
  title?: string | undefined;
  documents: Document[];
}

export interface Issue {
  id: string;
  title: string;
  number: string;
  date: string;
  publisher: string;
  parts: IssuePart[];
  place: Place;
  file: string;
  /** Root over the sources and records of its documents, once they are made. */
  checkpoint?: string;
}

/** A line of the contents or of an index: words, and the pages to which they lead. */
export interface IssueEntry {
  id: string;
  words: string;
  /** Absent for a heading. */
  pages?: number[];
}

export function documentsOf({ parts }: Issue): Document[] {
  return parts.flatMap(({ documents }) => documents);
}

/** The part's title, and each document with its number and its first page. */
export function contentsOf({ parts }: Issue, pageOf: (document: Document) => number): IssueEntry[] {
  const entries = parts.flatMap(({ title, documents }, i): IssueEntry[] => [
    ...(title === undefined ? [] : [{ id: `part-${i + 1}`, words: title }]),
    ...documents.map((document) => ({
      id: `contents.${document.id}`,
      words: nameIn(document),
      pages: [pageOf(document)],
    })),
  ]);
  return [{ id: 'contents', words: '目录' }, ...entries];
}

/** Its title and number, as the contents have them. */
export function nameIn({ front }: Document): string {
  return front.docNumber === undefined ? front.title : `${front.title}（${front.docNumber}）`;
}

/** Bodies by the order in which the issue first names them, and numbers in that of the issue. */
export function indexOf(issue: Issue, pageOf: (document: Document) => number): IssueEntry[] {
  const documents = documentsOf(issue);
  const named = documents.flatMap((document) =>
    document.issuers.map(({ name }) => ({ name, page: pageOf(document) })),
  );
  const bodies = [...Map.groupBy(named, ({ name }) => name)].map(([name, of], i) => ({
    id: `body-${i + 1}`,
    words: name,
    pages: [...new Set(of.map(({ page }) => page))],
  }));
  const numbers = documents.flatMap((document) =>
    document.front.docNumber === undefined
      ? []
      : [
          {
            id: `number.${document.id}`,
            words: document.front.docNumber,
            pages: [pageOf(document)],
          },
        ],
  );
  return [
    { id: 'bodies', words: '机关索引' },
    ...bodies,
    ...(numbers.length > 0 ? [{ id: 'numbers', words: '发文字号索引' }, ...numbers] : []),
  ];
}

/** A title, and what stands in brackets behind it: the number of a document is not broken. */
function wordsOf(words: string): string[] {
  return words.split(/(?=（[^（）]*）$)/u);
}

/** An entry as a clause; its title, its number and the pages stand each in a run of their own. */
export function entryClause({ id, words, pages }: IssueEntry, place: Place): Clause {
  if (!pages) return { id, role: 'heading', runs: [{ role: 'heading', text: words }], place };
  const numbers = pages.join('、');
  const runs = [
    ...wordsOf(words).map((text) => ({ role: 'text' as const, text })),
    { role: 'label' as const, text: numbers },
  ];
  return { id, role: 'annexEntry', runs, place };
}

/**
 * An issue as one document, so that it is tagged, finished and checked like any other: its cover and contents, then
 * each document as a part, then the index and the colophon.
 */
export function issueDocument(
  issue: Issue,
  { contents, index }: { contents: IssueEntry[]; index: IssueEntry[] },
): Document {
  const { id, title, number, date, publisher, place, file } = issue;
  const [first] = documentsOf(issue);
  if (!first) throw new Error(`${file}: an issue without documents`);
  const mark = words('issue-title', 'issuer', title, place);
  return {
    id,
    folder: first.folder,
    place,
    file,
    front: {
      identifier: id,
      kind: '公报',
      form: 'order',
      title,
      issuers: [{ name: publisher, organ: first.issuers[0]?.organ ?? '' }],
      issuerColumns: 1,
      adoption: [],
      annexList: [],
      signatories: [],
      dateOfIssue: date,
      transcript: first.front.transcript,
    },
    issuers: [{ rank: 1, name: publisher, organ: '', clause: mark }],
    docNumber: words('issue-number', 'docNumber', number, place),
    title: mark,
    titleLines: [title],
    blocks: asBlocks(contents.map((entry) => entryClause(entry, place))),
    leads: leadsIn(issue, [...contents, ...index]),
    annexes: [
      ...documentsOf(issue).map((document, i) => partOf(document, i + 1)),
      backMatter(issue, index),
    ],
    ...withoutElements,
  };
}

/** An entry leads to the first document that it names; a body of several leads to the first page alone. */
function leadsIn(issue: Issue, entries: readonly IssueEntry[]): Lead[] {
  const documents = documentsOf(issue);
  return entries.flatMap(({ id, words, pages }) => {
    const named = documents.find(
      (document) =>
        [`contents.${document.id}`, `number.${document.id}`].includes(id) ||
        document.issuers.some(({ name }) => name === words),
    );
    const [first] = named ? clausesOf(boundIn(named)) : [];
    return pages && named && first ? { clause: id, to: first.id, words: named.front.title } : [];
  });
}

/** What an issue has none of. */
const withoutElements = {
  adoption: [],
  annexList: [],
  signatories: [],
  transcript: { text: '', sha256: '', file: '' },
  emendations: [],
  changes: [],
  notes: [],
  pageTurns: [],
};

/** The clauses of a document in its order, tables and lists as they are. */
function partOf(document: Document, number: number): Annex {
  const own = boundIn(document);
  const whole = [own, ...own.annexes].flatMap(({ blocks }) => blocks);
  const inBlocks = new Map<string, Block>();
  for (const block of whole)
    if (block.kind === 'table' || block.kind === 'list' || block.kind === 'footnotes')
      for (const clause of idsIn(block)) inBlocks.set(clause, block);
  const [first, ...others] = clausesOf(own);
  if (!first) throw new Error(`${document.file}: a document without clauses`);
  const blocks: Block[] = [];
  for (const clause of others) {
    const block = inBlocks.get(clause.id);
    if (!block) blocks.push({ kind: 'paragraph', clause });
    else if (blocks.at(-1) !== block) blocks.push(block);
  }
  return { number, id: first.id, title: first, titleLines: [], blocks, file: document.file };
}

/** Ids of every clause inside, wherever it stands. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'runs' in value && 'id' in value ? [String(value.id)] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function backMatter(issue: Issue, index: readonly IssueEntry[]): Annex {
  const { place, file } = issue;
  const [head, ...others] = [
    ...index.map((entry) => entryClause(entry, place)),
    ...colophonOf(issue),
  ];
  if (!head) throw new Error(`${file}: an issue without an index`);
  return {
    number: documentsOf(issue).length + 1,
    id: head.id,
    title: head,
    titleLines: [],
    blocks: asBlocks(others),
    file,
  };
}

/** Who published what, and when; and the line that proves it, the same however the archive grows. */
export function colophonOf(issue: Issue): Clause[] {
  const { title, number, date, publisher, place, checkpoint } = issue;
  const lines = [
    `${title}　${number}`,
    `编印：${publisher}`,
    `出版日期：${date}`,
    `本期收公文${documentsOf(issue).length}件`,
    ...(checkpoint ? ['本期公文的校验根：', checkpoint] : []),
  ];
  return lines.map((text, i) => words(`colophon-${i + 1}`, 'paragraph', text, place));
}

function asBlocks(clauses: readonly Clause[]): Block[] {
  return clauses.map((clause) => ({ kind: 'paragraph', clause }));
}

function words(id: string, role: Clause['role'], text: string, place: Place): Clause {
  return { id, role, runs: [{ role: 'text', text }], place };
}
