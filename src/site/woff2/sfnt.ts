/** The tables of a TrueType file by name. */
export function tablesOf(sfnt: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(sfnt);
  const entries = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
  return new Map(
    entries.map((at) => {
      const name = Buffer.from(sfnt.subarray(at, at + 4)).toString('latin1');
      const start = view.getUint32(at + 8);
      return [name, sfnt.subarray(start, start + view.getUint32(at + 12))];
    }),
  );
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
