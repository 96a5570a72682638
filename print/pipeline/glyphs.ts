import type { Clause } from '../../src/document/clause.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';
import { charactersOf } from '../../src/document/formula.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { setFormulasIn } from '../../src/document/set-formulas.ts';
import { faceIn } from '../../src/view/face-in.ts';
import { type FaceRole, type FaceSource, faces, isRest } from '../../src/view/faces.ts';
import { mathHas } from '../../src/view/math-face.ts';
import type { PrintFonts } from './fonts.ts';

/** Every character must be in its face: Chromium would take it from wherever it finds one, or print a box. */
export function missingGlyphs(document: Document, fonts: PrintFonts): Problem[] {
  const known = new Map<string, boolean>();
  const covers = (character: string, face: FaceRole): boolean => {
    const key = face + character;
    const found = known.get(key) ?? fonts.sourceOf(face, character) !== undefined;
    known.set(key, found);
    return found;
  };
  const set = setFormulasIn(document);
  return clausesOf(document).flatMap((clause) => {
    const shape = set.get(clause.id);
    const shown = shape && [...new Set(charactersOf(shape))];
    const lacking = shown?.filter((one) => !(mathHas(one) || covers(one, 'fangsong')));
    if (lacking)
      return lacking.map((one) =>
        problem('glyph-missing', clause.place, glyphMissing(one, 'fangsong')),
      );
    const face = faceIn(clause);
    const missing = clause.runs.flatMap(({ role, text, reading = '' }) =>
      [...new Set(text + reading)]
        .filter((character) => !covers(character, face(role)))
        .map((character) => glyphMissing(character, face(role))),
    );
    return missing.map((parts) => problem('glyph-missing', clause.place, parts));
  });
}

/** A character that is not in the face it is to be set in: whose it is instead, and how many times it is set. */
export interface Rare {
  source: FaceSource;
  times: number;
}

/** Han that their own faces lack and 宋 has, and whatever comes from the last-resort faces. */
export function rareIn(document: Document, fonts: PrintFonts): Map<string, Rare> {
  const rare = new Map<string, Rare>();
  for (const clause of clausesOf(document))
    for (const [character, source] of rareOf(clause, fonts))
      rare.set(character, { source, times: (rare.get(character)?.times ?? 0) + 1 });
  return rare;
}

function rareOf(clause: Clause, fonts: PrintFonts): [string, FaceSource][] {
  const face = faceIn(clause);
  return clause.runs.flatMap(({ role, text }) =>
    [...text].flatMap((one): [string, FaceSource][] => {
      const source = fonts.sourceOf(face(role), one);
      const isRare = isRest(source) || (/\p{sc=Han}/u.test(one) && source !== face(role));
      return source && isRare ? [[one, source]] : [];
    }),
  );
}

function glyphMissing(character: string, face: FaceRole): Parameters<typeof problem>[2] {
  const { name } = faces[face];
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  // Of the faces of text only Han is taken; everything else comes from 宋.
  const isOwn = faces[face].family === faces[face].paperFamily || /\p{sc=Han}/u.test(character);
  const giver = isOwn ? face : 'song';
  return {
    found: {
      zh: `${name}缺字“${character}”（${code}），宋体、补字也没有`,
      en: `${character} (${code}) is not in ${face}, nor in 宋, nor in the last-resort face`,
    },
    expected: { zh: `${name}、宋体或补字有此字`, en: `a character that one of them has` },
    mend: {
      zh: `在配置 fonts.${giver} 中指定有此字的字体文件，或改字`,
      en: `name a font file that has it as fonts.${giver} in the configuration, or change the character`,
    },
  };
}
