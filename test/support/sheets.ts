import type { Glyph } from '../../src/checks/gbt9704/geometry.ts';
import type { Folio, Sheet, TextLine } from '../../src/checks/gbt9704/sheet.ts';
import type { ClauseRole } from '../../src/document/clause.ts';

/** How a measured document is spoilt. */
export type Spoil = (sheet: Sheet) => void;

type Pick = (line: TextLine, i: number, all: readonly TextLine[]) => boolean;

const every: Pick = () => true;
export const first: Pick = (_, i) => i === 0;
export const last: Pick = (_, i, all) => i === all.length - 1;

function picked({ lines }: Sheet, role: ClauseRole, pick: Pick): TextLine[] {
  return lines.filter(({ clause }) => clause.role === role).filter(pick);
}

/** Moves lines, in millimetres. */
export function moved(role: ClauseRole, x: number, y: number, pick: Pick = every): Spoil {
  return (sheet) => {
    for (const line of picked(sheet, role, pick)) shift(line, x, y);
  };
}

export function shift({ glyphs }: { glyphs: Glyph[] }, x: number, y: number): void {
  for (const glyph of glyphs) {
    glyph.x += x;
    glyph.baseline += y;
  }
}

/** Sets another text in the places of the old one; what is longer goes on behind it. */
export function retype(line: { glyphs: Glyph[] }, text: string): void {
  const before = line.glyphs;
  const end = before.at(-1);
  if (!end) return;
  line.glyphs = Array.from(text, (character, i) => ({
    ...(before[i] ?? { ...end, x: end.x + (i - before.length + 1) * end.size }),
    text: character,
  }));
}

export function styled(
  role: ClauseRole,
  style: { font?: string; colour?: string; size?: number },
  pick: Pick = every,
): Spoil {
  return (sheet) => {
    for (const { glyphs } of picked(sheet, role, pick))
      for (const glyph of glyphs) Object.assign(glyph, style);
  };
}

export function reworded(role: ClauseRole, change: (text: string) => string, pick = every): Spoil {
  return (sheet) => {
    for (const line of picked(sheet, role, pick)) retype(line, change(line.text));
  };
}

export function dropped(role: ClauseRole, pick: Pick = every): Spoil {
  return (sheet) => {
    const lines = new Set(picked(sheet, role, pick));
    sheet.lines = sheet.lines.filter((line) => !lines.has(line));
  };
}

/** Alters the rules of one page, from above. */
export function ruled(change: (rules: Sheet['rules']) => void, page = 1): Spoil {
  return ({ rules }) =>
    change(rules.filter((rule) => rule.page === page).sort((a, b) => a.y - b.y));
}

export function numbered(change: (folio: Folio, page: number) => void): Spoil {
  return ({ folios }) => {
    folios.forEach((folio, i) => {
      if (folio) change(folio, i + 1);
    });
  };
}
