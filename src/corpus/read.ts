import * as z from 'zod';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import { relatedSchema } from '../document/front-matter.ts';
import { type Problem, problem } from '../document/problem.ts';
import { historiesOf, type Related } from '../document/relation.ts';
import { publicAnnexes, withdrawnSchema } from '../document/withdrawn.ts';
import { readAuthorities } from './authorities.ts';
import { readDocument } from './document.ts';
import { kindOf, namesIn, notPlain, topOf } from './files.ts';
import { readIssues } from './issues.ts';
import type { Located } from './located.ts';
import { withReading } from './reading.ts';
import { strayFiles } from './stray.ts';
import { readYamlFileIfAny } from './yaml-file.ts';

const publishedSchema = z.array(
  z.strictObject({ document: z.string().min(1), ids: z.array(z.string().min(1)) }),
);

const own = [
  'organs.yaml',
  'organs-proposed.yaml',
  'places.yaml',
  'published.yaml',
  'related.yaml',
  'withdrawn.yaml',
  'issues',
];

/** A folder of a document as it was read; nothing but its files decides it. */
export interface ReadFolder {
  document?: Document;
  /** Whether all of it could be read. */
  whole: boolean;
  problems: Problem[];
}

/** Reads folders, or remembers how they were read, whichever first. */
export type Reading = (
  folders: readonly string[],
  read: (folder: string) => ReadFolder,
) => ReadFolder[];

/**
 * Reads everything in `documents/` below the root. What cannot be read is a Problem; a document with a
 * Problem of its own is still in the corpus when enough of it could be read.
 */
export function readCorpus(
  root: string,
  reading: Reading = (folders, read) => folders.map(read),
): { corpus?: Corpus; problems: Problem[] } {
  const problems: Problem[] = [];
  const kind = kindOf(root, 'documents');
  if (kind === 'none') return { problems: [noDocuments('documents')] };
  if (kind !== 'folder') return { problems: [notPlain('documents')] };
  const folders = foldersIn(root, problems);
  const read = reading(folders, (folder) => readFolder(root, folder));
  const authorities = readAuthorities(root, problems);
  const published = readListIfAny(root, 'documents/published.yaml', publishedSchema, problems);
  const gone = readListIfAny(root, 'documents/withdrawn.yaml', withdrawnSchema, problems);
  const elsewhere = readElsewhere(root, problems);
  const documents = read.flatMap(({ document }) => document ?? []);
  problems.push(...read.flatMap((one) => one.problems));
  if (!authorities) return { problems };
  const { organs, places } = authorities;
  const files = { organs, places, published, withdrawn: gone };
  const withdrawn = gone.value.map((one) => ({
    ...one,
    annexes: publicAnnexes(one.document, published.value),
  }));
  const issues = readIssues(root, { documents, gone }, problems);
  const corpus: Corpus = {
    documents: withHistory(documents, elsewhere),
    ...(issues.length > 0 ? { issues } : {}),
    elsewhere,
    incomplete: folders.filter((_, i) => !read[i]?.whole),
    organs: organs.value,
    places: places.value,
    published: published.value,
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    placeAt: (file, path) => files[file].placeAt(path),
  };
  return { corpus, problems };
}

function readFolder(root: string, folder: string): ReadFolder {
  const problems: Problem[] = [];
  const draft = readDocument(root, folder, problems);
  if (!draft) return { whole: false, problems };
  const { document, problems: differing } = withReading(draft);
  problems.push(...differing);
  if (draft.whole) problems.push(...strayFiles(root, draft.document));
  return { document, whole: draft.whole, problems };
}

/** Each document with what the others say of it. */
function withHistory(documents: readonly Document[], elsewhere: readonly Related[]): Document[] {
  const histories = historiesOf([...documents.map(({ front }) => front), ...elsewhere]);
  return documents.map((document) => {
    const history = histories.get(document.id);
    return history ? { ...document, history } : document;
  });
}

function readElsewhere(root: string, problems: Problem[]): Related[] {
  const file = 'documents/related.yaml';
  return readYamlFileIfAny(root, file, z.array(relatedSchema), problems)?.value ?? [];
}

/** A list that need not be there, and then is empty. */
function readListIfAny<T extends z.ZodType>(
  root: string,
  file: string,
  schema: z.ZodArray<T>,
  problems: Problem[],
): Located<z.output<T>[]> {
  const none = { value: [], placeAt: () => topOf(file) };
  return readYamlFileIfAny(root, file, schema, problems) ?? none;
}

/** The folders of documents; anything else beside them is a Problem and is not opened. */
function foldersIn(root: string, problems: Problem[]): string[] {
  const names = namesIn(root, 'documents', problems).filter(
    (name) => !own.includes(name) && !name.startsWith('.'),
  );
  if (names.length === 0) problems.push(noDocuments('documents'));
  return names
    .map((name) => `documents/${name}`)
    .filter((path) => {
      const kind = kindOf(root, path);
      if (kind === 'file') problems.push(notFolder(path));
      if (kind === 'other') problems.push(notPlain(path));
      return kind === 'folder';
    });
}

function notFolder(file: string): Problem {
  return problem('file-unexpected', topOf(file), {
    found: { zh: '公文文件夹之外的文件', en: 'a file outside the folders of documents' },
    expected: {
      zh: `公文文件夹，或 ${own.join('、')}`,
      en: `folders of documents, or ${own.join(', ')}`,
    },
    mend: {
      zh: '移走，或放进公文的文件夹',
      en: 'move it away or into the folder of a document',
    },
  });
}

function noDocuments(file: string): Problem {
  return problem('documents-empty', topOf(file), {
    found: { zh: '没有公文', en: 'no documents' },
    expected: { zh: 'documents/<编号>/notice.mdx', en: 'documents/<id>/notice.mdx' },
    mend: {
      zh: '放进至少一件公文；另有所在就用 --root 指明',
      en: 'add at least one document, or name the right folder with --root',
    },
  });
}
