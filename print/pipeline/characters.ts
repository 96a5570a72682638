import type { Document } from '../../src/document/document.ts';
import { clausesOf } from '../../src/document/document.ts';
import type { FaceRole } from '../../src/view/faces.ts';
import { faceIn } from '../components/faces.ts';

/** The characters that each face has to set. */
export function charactersOf(document: Document): Map<FaceRole, Set<string>> {
  const characters = new Map<FaceRole, Set<string>>();
  for (const clause of clausesOf(document)) {
    const face = faceIn(clause);
    for (const { role, text } of clause.runs) {
      const set = characters.get(face(role)) ?? new Set();
      for (const character of text) set.add(character);
      characters.set(face(role), set);
    }
  }
  return characters;
}
