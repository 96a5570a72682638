import type { Actor, Block } from '../document/block.ts';
import type { Clause, ClauseRole } from '../document/clause.ts';
import { type Annex, type Document, partsOf } from '../document/document.ts';

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
  issuer: '发文机关',
  docNumber: '发文字号',
  title: '标题',
  addressees: '主送',
  heading: '标题',
  paragraph: '段落',
  item: '条目',
  slogan: '口号',
  specification: '规格',
  annexEntry: '附件说明',
  signatory: '署名',
  dateOfIssue: '成文日期',
  annexLabel: '附件',
  annexTitle: '标题',
  copiedTo: '抄送',
  printingOffice: '印发机关',
  printedOn: '印发日期',
};

/** The locus of every clause, by its id. */
export function lociOf(document: Document): Map<string, Locus> {
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
}

/** 附件 1; an only annex bears no number (7.3.4). */
export function annexLabel(annex: Annex): string {
  return /\d/u.test(textOfLabel(annex)) ? `附件 ${annex.number}` : '附件';
}

/** As one line: `附件 1　二（三十）团中央`; the body of the document needs no name of its part. */
export function locusText({ part, partLabel: label, path, owner }: Locus): string {
  const place = `${path}${owner ?? ''}`;
  if (part === 'notice') return place || label;
  return place ? `${label}　${place}` : label;
}

function textOfLabel(annex: Annex): string {
  return annex.label.runs.map((run) => run.text).join('');
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
  const frame: Frame = { part, partLabel: label, path: '' };
  return inFrame(blocks, frame);
}

function inFrame(blocks: readonly Block[], frame: Frame): [string, Locus][] {
  let slogans = 0;
  return blocks.flatMap((block): [string, Locus][] => {
    switch (block.kind) {
      case 'section': {
        const inside = deeper(frame, block.label);
        return [[block.heading.id, at(inside, block.heading)], ...inFrame(block.blocks, inside)];
      }
      case 'clause':
      case 'item': {
        const inside = deeper(frame, block.label);
        const owner = block.kind === 'item' ? block.actor : undefined;
        return block.paragraphs.map((clause) => [clause.id, at(inside, clause, owner)]);
      }
      case 'slogan':
        slogans += 1;
        return [[block.clause.id, at(deeper(frame, `第 ${slogans} 条`), block.clause)]];
      case 'emblem':
        return inFrame(block.blocks, frame);
      case 'paragraph':
        return [[block.clause.id, at(frame, block.clause)]];
      case 'figure':
        return [];
    }
  });
}

function deeper(frame: Frame, label: string): Frame {
  return { ...frame, path: frame.path + label.replace(/[、.．]$/u, '') };
}

function at(frame: Frame, clause: Clause, owner?: Actor): Locus {
  const kind = kinds[clause.role];
  return { ...frame, kind, ...(owner ? { owner: owner.name } : {}) };
}
