import type { Document, Transcript } from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import { emendationsSchema } from '../document/emendation.ts';
import {
  annexFrontMatterSchema,
  type FrontMatter,
  frontMatterSchema,
} from '../document/front-matter.ts';
import { type MentionNotes, mentionNotesSchema } from '../document/mention-notes.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { fileName } from '../document/vocabulary.ts';
import { type AnnexFile, annexOf, labelled } from './annexes.ts';
import { readBlocks } from './blocks.ts';
import { elementsOf } from './elements.ts';
import { annexNumber, namesIn, readReceived, readText } from './files.ts';
import { readGlossary } from './glossary.ts';
import type { Located } from './located.ts';
import { parseMdx } from './mdx.ts';
import { altered, readOriginal } from './original.ts';
import { readYaml } from './yaml.ts';
import { readYamlFile, readYamlFileIfAny } from './yaml-file.ts';

/** A document as its files give it, before its reading is held against the transcript. */
export interface DraftDocument {
  document: Document;
  emendations: Located<Emendation>[];
  /** Whether all of its files could be read without a Problem; what is lost would only cause more. */
  whole: boolean;
  /** Text of the notice and the annexes, by file. */
  sources: Map<string, string>;
}

/** Reads one folder of `documents/`. Undefined where too little could be read to make a document of it. */
export function readDocument(
  root: string,
  folder: string,
  problems: Problem[],
): DraftDocument | undefined {
  const names = namesIn(root, folder, problems);
  const before = problems.length;
  const reader: Reader = { root, problems, sources: new Map() };
  const notice = readNotice(`${folder}/notice.mdx`, reader);
  const numbers = names.map(annexNumber).filter((number) => number !== undefined);
  const listed = notice?.document.annexList.length ?? 0;
  const several = Math.max(listed, listed === 0 ? numbers.length : 0) > 1;
  const annexes = numbers
    .sort((a, b) => a - b)
    .flatMap((number) => readAnnex(`${folder}/annex-${number}.mdx`, number, reader) ?? []);
  const emendations = readEmendations(root, `${folder}/emendations.yaml`, problems);
  const mentions = readMentionNotes(root, `${folder}/mentions.yaml`, problems);
  const glossary = readGlossary(root, `${folder}/glossary.yaml`, problems);
  const whole = problems.length === before;
  const transcript = notice && readTranscript(root, folder, notice, problems);
  if (!transcript || !emendations) return undefined;
  return {
    document: {
      ...notice.document,
      annexes: labelled(annexes, several),
      transcript,
      emendations: emendations.map((e) => e.value),
      ...(mentions ? { mentions } : {}),
      ...(glossary ? { glossary } : {}),
      folder,
    },
    emendations,
    whole,
    sources: reader.sources,
  };
}

/** What reading a file of a document needs, and where what it finds is kept. */
interface Reader {
  root: string;
  problems: Problem[];
  sources: Map<string, string>;
}

interface NoticeFile {
  document: Omit<Document, 'annexes' | 'transcript' | 'emendations' | 'folder'>;
  front: Located<FrontMatter>;
}

function readNotice(file: string, reader: Reader): NoticeFile | undefined {
  const mdx = readMdx(file, reader);
  if (!mdx) return undefined;
  const yaml = readYaml({ ...mdx.frontMatter, file }, frontMatterSchema);
  const body = readBlocks(mdx.tree, file, '');
  reader.problems.push(...yaml.problems, ...body.problems);
  if (!yaml.located) return undefined;
  const front = yaml.located;
  return {
    front,
    document: {
      ...elementsOf(front),
      id: front.value.identifier,
      place: front.placeAt(['identifier']),
      front: front.value,
      blocks: body.blocks,
      changes: [],
      notes: [],
      pageTurns: [],
      file,
    },
  };
}

