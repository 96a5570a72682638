import type { Check } from '../../src/checks/check.ts';
import { textOf } from '../../src/document/clause.ts';
import { type Document, shortName } from '../../src/document/document.ts';
import type { Side } from '../pipeline/finish/imposition/plan.ts';

/** A line of text or a rule on a page: millimetres from the upper left corner. */
interface Stroke {
  ink: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface PageFacts {
  page: number;
  /** Share of the sheet by ink, 0 to 1. */
  inks: Record<string, number>;
  strokes: Stroke[];
}

export interface TicketFacts {
  document: Document;
  pages: PageFacts[];
  fonts: { name: string; embedded: boolean }[];
  images: { page: number; width: number; height: number; ppi: number }[];
  condition: { name: string; about: string };
  booklet: readonly Side[];
  signatures: readonly Side[];
  files: { name: string; bytes: number; sha256: string }[];
  checks: readonly Check[];
}

export type Verdict = 'pass' | 'departure' | 'fail';

export interface Row {
  id: string;
  item: string;
  expected: string;
  found: string;
  verdict: Verdict;
}

/** Stands where the root goes, until all documents of a build are made and it is known. */
export const checkpointMark = '{checkpoint}';

/** What the print shop needs to know (付印单). */
export interface Ticket {
  id: string;
  docNumber: string;
  title: string;
  work: {
    pages: number;
    sheets: number;
    sheetsOfA3: number;
    trim: string;
    bleed: string;
    file: string;
    standard: string;
  };
  paper: Record<string, string>;
  inks: { condition: string; about: string; used: string[]; pages: Omit<PageFacts, 'strokes'>[] };
  binding: Record<string, string>;
  imposition: { booklet: Sheets[]; signatures: Sheets[] };
  fonts: { name: string; embedded: boolean }[];
  images: { page: number; width: number; height: number; ppi: number }[];
  verdict: Verdict;
  counts: Record<Verdict, number>;
  checks: Row[];
  files: { name: string; bytes: number; sha256: string }[];
  /** Root of the archive's checkpoint: one line on paper that proves all of it. */
  checkpoint: string;
  pictures: Stroke[][];
}

export interface Sheets {
  sheet: number;
  face: 'front' | 'back';
  /** Pages as they stand on the sheet; 0 is blank. */
  pages: number[];
}

/** What belongs to printing and is not measured: GB/T 9704-2012, 4 and 6. */
const paper = {
  种类: '胶版印刷纸或复印纸',
  定量: '60—80 g/m²',
  白度: '80 %—90 %',
  不透明度: '≥ 85 %',
  'pH 值': '7.5—9.5',
  耐折: '横向 ≥ 15 次',
};
const binding = {
  方式: '骑马订或平订，左侧',
  钉: '两钉，外订眼距上下边各 70 ± 4 mm',
  裁切: '± 2 mm，四角 90°',
  套印: '正反 ≤ 2 mm；相邻面码 ≤ 4 mm',
};

const items: Record<string, string> = {
  'pdf-text': '存档本文字',
  'pdf-fonts': '存档本字体',
  'pdf-structure': '存档本结构',
  'press-boxes': '成品与出血',
  'press-marks': '裁切线与套准线',
  'press-inks': '色彩',
  'press-total-ink': '最大墨量',
  'press-thinnest': '最细线',
  'press-images': '图像分辨率',
  'press-text': '文字与源文一致',
  'press-booklet': '骑马订拼版',
  'press-signatures': '胶订拼版',
};

export function ticketOf(facts: TicketFacts): Ticket {
  const { document, pages, checks, booklet, signatures, files } = facts;
  const rows = checks.map(rowOf);
  const counts = { pass: 0, departure: 0, fail: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return {
    id: document.id,
    docNumber: shortName(document),
    title: textOf(document.title),
    work: {
      pages: pages.length,
      sheets: Math.ceil(pages.length / 2),
      sheetsOfA3: booklet.length / 2,
      trim: 'A4，210 × 297 mm，竖',
      bleed: '四边各 3 mm',
      file: `${document.id}.press.pdf`,
      standard: 'PDF/X-4，ISO 15930-7',
    },
    paper,
    inks: {
      condition: facts.condition.name,
      about: facts.condition.about,
      used: [...new Set(pages.flatMap(({ inks }) => Object.keys(inks)))],
      pages: pages.map(({ page, inks }) => ({ page, inks })),
    },
    binding,
    imposition: { booklet: booklet.map(sheetsOf), signatures: signatures.map(sheetsOf) },
    fonts: facts.fonts,
    images: facts.images,
    verdict: worst(counts),
    counts,
    checkpoint: checkpointMark,
    checks: rows,
    files,
    pictures: pages.map(({ strokes }) => strokes),
  };
}

function sheetsOf({ sheet, face, placed }: Side): Sheets {
  return { sheet, face, pages: placed.map(({ page }) => page ?? 0) };
}

function rowOf({ id, element, expected, found, ok, verdict }: Check): Row {
  return {
    id,
    item: items[id] ?? element ?? id,
    expected,
    found,
    verdict: verdict ?? (ok ? 'pass' : 'fail'),
  };
}

/** A departure of the original is no fault. */
function worst({ departure, fail }: Record<Verdict, number>): Verdict {
  if (fail > 0) return 'fail';
  return departure > 0 ? 'departure' : 'pass';
}
