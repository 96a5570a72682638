/** Characters by the CSS family that sets them. */
export type Wanted = Record<string, string>;

/** Widths in em, by family and character. */
export type Widths = Record<string, Record<string, number>>;

/**
 * Loads the families and measures characters in them, as Chromium itself sets them. Runs in the page,
 * on its own: it may refer to nothing outside.
 * @throws where a face cannot be loaded
 */
export async function measure(wanted: Wanted): Promise<Widths> {
  const em = 1000;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas to measure with');
  const loaded = await Promise.all(
    Object.entries(wanted).map(async ([family, characters]) => {
      const font = `${em}px "${family}"`;
      const faces = await document.fonts.load(font, characters);
      if (faces.length === 0) throw new Error(`no face for ${family}`);
      return { family, font, characters };
    }),
  );
  const widths: Widths = {};
  for (const { family, font, characters } of loaded) {
    context.font = font;
    context.fontKerning = 'none';
    widths[family] = Object.fromEntries(
      Array.from(characters, (one) => [one, context.measureText(one).width / em]),
    );
  }
  return widths;
}
