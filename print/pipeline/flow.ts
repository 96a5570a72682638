import type { Element, ElementContent } from 'hast';

/** Where the text goes on after a page: a clause, and UTF-16 units of its text on earlier pages. */
export interface Resume {
  clause: string;
  offset: number;
}

/** What is laid out at once. */
export interface Run {
  parts: Element[];
  /** Whether the last of them is only begun: its last page is then laid out again with what follows. */
  open: boolean;
}

/**
 * The next parts of a flow, whole as far as they fit. Paged.js slows down, and Chromium loses tags, where a document
 * has hundreds of pages in one.
 * @param flow sections, each but the first on a page of its own, and the imprint, which stays with the last
 * @param limit in lines
 */
export function nextRun(flow: readonly Element[], limit: number): Run {
  const count = countWithin(flow, limit);
  const rest = flow.slice(count);
  if (count === 0) return { parts: [begun(flow[0], limit)], open: true };
  const parts = rest.every(isImprint) ? [...flow] : flow.slice(0, count);
  return { parts, open: false };
}

/** What is left of a flow from a place on. */
export function flowFrom(flow: readonly Element[], { clause, offset }: Resume): Element[] {
  const at = flow.findIndex((element) => holds(element, clause));
  const first = flow[at];
  if (!first) throw new Error(`${clause} is not in what is left to lay out`);
  return [restOf(first, { clause, offset }), ...flow.slice(at + 1)];
}

export function linesIn(element: Element): number {
  if (isLine(element)) return 1;
  return elementsIn(element).reduce((sum, child) => sum + linesIn(child), 0);
}

function countWithin(flow: readonly Element[], limit: number): number {
  let lines = 0;
  const over = flow.findIndex((element) => {
    lines += linesIn(element);
    return lines > limit && !isImprint(element);
  });
  return over < 0 ? flow.length : over;
}

function begun(element: Element | undefined, limit: number): Element {
  if (!element) throw new Error('nothing is left to lay out');
  let left = limit;
  const children = elementsIn(element);
  const over = children.findIndex((child) => {
    left -= linesIn(child);
    return left < 0;
  });
  const [first] = children;
  if (over === 0 && first && !isLine(first)) return { ...element, children: [begun(first, limit)] };
  return { ...element, children: children.slice(0, Math.max(1, over)) };
}

function restOf(element: Element, { clause, offset }: Resume): Element {
  const children = elementsIn(element);
  const at = isClause(element, clause)
    ? children.findIndex(({ properties }) => Number(properties.dataOffset) >= offset)
    : children.findIndex((child) => holds(child, clause));
  const first = children[at];
  // A head that is repeated above the place is no text that was laid out before.
  if (at > 0 && !isClause(element, clause) && !children.slice(0, at).some(holdsAny)) return element;
  const continued = at > 0 ? { dataContinued: '' } : {};
  return {
    ...element,
    properties: { ...element.properties, ...continued },
    children: [
      ...(first ? [isLine(first) ? first : restOf(first, { clause, offset })] : []),
      ...children.slice(at + 1),
    ],
  };
}

function holds(element: Element, clause: string): boolean {
  return isClause(element, clause) || elementsIn(element).some((child) => holds(child, clause));
}

function holdsAny(element: Element): boolean {
  return element.properties.dataClause !== undefined || elementsIn(element).some(holdsAny);
}

function isClause({ properties }: Element, clause: string): boolean {
  return properties.dataClause === clause;
}

function isLine({ properties }: Element): boolean {
  return properties.dataOffset !== undefined;
}

function isImprint({ tagName }: Element): boolean {
  return tagName === 'footer';
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child: ElementContent) => child.type === 'element');
}
