import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { OwnRole } from '../view/own-slices.ts';
import { packedWoff2 } from './woff2/pack.ts';

/** Names that say whose work a face is and how it may be used. */
export const preserveNameIds = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/** Gives the file of a slice that holds just these characters of a face. */
export type Cut = (role: OwnRole, characters: string) => Promise<Uint8Array>;

const opened = new Map<string, Promise<Buffer>>();

/** @param folder of the faces, as `unpackFaces` laid them */
export function cutFrom(folder: string): Cut {
  return async (role, characters) => {
    const file = wholeFace(folder, role);
    // Read once, whatever number of documents take from it.
    const face = opened.get(file) ?? readFile(file);
    opened.set(file, face);
    const targetFormat = 'sfnt';
    return packedWoff2(await subsetFont(await face, characters, { targetFormat, preserveNameIds }));
  };
}

export function wholeFace(folder: string, role: OwnRole): string {
  return join(folder, `${role}.ttf`);
}
