/** A font file with the characters that are to be set from it. */
export interface FaceData {
  family: string;
  /** As `unicode-range` has it; every character where empty. */
  range: string;
  /** The file, deflated, in Base64. */
  data: string;
}

/** Gives a page a face that it is to print with. Runs in the page, on its own. */
export async function loadFace({ family, range, data }: FaceData): Promise<void> {
  const face = new FontFace(family, await unpacked(bytesOf(data)), {
    // The browser is to make no bold of its own.
    weight: '100 900',
    ...(range === '' ? {} : { unicodeRange: range }),
  });
  document.fonts.add(face);
  await face.load();

  async function unpacked(bytes: BlobPart): Promise<ArrayBuffer> {
    const packed = new Blob([bytes]).stream();
    return await new Response(
      packed.pipeThrough(new DecompressionStream('deflate-raw')),
    ).arrayBuffer();
  }

  function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
    const { fromBase64 } = Uint8Array as {
      fromBase64?: (base64: string) => Uint8Array<ArrayBuffer>;
    };
    // A browser of the user's own may not know it yet; by hand it takes a hundred times as long.
    return fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  }
}
