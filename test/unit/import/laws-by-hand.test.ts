import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Imported, importText } from '../../../src/import/import.ts';
import type { Traced } from '../../../src/import/traced.ts';
import { childrenOf, type Node } from '../../../src/import/tree.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/laws');
const byHand = parse(
  readFileSync(join(import.meta.dirname, 'laws-by-hand.yaml'), 'utf8'),
) as Record<string, string>;

const marks: Record<string, string> = { section: 'h', article: 'A', table: 't' };

/** The letter of a node, as in laws-by-hand.yaml. */
function letterOf(node: Node, inside: boolean): string {
  if (node.kind === 'paragraph') return inside ? 'p' : 'q';
  if (node.kind === 'point') return /^[（(]/u.test(node.label.text) ? 'i' : 'n';
  if (node.kind === 'division') return levelOf(node.label.text);
  return marks[node.kind] ?? '?';
}

function levelOf(label: string): string {
  return label.endsWith('编') ? 'P' : label.endsWith('节') ? 'S' : 'C';
}

function lettersOf(nodes: readonly Node[], letters: Map<number, string>, inside = false): void {
  for (const node of nodes) {
    letters.set(node.line, letterOf(node, inside));
    if (node.kind === 'table') for (let i = 1; i < 200; i++) letters.set(node.line + i, '-');
    const holds = node.kind === 'article' || node.kind === 'point';
    lettersOf(childrenOf(node), letters, inside || holds);
  }
}

/** A letter for each line of the transcript with words. */
function recognised(transcript: string, { draft }: Imported): string {
  const letters = new Map<number, string>();
  const lineOf = ({ from }: Traced) => transcript.slice(0, from[0] ?? 0).split('\n').length;
  const set = (letter: string, ...lines: readonly Traced[]) => {
    for (const line of lines) letters.set(lineOf(line), letter);
  };
  lettersOf(draft.nodes, letters);
  for (const { label, title, nodes } of draft.annexes) {
    set('X', label);
    set('Y', title);
    lettersOf(nodes, letters);
  }
  set('a', ...draft.adoption);
  set('d', ...draft.addressees);
  set('g', ...draft.after.slice(0, -1));
  set('y', ...draft.after.slice(-1));
  const titled = [...(draft.titleLines ?? [])].length;
  const lines = transcript.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
  const worded = lines.filter(({ line }) => line !== '' && !line.startsWith('<!--'));
  for (const { number } of worded.slice(0, Math.max(1, titled))) letters.set(number, 'T');
  return worded.map(({ number }) => letters.get(number) ?? '?').join('');
}

test.skipIf(!existsSync(corpus))(
  'forty laws are read as a person reads them (skipped without ../shared/corpus/laws)',
  () => {
    const nobody = { organs: new Map(), places: new Map() };
    const laws = Object.entries(byHand).map(([name, truth]) => {
      const transcript = readFileSync(join(corpus, name), 'utf8');
      const found = recognised(transcript, importText(transcript, nobody));
      expect(found, name).toHaveLength(truth.length);
      return { name, truth, found };
    });
    const all = laws.flatMap(({ truth }) => [...truth]);
    const found = laws.flatMap((one) => [...one.found]);
    const wrong = all.filter((letter, i) => letter !== found[i]).length;
    expect(laws).toHaveLength(40);
    expect(1 - wrong / all.length).toBeGreaterThanOrEqual(0.995);
  },
);
