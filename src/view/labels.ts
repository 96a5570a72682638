import type { Actor, Block } from '../document/block.ts';
import { type Clause, type ClauseRole, textOf } from '../document/clause.ts';
import { type Annex, type Document, partsOf } from '../document/document.ts';
import { chineseNumeral, parseDecimal } from '../document/numerals.ts';
import { oncePer } from '../document/once.ts';

/** Where a clause stands, in the words by which people cite it. */
export interface Locus {
  /** `notice` or the annex's id. */
  part: string;
  /** 正文, 附件 1. */
  partLabel: string;
  /** 三（五）, 二（三十）, 第 6 条, 标题, 署名 28; empty where the part's label says all. */
  path: string;
  /** Whose activity it is: 团中央. */
  owner?: string;
  /** 段落, 条目, 口号 … */
  kind: string;
}

const kinds: Record<ClauseRole, string> = {
  copyNumber: '份号',
  secrecy: '密级和保密期限',
  urgency: '紧急程度',
  issuer: '发文机关',
  markWord: '发文机关标志',
  docNumber: '发文字号',
  signer: '签发人',
  editingOffice: '编印机关',
  editingDate: '日期',
  title: '标题',
  titleNote: '题注',
  addressees: '主送',
  adoption: '题注',
  heading: '标题',
  division: '标题',
  article: '条',
  point: '项',
  contentsEntry: '目录',
  paragraph: '段落',
  item: '条目',
  slogan: '口号',
  formula: '公式',
  specification: '规格',
  tableRow: '表格',
  verse: '韵文',
  signature: '落款',
  footnote: '脚注',
  annexEntry: '附件说明',
  signatory: '署名',
  dateOfIssue: '成文日期',
  note: '附注',
  attendance: '出席',
  annexLabel: '附件',
  annexTitle: '标题',
  sentTo: '主送',
  copiedTo: '抄送',
  printingOffice: '印发机关',
  printedOn: '印发日期',
};

/** The locus of every clause, by its id. */
export const lociOf = oncePer((document: Document): ReadonlyMap<string, Locus> => {
  const frames = [
    ...framesOf(document.blocks, 'notice', '正文'),
    ...document.annexes.flatMap((annex) => framesOf(annex.blocks, annex.id, annexLabel(annex))),
    ...ranked(document),
  ];
  const inner = new Map(frames);
  return new Map(
    partsOf(document).flatMap(({ id, clauses }) =>
      clauses.map((clause): [string, Locus] => [
        clause.id,
        inner.get(clause.id) ?? plain(clause, id, partLabel(document, id)),
      ]),
    ),
  );
});

/** 附件 1; an only annex bears no number (7.3.4), and a text that the document issues is no annex. */
export function annexLabel({ label, entry }: Annex): string {
  if (!label) return '印发文本';
  return /\d/u.test(textOf(label)) ? `附件 ${entry ?? ''}` : '附件';
}

/** As one line: `附件 1　二（三十）团中央`; the body of the document needs no name of its part. */
export function locusText(locus: Locus): string {
  const place = placeText(locus);
  return locus.part === 'notice' && place ? place : fullLocusText(locus);
}

/** The same with 正文 before places in the body, for lists that mix the parts. */
export function fullLocusText(locus: Locus): string {
  const place = placeText(locus);
  return place ? `${locus.partLabel}　${place}` : locus.partLabel;
}

/** 十九、 keeps its mark before a name, （三十） needs none. */
function placeText({ path, owner }: Locus): string {
  if (!owner) return path;
  return path.endsWith('）') ? path + owner : `${path}、${owner}`;
}

function partLabel(document: Document, part: string): string {
  const annex = document.annexes.find((one) => one.id === part);
  return annex ? annexLabel(annex) : '正文';
}

function plain(clause: Clause, part: string, label: string): Locus {
  return { part, partLabel: label, path: kinds[clause.role], kind: kinds[clause.role] };
}

function ranked(document: Document): [string, Locus][] {
  const rows = [...document.issuers, ...document.signatories];
  return rows.map(({ clause, rank }) => {
    const path = `${kinds[clause.role]} ${rank}`;
    return [clause.id, { part: 'notice', partLabel: '正文', path, kind: kinds[clause.role] }];
  });
}

interface Frame {
  part: string;
  partLabel: string;
  /** Labels of the blocks around, outermost first, their separators dropped: 三, （五）. */
  path: string;
}

function framesOf(blocks: readonly Block[], part: string, label: string): [string, Locus][] {
  return inFrame(blocks, { part, partLabel: label, path: '' });
}

