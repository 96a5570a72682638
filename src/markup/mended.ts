import type { MarkupElement } from './markup.ts';

// Where a browser closes something or puts it elsewhere (HTML Standard, 13.2.6, tree construction).

type Names = ReadonlySet<string>;

function names(list: string): Names {
  return new Set(list.split(' '));
}

const blocks = names(
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
const integration = 'foreignObject desc title mtext annotation-xml';
const scope = `caption table td th template button object ${integration}`;
const paragraphOrScope = names(`p ${scope}`);
/** A link or a <nobr> is looked for beyond a button. */
const formatting = `caption td th template object ${integration}`;

/** What may not stand in one of its own kind, and up to where that is looked for. */
const alone = new Map([
  ['a', names(`a ${formatting}`)],
  ['button', names('button caption table td th template object')],
  ['form', names('form template')],
  ['li', names(`li ul ol menu ${scope} section article blockquote`)],
  ['dt', names(`dt dd dl ${scope} section article blockquote`)],
  ['dd', names(`dt dd dl ${scope} section article blockquote`)],
  ['option', names('option select optgroup datalist')],
  ['nobr', names(`nobr ${formatting}`)],
  ['rt', names(`rt rp ruby ${scope}`)],
  ['rp', names(`rt rp ruby ${scope}`)],
]);
const pairs = [names('dt dd'), names('rt rp')];
const headings = names('h1 h2 h3 h4 h5 h6');

/** What alone stands in some elements, and no words. */
const children = new Map([
  ['html', names('head body')],
  ['head', names('base link meta title style script noscript template')],
  ['select', names('option optgroup hr script template')],
  ['table', names('caption colgroup thead tbody tfoot script style template')],
  ['colgroup', names('col template')],
  ['thead', names('tr script template')],
  ['tbody', names('tr script template')],
  ['tfoot', names('tr script template')],
  ['tr', names('td th script template')],
]);
const onlyInTables = names('caption colgroup col thead tbody tfoot tr td th');

const drawn = names(`svg math ${integration}`);
/** What ends a drawing or a formula wherever it stands in one. */
const notDrawn = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

const watched = new Set([
  ...['html', 'head', 'body', ...blocks, ...headings, ...alone.keys()],
  ...[...onlyInTables, ...notDrawn],
]);

/**
 * Whether a browser would begin this element elsewhere than in the innermost that is open, or not at all.
 * @param isInDrawing whether it stands in a drawing or a formula
 */
export function isMended(
  name: string,
  open: readonly MarkupElement[],
  isInDrawing: boolean,
): boolean {
  const parent = open.at(-1)?.name ?? '';
  const within = children.get(parent);
  if (within) return !within.has(name);
  if (!watched.has(name)) return false;
  return (
    ((name === 'head' || name === 'body') && parent !== 'html' && parent !== '') ||
    (name === 'html' && open.length > 0) ||
    (onlyInTables.has(name) && parent !== 'template') ||
    (blocks.has(name) && innermost(open, paragraphOrScope) === 'p') ||
    (headings.has(name) && headings.has(parent)) ||
    isInItsLike(name, open) ||
    (isInDrawing && notDrawn.has(name))
  );
}

function isInItsLike(name: string, open: readonly MarkupElement[]): boolean {
  const around = alone.get(name);
  const found = around && innermost(open, around);
  return (
    found !== undefined &&
    (found === name || pairs.some((pair) => pair.has(found) && pair.has(name)))
  );
}

/** Whether words that stand here are put elsewhere. */
export function holdsNoWords(parent: string): boolean {
  return children.has(parent);
}

/** Whether what stands here is part of a drawing or a formula, where any tag may close itself. */
export function isDrawn(open: readonly MarkupElement[]): boolean {
  const found = innermost(open, drawn);
  return found !== undefined && isDrawing(found);
}

/** Whether a name means something only in small letters, as browsers read it. */
export function isKnown(name: string): boolean {
  return watched.has(name) || children.has(name) || isDrawing(name);
}

export function isDrawing(name: string): boolean {
  return name === 'svg' || name === 'math';
}

function innermost(open: readonly MarkupElement[], wanted: Names): string | undefined {
  return open.findLast(({ name }) => wanted.has(name))?.name;
}
