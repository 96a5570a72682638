import type { Clause } from '../../src/document/clause.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';
import { charactersOf } from '../../src/document/formula.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { setFormulasIn } from '../../src/document/set-formulas.ts';
import { faceIn } from '../../src/view/face-in.ts';
import { type FaceRole, faces } from '../../src/view/faces.ts';
import { mathHas } from '../../src/view/math-face.ts';
import type { PrintFonts } from './fonts.ts';

/** Every character must be in its face: Chromium would take it from wherever it finds one, or print a box. */
export function missingGlyphs(document: Document, fonts: PrintFonts): Problem[] {
  const known = new Map<string, boolean>();
  const covers = (character: string, face: FaceRole): boolean => {
    const key = face + character;
    const found = known.get(key) ?? fonts.covers(face, character);
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

/** Han characters that their own faces lack and 宋 has, and how many times each is set in it. */
export function rareIn(document: Document, fonts: PrintFonts): Map<string, number> {
  const rare = new Map<string, number>();
  for (const clause of clausesOf(document))
    for (const character of rareOf(clause, fonts))
      rare.set(character, (rare.get(character) ?? 0) + 1);
  return rare;
}

function rareOf(clause: Clause, fonts: PrintFonts): string[] {
  const face = faceIn(clause);
  return clause.runs.flatMap(({ role, text }) =>
    [...text].filter((one) => /\p{sc=Han}/u.test(one) && !fonts.isOwn(face(role), one)),
  );
}

function glyphMissing(character: string, face: FaceRole): Parameters<typeof problem>[2] {
  const { name } = faces[face];
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    found: {
      zh: `${name}缺字“${character}”（${code}）`,
      en: `${character} (${code}) is not in ${face}`,
    },
    expected: { zh: `${name}有此字`, en: `a character that ${face} has` },
    mend: {
      zh: `在配置 fonts.${face} 中指定有此字的字体文件，或改字`,
      en: `name a font file that has it as fonts.${face} in the configuration, or change the character`,
    },
  };
}
