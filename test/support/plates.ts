import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './programs.ts';

const dpi = 72;
/** Bleed and slug around the trim, in pixels. */
const around = Math.ceil((11 / 25.4) * dpi) + 1;

/**
 * The colours of a page's trimmed sheet as Ghostscript parts them onto plates: percentages by plate, `Black 100`.
 * No smoothing: every pixel has one colour of the page.
 */
export function platesOf(pdf: string, page: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-plates-'));
  try {
    run(
      'gs',
      ...['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=tiffsep', '-sCompression=none'],
      ...['-dTextAlphaBits=1', '-dGraphicsAlphaBits=1', '-dMaxSpots=4', `-r${dpi}`],
      ...[
        `-dFirstPage=${page}`,
        `-dLastPage=${page}`,
        `-sOutputFile=${join(folder, 'p.tif')}`,
        pdf,
      ],
    );
    const plates = readdirSync(folder)
      .filter((file) => file.includes('('))
      .sort()
      .map((file) => ({
        name: file.slice(file.indexOf('(') + 1, file.lastIndexOf(')')),
        ...readTiff(readFileSync(join(folder, file))),
      }));
    return colours(plates);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Plate extends Tiff {
  name: string;
}

function colours(plates: readonly Plate[]): string[] {
  const [{ width = 0, height = 0 } = {}] = plates;
  const found = new Set<string>();
  for (let y = around; y < height - around; y++)
    for (let x = around; x < width - around; x++)
      found.add(
        plates
          .flatMap(({ name, inkAt }) => {
            const ink = inkAt(y * width + x);
            return ink === 0 ? [] : `${name} ${Math.round((ink * 100) / 255)}`;
          })
          .join(' '),
      );
  return [...found].sort();
}

interface Tiff {
  width: number;
  height: number;
  /** 0 to 255. */
  inkAt: (pixel: number) => number;
}

/** A grey TIFF without compression, as Ghostscript writes it. */
function readTiff(bytes: Buffer): Tiff {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const directory = u32(4);
  const values = (tag: number): number[] => {
    for (let i = 0; i < u16(directory); i++) {
      const at = directory + 2 + 12 * i;
      if (u16(at) !== tag) continue;
      const size = u16(at + 2) === 3 ? 2 : 4;
      const count = u32(at + 4);
      const start = size * count <= 4 ? at + 8 : u32(at + 8);
      return Array.from({ length: count }, (_, j) =>
        size === 2 ? u16(start + 2 * j) : u32(start + 4 * j),
      );
    }
    throw new Error(`no tag ${tag}`);
  };
  const lengths = values(279);
  const data = Buffer.concat(
    values(273).map((start, i) => bytes.subarray(start, start + (lengths[i] ?? 0))),
  );
  const blackIsZero = values(262)[0] === 1;
  return {
    width: values(256)[0] ?? 0,
    height: values(257)[0] ?? 0,
    inkAt: (pixel) => (blackIsZero ? 255 - (data[pixel] ?? 0) : (data[pixel] ?? 0)),
  };
}
