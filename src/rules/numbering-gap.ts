import { type Block, blocksBelow, clausesIn } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { formatLabel, type LabelForm, parseLabel } from '../document/numerals.ts';
import { type Problem, problem } from '../document/problem.ts';
import { provisionGaps } from './provision-gaps.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/**
 * Numbers of one level count up from one without a gap (GB/T 9704-2012 7.3.3); those of a later part may count on from
 * the part before.
 */
export const numberingGap: Rule = perDocument((document) =>
  [document, ...document.annexes].flatMap(({ blocks }) => [
    ...gapsIn(document, blocks, new Map()),
    ...gapsOfProvisions(document, blocks),
  ]),
);

interface Numbered {
  label: string;
  clause: Clause;
}

/** The last number of each form in what was read before. */
type Counted = Map<LabelForm, number>;

function gapsIn(document: Document, blocks: readonly Block[], counted: Counted): Problem[] {
  const sections = blocks.filter((block) => block.kind === 'section');
  return [
    ...sequence(
      document,
      sections.map(({ label, heading }) => ({ label, clause: heading })),
      counted,
    ),
    ...sequence(document, numbered(blocks, 'clause'), counted),
    ...sequence(document, numbered(blocks, 'item'), counted),
    ...blocks.flatMap((block) => gapsIn(document, blocksBelow(block), counted)),
  ];
}

function numbered(blocks: readonly Block[], kind: 'clause' | 'item'): Numbered[] {
  return blocks.flatMap((block) => {
    const clause = block.kind === kind ? block.paragraphs[0] : undefined;
    return block.kind === kind && clause ? [{ label: block.label, clause }] : [];
  });
}

/** Articles count through the whole text, and need not begin with the first: it may be a part of a code. */
function gapsOfProvisions(document: Document, blocks: readonly Block[]): Problem[] {
  const clauses = new Map(clausesIn(blocks).map((clause) => [clause.id, clause]));
  return provisionGaps(blocks).flatMap(({ label, expected, clause: id, before }) => {
    const clause = clauses.get(id);
    if (!clause || isSic(document, clause, 0, label.length)) return [];
    return [gap(clause, label, expected, clauses.get(before))];
  });
}

/** Each number follows the one before it as printed, so that one gap is one Problem. */
function sequence(document: Document, entries: readonly Numbered[], counted: Counted): Problem[] {
  const form = parseLabel(entries[0]?.label ?? '')?.form;
  if (!form) return [];
  return entries.flatMap(({ label, clause }, i) => {
    const before = entries[i - 1];
    const printed = parseLabel(label);
    const number = (before ? (parseLabel(before.label)?.number ?? i) : 0) + 1;
    const countsOn = !before && printed?.number === (counted.get(form) ?? 0) + 1;
    counted.set(form, printed?.number ?? number);
    if (printed?.form === form && (printed.number === number || countsOn)) return [];
    if (isSic(document, clause, 0, label.length)) return [];
    return [gap(clause, label, formatLabel({ form, number }), before?.clause)];
  });
}

function gap(clause: Clause, found: string, expected: string, before: Clause | undefined): Problem {
  return problem('numbering-gap', clause.place, {
    found,
    expected,
    mend: {
      zh: '改正序号，或补上缺的一条；原件如此就记 sic',
      en: 'correct the number or add what is missing; record a sic if the original has it so',
    },
    second: before?.place,
  });
}
