import { expect } from 'vitest';
import { emend } from '../../src/corpus/emend.ts';
import type { Authority } from '../../src/import/authority.ts';
import { importText } from '../../src/import/import.ts';
import type { ReceivedPictures } from '../../src/import/received-pictures.ts';
import { childrenOf, type Node } from '../../src/import/tree.ts';

const nobody: Authority = { organs: new Map(), places: new Map() };
const placeAt = () => ({ file: 'emendations.yaml', line: 1, column: 1 });

/** A transcript as it is recognised; its emendations must give its reading to the character. */
export function imported(
  transcript: string,
  authority: Authority = nobody,
  pictures: ReceivedPictures = new Map(),
) {
  const { draft, emendations, lines, doubts } = importText(transcript, authority, pictures);
  const emended = emend(
    transcript,
    'transcript.txt',
    emendations.map((value) => ({ value, placeAt })),
  );
  expect(emended.problems).toEqual([]);
  expect(emended.reading).toBe(lines.map(({ text }) => `${text}\n`).join(''));
  const reading = lines.map(({ text }) => text);
  return { draft, doubts, emendations, reading, outline: outlineOf(draft.nodes) };
}

/** A block a line, indented by its level: what it is and how it begins. */
export function outlineOf(nodes: readonly Node[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.kind} ${openingOf(node)}`.trimEnd(),
    ...outlineOf(childrenOf(node), `${indent}  `),
  ]);
}

function openingOf(node: Node): string {
  if (node.kind === 'table') return `${node.rows.length}×${node.rows[0]?.length ?? 0}`;
  if (node.kind === 'contents') return `${node.entries.length}`;
  const label = 'label' in node ? node.label.text : '';
  const words = 'title' in node ? node.title.text : 'text' in node ? node.text.text : '';
  const heading = node.kind === 'clause' ? node.heading.text : '';
  return `${label}${heading}${words}`.slice(0, 12);
}
