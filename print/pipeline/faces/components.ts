import { Reader } from './reader.ts';

const words = 1;
const scale = 8;
const more = 0x20;
const scales = 0x40;
const matrix = 0x80;
const instructions = 0x100;

interface Components {
  glyphs: number[];
  /** Length of their records. */
  bytes: number;
  /** Whether a program follows. */
  instructed: boolean;
}

/** The records of a composite glyph from a place on; the place stays. */
export function componentsIn({ bytes, at }: Reader): Components {
  const records = new Reader(bytes, at);
  const glyphs: number[] = [];
  let flags = 0;
  let instructed = false;
  do {
    flags = records.uint16();
    glyphs.push(records.uint16());
    records.at += (flags & words ? 4 : 2) + bytesOfScale(flags);
    instructed ||= (flags & instructions) !== 0;
  } while (flags & more);
  return { glyphs, bytes: records.at - at, instructed };
}

function bytesOfScale(flags: number): number {
  if (flags & scale) return 2;
  if (flags & scales) return 4;
  return flags & matrix ? 8 : 0;
}
