import type { Element, ElementContent } from 'hast';
import type { FaceRole } from '../../src/view/faces.ts';

/** What the page number is made of (GB/T 9704-2012, 7.5). */
const ofPageNumbers = '— 0123456789';

/** Faces that a class asks for; all else is in 仿宋. */
const classes = new Set<string>(['kaiti', 'heiti', 'xiaobiaosong'] satisfies FaceRole[]);

/** The characters that each face has to print, page numbers included. */
export function charactersIn(flow: readonly Element[]): Map<FaceRole, Set<string>> {
  const characters = new Map<FaceRole, Set<string>>([['song', new Set(ofPageNumbers)]]);
  const collect = (node: ElementContent, face: FaceRole) => {
    if (node.type === 'element')
      for (const child of node.children) collect(child, faceOf(node, face));
    if (node.type !== 'text') return;
    const set = characters.get(face) ?? new Set();
    for (const character of node.value) set.add(character);
    characters.set(face, set);
  };
  for (const element of flow) collect(element, 'fangsong');
  return characters;
}

function faceOf({ properties }: Element, around: FaceRole): FaceRole {
  const { className } = properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  const own = names.find((name): name is FaceRole => classes.has(name));
  return own ?? around;
}
