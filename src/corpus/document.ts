import type { Annex, Document, Transcript } from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import { emendationsSchema } from '../document/emendation.ts';
import {
  annexFrontMatterSchema,
  type FrontMatter,
  frontMatterSchema,
} from '../document/front-matter.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { readBlocks } from './blocks.ts';
import { clause, elementsOf } from './elements.ts';
import { namesIn, readReceived, readText, topOf } from './files.ts';
import type { Located } from './located.ts';
import { parseMdx } from './mdx.ts';
import { readYaml } from './yaml.ts';

/** A document as its files give it, before its reading is held against the transcript. */
export interface DraftDocument {
  document: Document;
  emendations: Located<Emendation>[];
}

const annexFile = /^annex-([1-9]\d*)\.mdx$/u;

/** Reads one folder of `documents/`. Undefined where too little could be read to make a document of it. */
export function readDocument(
  root: string,
  folder: string,
  problems: Problem[],
): DraftDocument | undefined {
  const names = namesIn(root, folder, problems);
  const notice = readNotice(root, `${folder}/notice.mdx`, problems);
  const annexes = names
    .filter((name) => annexFile.test(name))
    .map((name) => readAnnex(root, `${folder}/${name}`, problems))
    .filter((annex) => annex !== undefined)
    .sort((a, b) => a.number - b.number);
  if (!notice) return undefined;
  const transcript = readTranscript(root, folder, notice, problems);
  const emendations = readEmendations(root, `${folder}/emendations.yaml`, problems);
  if (!transcript || !emendations) return undefined;
  return {
    document: {
      ...notice.document,
      annexes,
      transcript,
      emendations: emendations.map((e) => e.value),
      folder,
    },
    emendations,
  };
}

interface NoticeFile {
  document: Omit<Document, 'annexes' | 'transcript' | 'emendations' | 'folder'>;
  front: Located<FrontMatter>;
}

function readNotice(root: string, file: string, problems: Problem[]): NoticeFile | undefined {
  const source = readText(root, file, problems);
  const mdx = source && parseMdx(source.text, file);
  problems.push(...(mdx?.problems ?? []));
  if (!mdx?.frontMatter || !mdx.tree) return undefined;
  const yaml = readYaml({ ...mdx.frontMatter, file }, frontMatterSchema);
  const body = readBlocks(mdx.tree, file, '');
  problems.push(...yaml.problems, ...body.problems);
  if (!yaml.located) return undefined;
  const front = yaml.located;
  return {
    front,
    document: {
      ...elementsOf(front),
      id: front.value.identifier,
      front: front.value,
      blocks: body.blocks,
      changes: [],
      notes: [],
      pageTurns: [],
      file,
    },
  };
}

function readAnnex(root: string, file: string, problems: Problem[]): Annex | undefined {
  const source = readText(root, file, problems);
  const mdx = source && parseMdx(source.text, file);
  problems.push(...(mdx?.problems ?? []));
  if (!mdx?.frontMatter || !mdx.tree) return undefined;
  const yaml = readYaml({ ...mdx.frontMatter, file }, annexFrontMatterSchema);
  problems.push(...yaml.problems);
  if (!yaml.located) return undefined;
  const { value, placeAt } = yaml.located;
  const number = value.annex;
  if (!file.endsWith(`/annex-${number}.mdx`))
    problems.push(misnumbered(number, placeAt(['annex'])));
  const body = readBlocks(mdx.tree, file, `a${number}-`);
  problems.push(...body.problems);
  return {
    number,
    id: `annex-${number}`,
    label: clause(`annex-${number}`, 'annexLabel', `附件${number}`, placeAt(['annex'])),
    title: clause(`a${number}-title`, 'annexTitle', value.title, placeAt(['title'])),
    titleLines: value.titleLines ?? [value.title],
    blocks: body.blocks,
    ...(value.linesBefore === undefined ? {} : { linesBefore: value.linesBefore }),
    file,
  };
}

function misnumbered(number: number, place: Place): Problem {
  return problem('annex-file-number', place, {
    found: `annex: ${number}`,
    expected: { zh: '与文件名 annex-N.mdx 相同的号', en: 'the number in the name annex-N.mdx' },
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
  if (!/^[a-z0-9][a-z0-9.-]*$/iu.test(name)) {
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

function altered(actual: string, recorded: string, place: Place, file: string): Problem {
  return problem('transcript-altered', place, {
    found: { zh: `抄本实得 ${actual}`, en: `transcript with ${actual}` },
    expected: recorded,
    mend: {
      zh: '恢复收到时的抄本；改动只写进 emendations.yaml',
      en: 'restore the transcript as received; changes belong in emendations.yaml',
    },
    second: topOf(file),
  });
}

function readEmendations(
  root: string,
  file: string,
  problems: Problem[],
): Located<Emendation>[] | undefined {
  const source = readText(root, file, problems);
  if (!source) return undefined;
  const yaml = readYaml({ text: source.text, file }, emendationsSchema);
  problems.push(...yaml.problems);
  const located = yaml.located;
  return located?.value.map((value, i) => ({
    value,
    placeAt: (path) => located.placeAt([i, ...path]),
  }));
}
