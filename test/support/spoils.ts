import type { Glyph } from '../../src/checks/gbt9704/geometry.ts';
import type { Sheet } from '../../src/checks/gbt9704/sheet.ts';
import type { ClauseRole } from '../../src/document/clause.ts';
import type { FormId } from './forms.ts';
import {
  dropped,
  first,
  last,
  moved,
  numbered,
  retype,
  reworded,
  ruled,
  type Spoil,
  shift,
  styled,
} from './sheets.ts';

/** One thing that is wrong, for each provision. */
export const spoils: Record<string, [FormId, Spoil]> = {
  'P-01': ['single', ({ pages }) => Object.assign(pages[1] ?? {}, { width: 209 })],
  'P-02': ['joint', moved('paragraph', 0, 3, ({ page }) => page === 2)],
  'P-03': ['joint', moved('paragraph', 3, 0, ({ page }) => page === 2)],
  'P-04': ['joint', moved('paragraph', 0, 20, ({ page }) => page === 2)],
  'P-05': ['joint', loosened],
  'P-06': [
    'joint',
    (sheet) => {
      for (const line of sheet.lines) if (/^\p{sc=Han}+$/u.test(line.text)) line.glyphs.pop();
    },
  ],
  'P-08': ['joint', loosened],
  'P-09': [
    'joint',
    (sheet) => {
      for (const { text, left, glyphs } of sheet.lines)
        if (/^\p{sc=Han}+$/u.test(text)) for (const one of glyphs) one.x += (one.x - left) / 18;
    },
  ],
  'P-11': ['single', styled('paragraph', { size: 5 }, first)],
  'P-12': ['single', styled('dateOfIssue', { colour: '#333333' })],
  'Q-03': ['joint', moved('paragraph', 3, 0, ({ page }) => page === 2)],
  'Q-04': [
    'single',
    ({ lines }) => Object.assign(lines[0]?.glyphs[0] ?? {}, { colour: '#ff0000' }),
  ],
  'H-01': ['upward', reworded('copyNumber', (text) => text.slice(1))],
  'H-02': ['upward', styled('secrecy', { font: 'HongtouSong-Regular' })],
  'H-03': ['upward', moved('urgency', 5, 0)],
  'H-04': ['upward', moved('secrecy', 0, 30)],
  'H-05': ['single', reworded('issuer', (text) => text.slice(1))],
  'H-06': ['single', moved('issuer', 2, 0)],
  'H-07': ['single', moved('issuer', 0, -10)],
  'H-08': ['single', styled('issuer', { colour: '#000000' })],
  'H-08-face': ['single', styled('issuer', { font: 'HongtouSong-Regular' })],
  'H-09': ['joint', moved('markWord', 0, 8)],
  'H-10': ['joint', moved('issuer', 2, 0, first)],
  'H-12': ['single', moved('docNumber', 0, 5)],
  'H-13': ['single', reworded('docNumber', () => '示府发[2018]07号')],
  'H-14': ['single', withSecondNumber],
  'H-15': ['upward', moved('docNumber', 4, 0)],
  'H-16': ['upward', moved('signer', 3, 0)],
  'H-17': ['upward', moved('signer', 3, 0, last)],
  'H-18': ['single', ruled(([rule]) => Object.assign(rule ?? {}, { width: 150 }))],
  'H-19': ['single', ruled(([rule]) => Object.assign(rule ?? {}, { height: 1.4 }))],
  'H-20': ['single', turned('title', 'addressees')],
  'B-01': ['single', styled('title', { size: 5 })],
  'B-02': ['single', moved('title', 0, 6)],
  'B-03': ['single', moved('title', 3, 0, last)],
  'B-04': ['single', cutNumber],
  'B-05': ['single', moved('addressees', 0, 4)],
  'B-06': ['single', reworded('addressees', (text) => text.replace('：', ':'))],
  'B-07': ['single', turned('title')],
  'B-08': ['single', moved('addressees', 0, -2)],
  'B-09': ['single', moved('paragraph', 6, 0, first)],
  'B-11': ['single', styled('heading', { font: 'HongtouFangSong-Regular' })],
  'B-13': ['single', moved('annexEntry', 6, 0, first)],
  'B-14': ['single', moved('annexEntry', 2, 0, (_, i) => i === 1)],
  'B-15': ['single', reworded('annexEntry', (text) => `${text}。`, last)],
  'B-16': ['single', moved('annexEntry', 3, 0, last)],
  'S-01': ['single', moved('dateOfIssue', 5, 0)],
  'S-02': ['single', moved('signatory', 5, 0)],
  'S-03': ['single', paintSeal],
  'S-04': ['single', moved('signatory', 0, 15)],
  'S-05': ['joint', moved('signatory', 0, 80, first)],
  'S-06': ['joint', moved('signatory', 60, 0, (_, i) => i === 1)],
  'S-07': ['letter', moved('dateOfIssue', 5, 0)],
  'S-08': ['letter', moved('dateOfIssue', 5, 0)],
  'S-09': ['moved', (sheet) => alongside(sheet)],
  'S-10': ['order', moved('signatory', 8, 0)],
  'S-12': ['single', reworded('dateOfIssue', () => '2018年03月12日')],
  'S-15': ['single', moved('note', 0, 6)],
  'A-01': ['single', moved('annexLabel', 0, 40)],
  'A-02': ['single', styled('annexLabel', { font: 'HongtouFangSong-Regular' })],
  'A-03': ['single', moved('annexTitle', 0, 5)],
  'A-04': ['single', moved('paragraph', 0, 12, ({ page }) => page === 4)],
  'A-05': ['single', reworded('annexTitle', (text) => text.slice(1))],
  'T-01': ['tables', (sheet) => turnBack(sheet)],
  'V-01': ['single', ruled((rules) => Object.assign(rules.at(-1) ?? {}, { y: 270 }), 5)],
  'V-02': ['single', ruled((rules) => Object.assign(rules.at(-1) ?? {}, { width: 155 }), 5)],
  'V-03': ['single', ruled((rules) => Object.assign(rules.at(-1) ?? {}, { height: 0.2 }), 5)],
  'V-04': ['single', styled('copiedTo', { size: 5.57 })],
  'V-05': ['single', moved('copiedTo', 3, 0)],
  'V-06': ['single', reworded('copiedTo', (text) => text.replace('。', ''))],
  'V-07': ['moved', reworded('sentTo', (text) => text.replace('。', '：'), last)],
  'V-08': ['single', moved('printedOn', 3, 0)],
  'V-09': ['single', dropRule(5)],
  'V-11': ['single', moved('copiedTo', 0, 4, last)],
  'N-01': ['single', folioGlyphs(() => ({ size: 4 }))],
  'N-02': ['single', numbered((folio, page) => retype(folio, `${page}`))],
  'N-03': ['single', folioGlyphs(() => ({ baseline: 275 }))],
  'N-04': ['single', numbered((folio) => shift(folio, 100 - folio.left, 0))],
  'N-06': ['single', numbered((folio) => retype(folio, '— 1 —'))],
  'N-07': ['letter', (sheet) => Object.assign(sheet.folios, { 0: sheet.folios[1] })],
  'Q-05': ['single', folioGlyphs((page) => ({ baseline: 268 + 3 * page }))],
  'L-01': ['letter', moved('issuer', 0, 3)],
  'L-02': ['letter', ruled(([upper]) => Object.assign(upper ?? {}, { height: 0.1 }))],
  'L-03': ['letter', ruled((rules) => Object.assign(rules.at(-1) ?? {}, { y: 270 }))],
  'L-04': ['letter', moved('copyNumber', 0, 3)],
  'L-05': ['letter', moved('docNumber', -3, 0)],
  'L-06': ['letter', moved('title', 0, -4)],
  'L-07': ['letter', dropped('heading', ({ page }) => page === 1)],
  'L-08': ['letter', moved('copiedTo', 0, -30)],
  'C-01': ['order', moved('issuer', 0, 5)],
  'C-02': ['order', moved('docNumber', 0, 5)],
  'C-03': ['order', withoutOffice],
  'M-01': ['minutes', moved('issuer', 0, 5)],
  'M-02': ['minutes', moved('attendance', 0, 5)],
};

