import { dayOf } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { bodiesSigning } from '../document/lexicon.ts';
import type { ArchivedDocument } from './archive.ts';
import {
  clauseHref,
  facsimileHref,
  oneFileHref,
  pdfHref,
  textHref,
  transcriptHref,
} from './links.ts';

/** A row of the catalogue card: values of which some lead somewhere. */
export interface Particular {
  term: string;
  value: string;
  /** Words after the value that are a link. */
  more?: { text: string; href: string };
  /** Values of which some lead somewhere. */
  names?: { text: string; href?: string }[];
}

/** What the source does not say. */
export const notStated = '未标注';

/** The catalogue card of a document, in the order in which readers ask. */
export function particularsOf(document: Document): Particular[] {
  const { front, imprint } = document;
  return [
    { term: '标题', value: front.title },
    { term: '发文字号', value: front.docNumber ?? notStated },
    { term: '文种', value: kindOf(document) },
    { term: '成文日期', value: dayOf(front) ?? notStated },
    { term: '印发日期', value: (imprint && front.printedOn) || notStated },
    issuersOf(document),
    { term: '附件', value: document.annexes.length > 0 ? `${document.annexes.length} 件` : '无' },
    { term: '密级', value: front.secrecy ?? notStated },
    ...(front.recorded ? [{ term: '收录日期', value: front.recorded }] : []),
  ];
}

export function kindOf(document: Document): string {
  return `${document.front.kind}${isJoint(document) ? '（联合行文）' : ''}`;
}

/** 联合行文 */
export function isJoint({ issuers }: Document): boolean {
  return issuers.length > 1;
}

/** As the masthead names them; where there is none, as they sign. */
export function issuersOf(document: Document): Particular {
  const bodies = document.issuers.length > 0 ? document.issuers : bodiesSigning(document);
  const [first] = bodies;
  const value = first?.name ?? notStated;
  if (!first || bodies.length === 1) return { term: '发文机关', value };
  const href = clauseHref(document, 'notice', first.clause.id);
  return { term: '发文机关', value: `${value}等`, more: { text: `${bodies.length} 家`, href } };
}

/** The files that readers can take away, and the transcript beside the reading. */
export function filesOf({
  document,
  pdf,
  facsimile,
}: ArchivedDocument): { text: string; href: string }[] {
  return [
    ...(facsimile ? [{ text: '版式', href: facsimileHref(document) }] : []),
    ...(pdf ? [{ text: 'PDF', href: pdfHref(document) }] : []),
    { text: '纯文本', href: textHref(document) },
    { text: '单文件网页', href: oneFileHref(document) },
    { text: '原文对校', href: transcriptHref(document) },
  ];
}

export function remarksOn({ document, pageMap }: ArchivedDocument): string[] {
  return [
    ...(document.notes.length > 0 ? ['右侧〔1〕为校注，不属公文原文。'] : []),
    ...(pageMap ? ['— 2 — 为排印本的面码。'] : []),
  ];
}
