import { contentOf, type Operation, operationsIn } from '../../../src/pdf/operators.ts';

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
  const marked = groupsIn(operationsIn(content)).flatMap((group) => {
    const kind = depth === 0 ? kindOf(group) : undefined;
    depth += group.reduce((sum, { operator }) => sum + depthBy(operator), 0);
    if (depth < 0) throw new Error('a mark ends that did not begin');
    return kind ? artifact(kind, group) : group;
  });
  if (depth > 0) throw new Error('a mark does not end');
  return contentOf(marked);
}

function depthBy(operator: string): number {
  if (operator === 'EMC') return -1;
  return opening.has(operator) ? 1 : 0;
}

/** A text object, or a path with what paints it, together; all else alone. */
function groupsIn(operations: readonly Operation[]): Operation[][] {
  const groups: Operation[][] = [];
  let open: 'text' | 'path' | undefined;
  for (const operation of operations) {
    const { operator } = operation;
    if (open) groups.at(-1)?.push(operation);
    else groups.push([operation]);
    if (operator === 'BT') open = 'text';
    else if (open !== 'text' && building.has(operator)) open = 'path';
    else if (operator === 'ET' || open === 'path') open = undefined;
  }
  return groups;
}

function kindOf(group: readonly Operation[]): string | undefined {
  const last = group.at(-1)?.operator ?? '';
  if (last === 'ET') return pagination;
  return painting.has(last) || last === 'Do' || last === 'sh' ? layout : undefined;
}

function artifact(kind: string, group: readonly Operation[]): Operation[] {
  const begin = { operator: 'BDC', operands: ['/Artifact', kind] };
  return [begin, ...group, { operator: 'EMC', operands: [] }];
}