function withSecondNumber(sheet: Sheet): void {
  const at = sheet.lines.findIndex(({ clause }) => clause.role === 'docNumber');
  const [again] = structuredClone(sheet.lines.slice(at, at + 1));
  if (!again) return;
  shift(again, 0, 7);
  retype(again, '另府发〔2018〕8号');
  sheet.lines.splice(at + 1, 0, again);
}

/** All of page 1 that stands after these goes over to page 2. */
function turned(...roles: readonly ClauseRole[]): Spoil {
  return ({ lines }) => {
    const after = lines.findLastIndex(({ clause }) => roles.includes(clause.role));
    for (const line of lines.slice(after + 1)) if (line.page === 1) line.page = 2;
  };
}

function alongside(sheet: Sheet): void {
  const signed = sheet.lines.filter(({ clause }) => clause.role === 'signatory');
  for (const line of signed) shift(line, 0, (signed[0]?.top ?? 0) - line.top);
}

function paintSeal({ pages }: Sheet): void {
  pages[2]?.shapes.push({ x: 100, y: 100, width: 42, height: 42, colour: '#f0593e' });
}

function dropRule(page: number): Spoil {
  return (sheet) => {
    const thin = sheet.rules.find((rule) => rule.page === page && rule.height < 0.3);
    sheet.rules = sheet.rules.filter((rule) => rule !== thin);
  };
}

function turnBack(sheet: Sheet): void {
  const page = sheet.lines.find(({ glyphs }) => glyphs[0]?.angle === 90)?.page;
  for (const line of sheet.lines.filter((one) => one.page === page))
    for (const [i, glyph] of line.glyphs.entries()) if (i > 0) glyph.angle = 0;
}

function withoutOffice({ lines, document }: Sheet): void {
  for (const line of lines) {
    const signed = document.signatories.find(({ clause }) => clause.id === line.clause.id);
    line.glyphs.splice(0, signed?.office?.length ?? 0);
  }
}

/** A line fewer on page 2, and the others farther apart. */
function loosened(sheet: Sheet): void {
  const lines = sheet.lines.filter(({ page }) => page === 2).sort((a, b) => a.top - b.top);
  const dropped = lines.splice(10, 1);
  sheet.lines = sheet.lines.filter((line) => !dropped.includes(line));
  for (const [i, line] of lines.entries()) {
    shift(line, 0, 37 + (i * 219.43) / 20 - line.top);
  }
}

/** 20 | 18年 */
function cutNumber(sheet: Sheet): void {
  reworded('title', (text) => `${text}20`, first)(sheet);
  reworded('title', (text) => `18年${text}`, last)(sheet);
}

function folioGlyphs(change: (page: number) => Partial<Glyph>): Spoil {
  return numbered(({ glyphs }, page) => {
    for (const glyph of glyphs) Object.assign(glyph, change(page));
  });
}
