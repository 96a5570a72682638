/** A font file with the characters that are to be set from it. */
export interface FaceData {
  family: string;
  /** As `unicode-range` has it; every character where empty. */
  range: string;
  /** The file in Base64. */
  data: string;
}

/** Gives a page the faces that it is to print with. Runs in the page, on its own. */
export async function loadFaces(faces: readonly FaceData[]): Promise<void> {
  await Promise.all(faces.map(load));

  async function load({ family, range, data }: FaceData): Promise<void> {
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    const face = new FontFace(family, bytes, {
      // The browser is to make no bold of its own.
      weight: '100 900',
      ...(range === '' ? {} : { unicodeRange: range }),
    });
    document.fonts.add(face);
    await face.load();
  }
}
