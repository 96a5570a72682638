import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Corpus } from '../../src/document/corpus.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Authority } from '../../src/import/authority.ts';
import { together } from '../../src/import/doubt.ts';
import { filesOf, frontOf, type TranscriptFacts } from '../../src/import/files.ts';
import { idFor, uniqueId } from '../../src/import/identify.ts';
import { type Imported, importText } from '../../src/import/import.ts';
import { proposalsFile } from '../../src/import/proposals.ts';
import { filesShown } from '../../src/import/received-pictures.ts';
import { settled } from '../../src/import/settle.ts';
import { applyRules } from '../../src/rules/all.ts';
import { emptyAuthorities } from './authority.ts';
import type { Received } from './received.ts';

/** A document that is written aside. */
export interface Staged {
  id: string;
  received: Received;
  imported: Imported;
  facts: TranscriptFacts;
}

export interface Workplace {
  root: string;
  /** An archive of its own, of the staged documents alone. */
  staging: string;
  authority: Authority;
  taken: Set<string>;
}

/** Recognises one transcript and writes its folder aside. */
export function stage(received: Received, workplace: Workplace, id?: string): Staged {
  const { authority, taken } = workplace;
  const recognised = importText(received.text, authority, received.pictures);
  const doubts = together([...recognised.doubts, ...(received.doubts ?? [])]);
  const imported = { ...recognised, doubts };
  const front = frontOf('x', imported.draft, { file: 'transcript.txt', sha256: '' });
  const own = id ?? uniqueId(idFor(front), taken);
  taken.add(own);
  const { original } = received;
  const facts: TranscriptFacts = {
    file: 'transcript.txt',
    sha256: createHash('sha256').update(received.text).digest('hex'),
    ...(original ? { received: { file: original.name, sha256: original.sha256 } } : {}),
  };
  const staged = { id: own, received, imported, facts };
  write(workplace, staged);
  return staged;
}

function write({ staging, authority }: Workplace, { id, received, imported, facts }: Staged): void {
  const names = [...authority.organs.keys(), ...authority.places.keys()];
  const folder = join(staging, 'documents', id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'transcript.txt'), received.text);
  if (received.original)
    writeFileSync(join(folder, received.original.name), received.original.bytes);
  for (const name of filesShown(imported.draft))
    writeFileSync(join(folder, name), received.pictures?.get(name)?.bytes ?? '');
  for (const [name, text] of filesOf(id, imported, facts, names))
    writeFileSync(join(folder, name), text);
}

const proposalsName = 'organs-proposed.yaml';

/** Rounds after which what is not settled never will be. */
const rounds = 4;

/** Checks what was written aside as an archive of its own, and declares what its transcripts have against the rules. */
export function checkAndSettle(workplace: Workplace, staged: Staged[]): Problem[] {
  putAuthorities(workplace, staged);
  let problems: Problem[] = [];
  for (let round = 0; round < rounds; round++) {
    const { corpus, problems: faults } = readCorpus(workplace.staging);
    problems = [...faults, ...(corpus ? applyRules(corpus) : [])];
    if (problems.length === 0 || !corpus) break;
    for (const one of staged) settleOne(workplace, one, corpus, problems);
  }
  return problems;
}

function putAuthorities({ root, staging }: Workplace, staged: readonly Staged[]): void {
  const documents = join(staging, 'documents');
  mkdirSync(documents, { recursive: true });
  for (const [name, empty] of [...emptyAuthorities, [proposalsName, undefined] as const]) {
    const file = join(root, 'documents', name);
    if (existsSync(file)) cpSync(file, join(documents, name));
    else if (empty !== undefined) writeFileSync(join(documents, name), empty);
  }
  const file = join(documents, proposalsName);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const proposals = proposalsFile(staged, before);
  if (proposals !== undefined) writeFileSync(file, proposals);
}

function settleOne(
  workplace: Workplace,
  one: Staged,
  { documents }: Corpus,
  problems: readonly Problem[],
): void {
  const document = documents.find(({ id }) => id === one.id);
  const own = problems.filter(({ place }) => place.file.startsWith(`documents/${one.id}/`));
  if (!document || own.length === 0) return;
  one.imported = settled(one.imported, document, own);
  write(workplace, one);
}

/** Moves the folders into the archive; none of them is there yet. */
export function moveInto({ root, staging }: Workplace, staged: readonly Staged[]): void {
  const documents = join(root, 'documents');
  mkdirSync(documents, { recursive: true });
  for (const { id } of staged) renameSync(join(staging, 'documents', id), join(documents, id));
  for (const [name] of emptyAuthorities)
    if (!existsSync(join(documents, name)))
      renameSync(join(staging, 'documents', name), join(documents, name));
  const proposals = join(staging, 'documents', proposalsName);
  if (existsSync(proposals)) renameSync(proposals, join(root, 'documents', proposalsName));
}
