import type { FrontMatter } from '../document/front-matter.ts';
import type { DraftDocument } from './draft.ts';
import type { Head } from './head.ts';
import { beginOf, type Traced } from './traced.ts';

type Lowered = Pick<DraftDocument, 'title' | 'before' | 'adoption'> & {
  orders: NonNullable<DraftDocument['orders']>;
};

/** Lines above the title that make no 版头 stand below it, the number first, and who signed beside it; an order has its mark for a title. */
export function lowered(head: Head, docNumber: string | undefined): Lowered {
  const [mark = head.title, ...rest] = head.lines;
  const [title, lines] = head.form === 'order' ? [mark, rest] : [head.title, head.lines];
  const number = lines.filter(
    ({ text }, i) => text === docNumber && (head.form !== 'order' || i === 0),
  );
  const before = [...number, ...head.belowTitle];
  const numbers = number.length > 0 ? head.numbers : [];
  const beside = numbers.filter((line) => !number.includes(line));
  const above = lines
    .filter((line) => !numbers.includes(line))
    .sort((a, b) => beginOf(a) - beginOf(b));
  const adoption = [...beside, ...above, ...head.adoption];
  const reading = [title, ...before, ...adoption];
  const moved = { columns: [], moved: reading, reason };
  return { title, before, adoption, orders: inPlace(reading) ? [] : [moved] };
}

const reason = '抄本标题之上的各行不成版头；读本标题在前，各行在后，照录。';

/** Whether the transcript has lines in this order. */
export function inPlace(lines: readonly Traced[]): boolean {
  return lines.every((line, i) => i === 0 || beginOf(lines[i - 1] as Traced) <= beginOf(line));
}

const ofHead = [
  'issuers',
  'issuerColumns',
  'markWord',
  'signer',
  'editingOffice',
  'editingDate',
  'copyNumber',
  'secrecy',
  'urgency',
];

/** What the front matter still states without a 版头. */
export function withoutHead(
  elements: Partial<FrontMatter>,
  docNumber: string | undefined,
): Partial<FrontMatter> {
  const rest = Object.entries(elements).filter(([key]) => !ofHead.includes(key));
  const { docNumber: _, ...others } = Object.fromEntries(rest) as Partial<FrontMatter>;
  return docNumber === undefined ? others : { ...others, docNumber };
}
