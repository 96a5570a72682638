import type { Block } from '../document/block.ts';
import { formatLabel, parseLabel } from '../document/numerals.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

interface Numbered {
  label: string;
  place: Place | undefined;
  clause: string;
}

/** Numbers of one level count up from one without a gap (GB/T 9704-2012 7.3.3). */
export const numberingGap: Rule = perDocument((document) =>
  [document.blocks, ...document.annexes.map((annex) => annex.blocks)].flatMap(gapsIn),
);

function gapsIn(blocks: readonly Block[]): Problem[] {
  const sections = blocks.filter((block) => block.kind === 'section');
  return [
    ...sequence(
      sections.map(({ label, heading }) => ({ label, place: heading.place, clause: heading.id })),
    ),
    ...sequence(numbered(blocks, 'clause')),
    ...sequence(numbered(blocks, 'item')),
    ...sections.flatMap((section) => gapsIn(section.blocks)),
  ];
}

function numbered(blocks: readonly Block[], kind: 'clause' | 'item'): Numbered[] {
  return blocks.flatMap((block) =>
    block.kind === kind
      ? [{ label: block.label, place: block.paragraphs[0]?.place, clause: block.id }]
      : [],
  );
}

function sequence(entries: readonly Numbered[]): Problem[] {
  const form = parseLabel(entries[0]?.label ?? '')?.form;
  return entries.flatMap(({ label, place }, i) => {
    const expected = form && formatLabel({ form, number: i + 1 });
    if (!expected || !place || label === expected) return [];
    const before = entries[i - 1]?.place;
    return [
      problem('numbering-gap', place, {
        found: label,
        expected,
        mend: { zh: '改正序号，或补上缺的一条', en: 'correct the number or add what is missing' },
        second: before,
      }),
    ];
  });
}
