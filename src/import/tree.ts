import { parseDecimal } from '../document/numerals.ts';
import { added, beginOf, endOf, joined, type Traced } from './traced.ts';

/** A block of the source to be. */
export type Node =
  | { kind: 'paragraph' | 'slogan'; text: Traced; line: number; ofNote?: true }
  | { kind: 'formula'; text: Traced; tex?: string; line: number }
  | { kind: 'footnotes'; notes: Traced[][]; line: number }
  | { kind: 'verse' | 'signature'; lines: Traced[]; line: number }
  | { kind: 'table'; rows: Traced[][]; line: number }
  | { kind: 'figure'; alt: string; src?: string; line: number }
  | { kind: 'emblem'; cmyk: string; spot: string; children: Node[]; line: number }
  | { kind: 'contents'; title: Traced; entries: Traced[]; line: number }
  | {
      kind: 'division' | 'section';
      id?: string;
      label: Traced;
      title: Traced;
      children: Node[];
      line: number;
    }
  | { kind: 'article'; id?: string; label: Traced; text: Traced; children: Node[]; line: number }
  | { kind: 'point'; id?: string; label: Traced; text: Traced; children: Node[]; line: number }
  | {
      kind: 'clause';
      id?: string;
      label: Traced;
      heading: Traced;
      text: Traced;
      children: Node[];
      line: number;
    }
  | {
      kind: 'item';
      id?: string;
      label: Traced;
      name: Traced;
      actor: { organ: string } | { place: string } | { enterprise: string } | { collective: '' };
      text: Traced;
      children: Node[];
      line: number;
    };

/** The words of nodes, a line of the reading each, in reading order. */
export function readingLines(nodes: readonly Node[]): Traced[] {
  return nodes.flatMap((node) => [...ownLines(node), ...readingLines(childrenOf(node))]);
}

export function childrenOf(node: Node): Node[] {
  return 'children' in node ? node.children : [];
}

function ownLines(node: Node): Traced[] {
  switch (node.kind) {
    case 'paragraph':
    case 'slogan':
    case 'formula':
      return [node.text];
    case 'figure':
    case 'emblem':
      return [];
    case 'table':
      return node.rows.map((row) => rowLine(row.filter((cell) => !isMerged(cell))));
    case 'verse':
    case 'signature':
      return node.lines;
    case 'footnotes':
      return node.notes.flat();
    case 'contents':
      return [node.title, ...node.entries];
    case 'division':
      return [node.label.text === '' ? node.title : spaced(node.label, node.title)];
    case 'section':
      return [joined(node.label, node.title)];
    case 'article':
      return [spaced(node.label, node.text)];
    case 'point':
      return [
        parseDecimal(node.label.text)
          ? spaced(node.label, node.text)
          : joined(node.label, node.text),
      ];
    case 'clause':
      return [joined(node.label, node.heading, node.text)];
    case 'item':
      return [joined(node.label, node.name, node.text)];
  }
}

/** A cell that belongs to the one above it or at its left. */
export function isMerged({ text }: Traced): boolean {
  return text === '^^' || text === '>>';
}

/** Cells one after the other; an empty one has no place of its own, and stands beside those that have. */
export function rowLine(row: readonly Traced[], gap = '　'): Traced {
  const first = row.find(({ text }) => text !== '');
  let at = first ? beginOf(first) : 0;
  return joined(
    ...row.flatMap((cell, i) => {
      const space = i === 0 ? [] : [added(gap, at)];
      at = cell.text === '' ? at : endOf(cell);
      return [...space, cell];
    }),
  );
}

/** With the full-width space that the reading has between the two. */
function spaced(a: Traced, b: Traced): Traced {
  return joined(a, added('　', a.text === '' ? beginOf(b) : endOf(a)), b);
}
