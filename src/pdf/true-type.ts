/** What a check needs to know of a TrueType program. */
export interface TrueType {
  glyphs: number;
  /** Advance of a glyph in thousandths of an em. */
  advance(glyph: number): number;
}

/** @returns undefined where a table is missing */
export function trueTypeOf(program: Uint8Array): TrueType | undefined {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = tablesIn(view);
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined)
    return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  return {
    glyphs: view.getUint16(maxp + 4),
    advance: (glyph) =>
      (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
  };
}

/** Where the tables of a font begin, by name. */
export function tablesIn(view: DataView): Map<string, number> {
  const count = view.byteLength > 12 ? view.getUint16(4) : 0;
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((j) => view.getUint8(at + j)));
      return [name, view.getUint32(at + 8)];
    }),
  );
}
