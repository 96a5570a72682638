import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../scripts/build/hashes.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { readingOf } from '../../src/document/document.ts';
import { applyRules } from '../../src/rules/all.ts';

type Random = () => number;

/** What came of the mutations of a source. */
export interface Mutated {
  refused: number;
  /** Accepted: what is published is still exactly the record. */
  harmless: number;
  /** Neither, or an exception: each is a defect of ours. */
  wrong: string[];
}

/** Damages the sources of an archive again and again, one place at a time, and reads them. */
export function mutate(archive: string, count: number, random: Random): Mutated {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-mutations-'));
  cpSync(join(archive, 'documents'), join(root, 'documents'), { recursive: true });
  const record = readingsIn(root);
  const result: Mutated = { refused: 0, harmless: 0, wrong: [] };
  try {
    const files = filesBelow(join(root, 'documents'));
    for (let i = 0; i < count; i++) {
      const file = join(root, 'documents', pick(files, random));
      const sound = readFileSync(file);
      const { what, bytes } = damaged(sound, random);
      writeFileSync(file, bytes);
      judge(root, record, `${file.slice(root.length + 1)}: ${what}`, result);
      writeFileSync(file, sound);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
  return result;
}

/** @returns undefined where something is refused */
function readingsIn(root: string): string | undefined {
  const { corpus, problems } = readCorpus(root);
  const all = [...problems, ...(corpus ? applyRules(corpus) : [])];
  const nowhere = all.find(({ place }) => !(place.file && place.line > 0 && place.column > 0));
  if (nowhere) throw new Error(`a problem without a place: ${nowhere.ruleId}`);
  return corpus && all.length === 0 ? corpus.documents.map(readingOf).join('\f') : undefined;
}

function judge(root: string, record: string | undefined, what: string, result: Mutated): void {
  try {
    const reading = readingsIn(root);
    if (reading === undefined) result.refused += 1;
    else if (reading === record) result.harmless += 1;
    else result.wrong.push(`${what}: published with another text`);
  } catch (error) {
    result.wrong.push(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

type Damage = (text: string, random: Random) => [string, string];

const damages: Damage[] = [
  (text, random) => cut(text, random, 1, ''),
  (text, random) =>
    cut(text, random, 0, pick([...'的，。、“”（）〔〕0９ \t\u200b\u3000', '\n'], random)),
  (text, random) => cut(text, random, 1, pick([...'质量月国的一二三', 'a', '<', '{', '"'], random)),
  (text, random) => cut(text, random, 1 + Math.floor(random() * 40), ''),
  (text, random) => lines(text, random, (all, at) => all.toSpliced(at, 1)),
  (text, random) => lines(text, random, (all, at) => all.toSpliced(at, 0, all[at] ?? '')),
  (text, random) =>
    lines(text, random, (all, at) => all.toSpliced(at, 2, all[at + 1] ?? '', all[at] ?? '')),
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return [`cut off at ${at}`, text.slice(0, at)];
  },
];

function damaged(sound: Buffer, random: Random): { what: string; bytes: Buffer } {
  if (random() < 0.15) return flipped(sound, random);
  const [what, text] = pick(damages, random)(sound.toString('utf8'), random);
  return { what, bytes: Buffer.from(text) };
}

function flipped(sound: Buffer, random: Random): { what: string; bytes: Buffer } {
  const bytes = Buffer.from(sound);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return { what: `bit of byte ${at}`, bytes };
}

function cut(text: string, random: Random, length: number, put: string): [string, string] {
  const at = Math.floor(random() * text.length);
  const what = `${JSON.stringify(text.slice(at, at + length))} at ${at} → ${JSON.stringify(put)}`;
  return [what, text.slice(0, at) + put + text.slice(at + length)];
}

function lines(
  text: string,
  random: Random,
  change: (lines: string[], at: number) => string[],
): [string, string] {
  const all = text.split('\n');
  const at = Math.floor(random() * all.length);
  return [`line ${at + 1} of ${all.length}`, change(all, at).join('\n')];
}

function pick<T>(from: readonly T[], random: Random): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}
