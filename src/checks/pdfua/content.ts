import { PDFArray, PDFRef } from '@cantoo/pdf-lib';
import { oncePer } from '../../document/once.ts';
import { numberIn } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operators.ts';
import type { Content, PdfObjects } from '../pdf-objects.ts';
import type { Fault, PdfRule } from '../pdf-rule.ts';
import { elementsOf, parentsByKey } from './tree.ts';

/** ISO 14289-1, 7.1: everything painted is tagged or an artifact, and the tags lead both ways. */
export const contentRules: PdfRule[] = [
  {
    id: 'pdfua-untagged',
    clause: '7.1',
    says: { zh: '所绘的都有标签或为装饰', en: 'everything painted tagged or an artifact' },
    faults: (file) => walkedIn(file).flatMap(({ untagged }) => untagged),
  },
  {
    id: 'pdfua-nested',
    clause: '7.1',
    says: { zh: '标签与装饰互不相套', en: 'tags outside artifacts, artifacts outside tags' },
    faults: (file) => walkedIn(file).flatMap(({ nested }) => nested),
  },
  {
    id: 'pdfua-marks',
    clause: '7.1',
    says: { zh: '每个标记恰在结构树中一次', en: 'every mark exactly once in the tree' },
    faults: marksInTree,
  },
  {
    id: 'pdfua-parent-tree',
    clause: '7.1',
    says: { zh: '从标记回到其元素', en: 'from every mark back to its element' },
    faults: parentFaults,
  },
];

const painting = new Set('S s f F f* B B* b b* sh Do Tj TJ \' " EI'.split(' '));

interface Walked {
  page: number;
  untagged: Fault[];
  nested: Fault[];
  marks: number[];
}

/** What the pages paint, each gone through once. */
const walkedIn = oncePer(({ contents }: PdfObjects) => contents.filter(({ own }) => own).map(walk));

type Scope = 'artifact' | 'tag' | 'other';

function walk({ operations, page }: Content): Walked {
  const walked: Walked = { page, untagged: [], nested: [], marks: [] };
  const open: Scope[] = [];
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'EMC') open.pop();
    else if (operator === 'BMC' || operator === 'BDC') begin(walked, open, operation, page);
    else if (painting.has(operator) && !open.some((scope) => scope !== 'other'))
      walked.untagged.push({ found: operator, page });
  }
  return walked;
}

const against: Partial<Record<Scope, Scope>> = { tag: 'artifact', artifact: 'tag' };

function begin(walked: Walked, open: Scope[], operation: Operation, page: number): void {
  const scope = scopeOf(operation);
  const other = against[scope];
  if (other && open.includes(other))
    walked.nested.push({ found: operation.operands.join(' '), page });
  const id = markId(operation);
  if (id !== undefined) walked.marks.push(id);
  open.push(scope);
}

function scopeOf(operation: Operation): Scope {
  if (operation.operands[0] === '/Artifact') return 'artifact';
  return markId(operation) === undefined ? 'other' : 'tag';
}

function markId({ operands }: Operation): number | undefined {
  const id = /\/MCID (\d+)/u.exec(operands[1] ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

function marksInTree(file: PdfObjects): Fault[] {
  const { pages } = file;
  const inTree = new Map<string, number>();
  for (const { marks } of elementsOf(file))
    for (const { page, id } of marks) {
      const key = `${page} ${id}`;
      inTree.set(key, (inTree.get(key) ?? 0) + 1);
    }
  const onPages = walkedIn(file).flatMap(({ page, marks }) => {
    const ref = pages[page - 1]?.ref;
    return marks.map((id) => ({ key: `${ref} ${id}`, id, page }));
  });
  const wrong = onPages
    .filter(({ key }) => inTree.get(key) !== 1)
    .map(({ id, page }) => ({ found: `MCID ${id}`, page }));
  const painted = new Set(onPages.map(({ key }) => key));
  const lost = [...inTree.keys()].filter((key) => !painted.has(key)).map((found) => ({ found }));
  const twice = onPages.length === painted.size ? [] : [{ found: 'MCID' }];
  return [...wrong, ...lost, ...twice];
}

function parentFaults(file: PdfObjects): Fault[] {
  const { pdf, pages } = file;
  const byKey = parentsByKey(file);
  const numbers = new Map(pages.map(({ ref }, i) => [ref, i + 1]));
  const numberOf = (page: PDFRef | undefined) => (page && numbers.get(page)) ?? 0;
  return elementsOf(file).flatMap(({ dict, marks }) =>
    marks.flatMap(({ page, id }) => {
      const number = numberOf(page);
      const key = numberIn(pages[number - 1]?.node, 'StructParents');
      const list = byKey.get(key ?? -1);
      const parent = list instanceof PDFArray ? list.get(id) : undefined;
      const found = parent instanceof PDFRef ? pdf.context.lookup(parent) : parent;
      return found === dict ? [] : [{ found: `MCID ${id}`, ...(number ? { page: number } : {}) }];
    }),
  );
}