function inFrame(blocks: readonly Block[], frame: Frame): [string, Locus][] {
  const slogans = blocks.filter((block) => block.kind === 'slogan');
  return blocks.flatMap((block) => {
    const number = block.kind === 'slogan' ? slogans.indexOf(block) + 1 : 0;
    return lociInBlock(block, frame, number);
  });
}

/** @param slogan the number of a slogan among its like */
function lociInBlock(block: Block, frame: Frame, slogan: number): [string, Locus][] {
  switch (block.kind) {
    case 'section': {
      const inside = deeper(frame, block.label);
      return [locus(inside, block.heading), ...inFrame(block.blocks, inside)];
    }
    case 'division':
      return [
        locus({ ...frame, path: block.label || block.title }, block.heading),
        ...inFrame(block.blocks, frame),
      ];
    case 'article':
    case 'point': {
      if (block.kind === 'point' && !isWhole(block.label) && !isInLaw(frame))
        return inProvision(block.blocks, deeper(frame, block.label));
      const whole = block.kind === 'article' || isWhole(block.label);
      const path = whole ? block.label : frame.path + provisionOf(block.label);
      return inProvision(block.blocks, { ...frame, path });
    }
    case 'contents':
      return [block.heading, ...block.entries].map((clause) =>
        locus({ ...frame, path: '目录' }, clause),
      );
    case 'slogan':
      return [locus(deeper(frame, `第 ${slogan} 条`), block.clause)];
    case 'clause':
    case 'item': {
      const inside = deeper(frame, block.label);
      const actor = block.kind === 'item' ? block.actor : undefined;
      const own = block.paragraphs.map((clause) => locus(inside, clause, actor));
      return [...own, ...inFrame(block.blocks, inside)];
    }
    case 'list':
      return block.items.flatMap(({ clause, blocks }) => {
        const label = clause.runs[0]?.text ?? '';
        const inside = /\d/u.test(label) ? deeper(frame, label) : frame;
        return [locus(inside, clause), ...inFrame(blocks, inside)];
      });
    case 'verse':
      return block.stanzas.flat().map((clause) => locus(frame, clause));
    case 'signature':
      return block.lines.map((clause) => locus(frame, clause));
    case 'footnotes':
      return block.notes.map((clause, i, all) => {
        const labelled = all.slice(0, i + 1).findLast(isLabelled) ?? clause;
        return locus(deeper(frame, footnoteLabel(labelled)), clause);
      });
    case 'emblem':
      return inFrame(block.blocks, frame);
    case 'paragraph':
    case 'formula':
      return [locus(frame, block.clause)];
    case 'table':
      return [...block.head, ...block.rows].map((row, i) =>
        locus(deeper(frame, i < block.head.length ? '表头' : `表 ${i}`), row.clause),
      );
    case 'figure':
      return [];
  }
}

function isLabelled({ runs }: Clause): boolean {
  return runs[0]?.role === 'label';
}

function footnoteLabel({ runs }: Clause): string {
  return `脚注 ${runs[0]?.text ?? ''}`;
}

/** Paragraphs of an article are counted where there are several: 第十二条第二款第（三）项. */
function inProvision(blocks: readonly Block[], frame: Frame): [string, Locus][] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const counted = paragraphs.length > 1 && frame.path.endsWith('条');
  let here = frame;
  return blocks.flatMap((block) => {
    const number = paragraphs.indexOf(block);
    if (number >= 0 && counted) {
      here = { ...frame, path: `${frame.path}第${chineseNumeral(number + 1)}款` };
    }
    return lociInBlock(block, here, 0);
  });
}

/** 3.1.2 says where it stands. */
function isWhole(label: string): boolean {
  return (parseDecimal(label)?.length ?? 0) > 1;
}

/** Below an article or 3.1.2 points are cited as those of a law; everywhere else as they are: 一（二）1. */
function isInLaw({ path }: Frame): boolean {
  return /[条款项目]$/u.test(path) || isWhole(path);
}

/** （三） is cited as 第（三）项, 1. as 第1目, a) as 第a项, 1 under 3.1.2 as 第1款; 一、 as it is. */
function provisionOf(label: string): string {
  if (parseDecimal(label)) return `第${label}款`;
  if (/^[a-z]/u.test(label)) return `第${label.slice(0, 1)}项`;
  const number = label.replace(/[、.．]$/u, '');
  if (label.endsWith('、')) return number;
  return label.endsWith('）') && !/\d/u.test(label) ? `第${number}项` : `第${number}目`;
}

function deeper(frame: Frame, label: string): Frame {
  return { ...frame, path: frame.path + label.replace(/[、.．]$/u, '') };
}

function locus(frame: Frame, clause: Clause, owner?: Actor): [string, Locus] {
  const kind = kinds[clause.role];
  return [clause.id, { ...frame, kind, ...(owner ? { owner: owner.name } : {}) }];
}
