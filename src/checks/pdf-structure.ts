import { textOf } from '../document/clause.ts';
import { clausesOf, type Document, shortName } from '../document/document.ts';
import { type Problem, type ProblemParts, problem } from '../document/problem.ts';
import type { Mark, PdfFile, PdfPage } from './pdf-file.ts';
import { placeOnPage } from './pdf-place.ts';
import { folded, recordOn } from './pdf-text.ts';

/** The file is tagged, bookmarked, described and addressed as its document is; its pages are A4. */
export function pdfStructure(pdf: PdfFile, document: Document): Problem[] {
  return [
    ...tagging(pdf, document),
    ...pdf.pages.flatMap((page, i) => [
      ...size(page, i + 1, document),
      ...readingOrder(page, i + 1, document),
      ...label(page, i + 1, document),
    ]),
    ...destinations(pdf, document),
    ...bookmarks(pdf, document),
    ...metadata(pdf, document),
  ];
}

/** 210 mm × 297 mm in points, to a tenth of a millimetre (5.1). */
const a4 = [0, 0, 595.276, 841.89];
const tolerance = 0.283;

const defect = {
  zh: '这是排印程序的缺陷，请报告',
  en: 'this is a defect of the printing program, report it',
};

function size({ box }: PdfPage, page: number, document: Document): Problem[] {
  const ok = a4.every((edge, i) => Math.abs((box[i] ?? 0) - edge) <= tolerance);
  return ok ? [] : one('pdf-page-size', document, page, box.join(' '), a4.join(' '));
}

function label(page: PdfPage, number: number, document: Document): Problem[] {
  if (page.label === String(number)) return [];
  return one('pdf-page-label', document, number, page.label, String(number));
}

function tagging(pdf: PdfFile, document: Document): Problem[] {
  if (pdf.tagged) return [];
  const found = { zh: '未加标签', en: 'not tagged' };
  return one('pdf-untagged', document, 1, found, { zh: '加标签的 PDF', en: 'a tagged PDF' });
}

/** Who hears the page read out hears what is painted, in the same order. */
function readingOrder(page: PdfPage, number: number, document: Document): Problem[] {
  const texts = Map.groupBy(page.texts, ({ mark }) => mark);
  const textAt = ({ id }: Mark) => (texts.get(id) ?? []).map(({ text }) => text).join('');
  const heard = page.marks
    .filter(({ within }) => !within.includes('Figure'))
    .map(textAt)
    .join('');
  if (folded(heard) === folded(recordOn(page))) return [];
  const expected = { zh: '与页面同序', en: 'the order of the page' };
  const found = { zh: '标签另有次序', en: 'the tags have another order' };
  return one('pdf-reading-order', document, number, found, expected);
}

function destinations(pdf: PdfFile, document: Document): Problem[] {
  const found = new Set(pdf.destinations);
  const expected = new Set(clausesOf(document).map(({ id }) => id));
  const wrong = [...expected.symmetricDifference(found)];
  if (wrong.length === 0) return [];
  const words = { zh: '每个条款一个，名如其编号', en: 'one for each clause, named by its id' };
  return one('pdf-destinations', document, 1, wrong.join(' '), words);
}

/** The title and each annex at least, and all lead to clauses. */
function bookmarks(pdf: PdfFile, document: Document): Problem[] {
  const clauses = new Set(clausesOf(document).map(({ id }) => id));
  const led = new Set(pdf.bookmarks.map(({ destination }) => destination));
  const missing = [document.title.id, ...document.annexes.map(({ id }) => id)].filter(
    (id) => !led.has(id),
  );
  const dead = [...led.difference(clauses)];
  if (missing.length + dead.length === 0) return [];
  const expected = {
    zh: '标题与各附件有书签，书签都有去处',
    en: 'bookmarks for the title and each annex, none dead',
  };
  return one('pdf-bookmarks', document, 1, [...missing, ...dead].join(' '), expected);
}

function metadata({ info }: PdfFile, document: Document): Problem[] {
  const expected = {
    Title: textOf(document.title),
    Subject: shortName(document),
    Language: 'zh-CN',
  };
  return Object.entries(expected).flatMap(([key, value]) =>
    info[key] === value
      ? []
      : one('pdf-metadata', document, 1, `${key}: ${info[key] ?? ''}`, `${key}: ${value}`),
  );
}

function one(
  ruleId: string,
  document: Document,
  page: number,
  found: ProblemParts['found'],
  expected: ProblemParts['expected'],
): Problem[] {
  return [problem(ruleId, placeOnPage(document, page), { found, expected, mend: defect })];
}