function readAnnex(file: string, number: number, reader: Reader): AnnexFile | undefined {
  const mdx = readMdx(file, reader);
  if (!mdx) return undefined;
  const yaml = readYaml({ ...mdx.frontMatter, file }, annexFrontMatterSchema);
  const body = readBlocks(mdx.tree, file, `a${number}-`);
  reader.problems.push(...yaml.problems, ...body.problems);
  if (!yaml.located) return undefined;
  const { value, placeAt } = yaml.located;
  const place = placeAt(['annex']);
  if (value.annex !== number) reader.problems.push(misnumbered(value.annex, number, place));
  return annexOf(number, yaml.located, body.blocks, file);
}

function readMdx(file: string, { root, problems, sources }: Reader) {
  const source = readText(root, file, problems);
  if (!source) return undefined;
  sources.set(file, source.text);
  const { frontMatter, tree, problems: faults } = parseMdx(source.text, file);
  problems.push(...faults);
  return frontMatter && tree ? { frontMatter, tree } : undefined;
}

function misnumbered(found: number, number: number, place: Place): Problem {
  return problem('annex-file-number', place, {
    found: `annex: ${found}`,
    expected: { zh: `annex: ${number}，与文件名相同`, en: `annex: ${number}, as in the file name` },
    mend: { zh: '改号，或改文件名', en: 'change the number or rename the file' },
  });
}

function readTranscript(
  root: string,
  folder: string,
  { front }: NoticeFile,
  problems: Problem[],
): Transcript | undefined {
  const { file: name, sha256 } = front.value.transcript;
  if (!fileName.safeParse(name).success) {
    problems.push(outside(name, front.placeAt(['transcript', 'file'])));
    return undefined;
  }
  const source = readReceived(root, `${folder}/${name}`, problems);
  if (!source) return undefined;
  if (source.sha256 !== sha256) {
    problems.push(
      altered(source.sha256, sha256, front.placeAt(['transcript', 'sha256']), source.file),
    );
  }
  readOriginal(root, folder, front, problems);
  return { text: source.text, sha256: source.sha256, file: source.file };
}

function outside(name: string, place: Place): Problem {
  return problem('file-outside', place, {
    found: name,
    expected: { zh: '同一文件夹里的文件名', en: 'the name of a file in the same folder' },
    mend: {
      zh: '把文件放进公文的文件夹，只写名字',
      en: 'put the file into the folder of the document and give its name alone',
    },
  });
}

function readEmendations(
  root: string,
  file: string,
  problems: Problem[],
): Located<Emendation>[] | undefined {
  const located = readYamlFile(root, file, emendationsSchema, problems);
  if (located) problems.push(...repeatedIds(located));
  return located?.value.map((value, i) => ({
    value,
    placeAt: (path) => located.placeAt([i, ...path]),
  }));
}

/** A document may have none. */
function readMentionNotes(
  root: string,
  file: string,
  problems: Problem[],
): MentionNotes | undefined {
  const located = readYamlFileIfAny(root, file, mentionNotesSchema, problems);
  if (!located) return undefined;
  const { value, placeAt } = located;
  return {
    also: value.also.map((note, i) => ({ ...note, at: placeAt(['also', i]) })),
    not: value.not.map((note, i) => ({ ...note, at: placeAt(['not', i]) })),
  };
}

/** Readers meet an emendation by its id, so that two of one id would be taken for one. */
function repeatedIds({ value, placeAt }: Located<Emendation[]>): Problem[] {
  return value.flatMap(({ id }, i) => {
    const first = value.findIndex((other) => other.id === id);
    if (first === i) return [];
    return [
      problem('emendation-id-duplicate', placeAt([i, 'id']), {
        found: `id: ${id}`,
        expected: { zh: '本件之内唯一的 id', en: 'an id that is unique in the file' },
        mend: { zh: '给其中一条另起 id', en: 'give one of the two another id' },
        second: placeAt([first, 'id']),
      }),
    ];
  });
}
