import type { Element, ElementContent } from 'hast';
import { blocksIn } from '../../src/document/block.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';
import { faceIn } from '../../src/view/face-in.ts';
import type { FaceRole } from '../../src/view/faces.ts';
import { wordsInstead } from '../components/Figure.ts';

/** Characters by the face that prints them. */
export type Characters = Map<FaceRole, Set<string>>;

/** What the page number is made of (GB/T 9704-2012, 7.5). */
const ofPageNumbers = '— 0123456789';

/** Faces that a class asks for; all else is in 仿宋. */
const classes = new Set<string>(['kaiti', 'heiti', 'xiaobiaosong'] satisfies FaceRole[]);

/** Those of the record and of what usually furnishes its pages: known before lines are broken. */
export function charactersOf(document: Document, head = ''): Characters {
  const characters: Characters = new Map();
  add(characters, 'song', ofPageNumbers + head);
  for (const clause of clausesOf(document)) {
    const face = faceIn(clause);
    for (const { role, text, reading = '' } of clause.runs)
      add(characters, face(role), text + reading);
  }
  for (const block of blocksIn([document, ...document.annexes].flatMap(({ blocks }) => blocks)))
    if (block.kind === 'figure') add(characters, 'fangsong', wordsInstead(block).join(''));
  return characters;
}

/** Those that a flow has besides. */
export function charactersIn(flow: readonly Element[], known: Characters): Characters {
  const characters: Characters = new Map();
  const collect = (node: ElementContent, face: FaceRole) => {
    if (node.type === 'element')
      for (const child of node.children) collect(child, faceOf(node, face));
    if (node.type !== 'text') return;
    const others = [...node.value].filter((one) => !known.get(face)?.has(one));
    if (others.length > 0) add(characters, face, others);
  };
  for (const element of flow) collect(element, 'fangsong');
  return characters;
}

function add(characters: Characters, face: FaceRole, some: Iterable<string>): void {
  const set = characters.get(face) ?? new Set();
  for (const character of some) set.add(character);
  characters.set(face, set);
}

function faceOf({ properties }: Element, around: FaceRole): FaceRole {
  const { className } = properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  const own = names.find((name): name is FaceRole => classes.has(name));
  return own ?? around;
}
