import list from './math-characters.json' with { type: 'json' };

/** The face of formulas; Chinese words in them are in 仿宋. */
export const mathFace = {
  family: 'Hongtou Math',
  postScriptName: 'HongtouMath-Regular',
  /** Relative to print/fonts/. */
  file: 'hongtou-math.woff2',
};

const known = new Set(list.characters);

/** Whether the face of formulas has a character. */
export function mathHas(character: string): boolean {
  return known.has(character);
}
