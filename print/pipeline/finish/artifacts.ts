import { eachOperation, written } from '../../../src/pdf/operators.ts';

const building = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const opening = new Set(['BMC', 'BDC']);

/** What only furnishes the page: text is its number or the repeated head of a table, all else a rule or a frame. */
const pagination = '<< /Type /Pagination >>';
const layout = '<< /Type /Layout >>';

/**
 * Marks as artifacts whatever a page paints outside the marks of its tags (ISO 14289-1, 7.1).
 * @throws Error where the marks do not pair
 */
export function markArtifacts(content: string): string {
  let depth = 0;
  let marked = '';
  const close = (group: Group): void => {
    const kind = depth === 0 ? kindOf(group.last) : undefined;
    depth += group.deeper;
    if (depth < 0) throw new Error('a mark ends that did not begin');
    marked += kind ? `/Artifact ${kind} BDC\n${group.written}EMC\n` : group.written;
  };
  eachGroup(content, close);
  if (depth > 0) throw new Error('a mark does not end');
  return marked;
}

/** A text object, or a path with what paints it, together; all else alone. */
interface Group {
  /** One operation a line. */
  written: string;
  last: string;
  /** How many marks more are open after it. */
  deeper: number;
}

function eachGroup(content: string, take: (group: Group) => void): void {
  let open: 'text' | 'path' | undefined;
  let group: Group = { written: '', last: '', deeper: 0 };
  eachOperation(content, (operator, operands) => {
    group.written += `${written({ operator, operands })}\n`;
    group.last = operator;
    group.deeper += depthBy(operator);
    if (operator === 'BT') open = 'text';
    else if (open !== 'text' && building.has(operator)) open = 'path';
    else if (operator === 'ET' || open === 'path') open = undefined;
    if (open) return;
    take(group);
    group = { written: '', last: '', deeper: 0 };
  });
  if (group.written !== '') take(group);
}

function depthBy(operator: string): number {
  if (operator === 'EMC') return -1;
  return opening.has(operator) ? 1 : 0;
}

function kindOf(last: string): string | undefined {
  if (last === 'ET') return pagination;
  return painting.has(last) || last === 'Do' || last === 'sh' ? layout : undefined;
}
