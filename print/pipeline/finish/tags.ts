import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Document, partsOf } from '../../../src/document/document.ts';
import { leadsOf } from '../../../src/document/leads.ts';
import type { Placement } from '../../paged/locate.ts';
import { joinFormulas, type SetFormula } from './formulas.ts';
import { markedTexts } from './marked-texts.ts';
import { type Group, groupsOf } from './tag-groups.ts';
import { type Tag, writeTree } from './tag-tree.ts';
import { type Mark, type TaggedBlock, takeBlocks } from './tagged-blocks.ts';

/** An element to be: a clause with all its lines, on whatever pages, or a figure. */
interface Element extends TaggedBlock {
  part: string;
  group?: Group | undefined;
  /** Where it leads elsewhere, its clause. */
  id?: string;
}

/** What a mark shows. */
type TextOf = (mark: Mark) => string;

/**
 * Builds the structure tree anew. Chromium tags page by page and stretch by stretch, so that a paragraph
 * over two pages is two; here a part is a section, and a clause one element in it.
 * @throws Error where the tags do not agree with the page
 */
export function rebuildTags(
  pdf: PDFDocument,
  document: Document,
  placements: readonly Placement[],
): void {
  const elements = elementsOf(takeBlocks(pdf), document, placements);
  const textOf = textsIn(pdf);
  joinFormulas(pdf, formulasIn(elements, textOf));
  const sections = [...Map.groupBy(elements, ({ part }) => part).values()].map((inPart) => ({
    role: 'Sect',
    kids: runsOf(inPart).flatMap((run) => tagsOf(run, textOf)),
  }));
  writeTree(pdf, { role: 'Document', kids: sections });
}

/**
 * Formulas that are more than a line of characters; each keeps its first mark alone.
 * @throws Error where one shows another thing than it is to
 */
function formulasIn(elements: readonly Element[], textOf: TextOf): SetFormula[] {
  return elements.flatMap((element) => {
    const { group, marks } = element;
    if (group?.shown === undefined) return [];
    const shown = marks.map(textOf).join('');
    if (unrooted(shown) !== unrooted(group.shown))
      throw new Error(`the formula ${group.words} is painted as ${shown}`);
    element.marks = marks.slice(0, 1);
    return [{ marks, words: group.words ?? '' }];
  });
}

/** Blocks come in the order of the page, as placements do; only figures have none. */
function elementsOf(
  blocks: readonly TaggedBlock[],
  document: Document,
  placements: readonly Placement[],
): Element[] {
  const partOf = new Map(
    partsOf(document).flatMap(({ id, clauses }) => clauses.map((clause) => [clause.id, id])),
  );
  const groups = groupsOf(document);
  const waiting = [...placements];
  const elements = new Map<string, Element>();
  let part = 'notice';
  for (const [i, block] of blocks.entries()) {
    const clause = block.role === 'Figure' ? undefined : waiting.shift()?.clause;
    if (block.role !== 'Figure' && !clause) throw new Error('more tagged blocks than clauses');
    part = partOf.get(clause ?? '') ?? part;
    const key = clause ?? `figure ${i}`;
    const begun = elements.get(key);
    if (begun) begun.marks.push(...block.marks);
    else elements.set(key, { ...block, marks: [...block.marks], part, group: groups.get(key) });
  }
  if (waiting.length > 0) throw new Error(`no tag for ${waiting[0]?.clause}`);
  identify(elements, document);
  return [...elements.values()];
}

/** What leads elsewhere can be found again by its clause. */
function identify(elements: ReadonlyMap<string, Element>, document: Document): void {
  for (const { clause } of leadsOf(document)) {
    const element = elements.get(clause);
    if (element) element.id = clause;
  }
}

/** Neighbours that belong to the same group, or to none, together. */
function runsOf(elements: readonly Element[]): Element[][] {
  const runs: Element[][] = [];
  for (const element of elements) {
    const run = runs.at(-1);
    if (run && run[0]?.group?.key === element.group?.key) run.push(element);
    else runs.push([element]);
  }
  return runs;
}

function tagsOf(run: readonly Element[], textOf: TextOf): Tag[] {
  switch (run[0]?.group?.kind) {
    case 'list':
      return [listTag(run, 0)];
    case 'note':
      return [noteTag(run)];
    case 'formula':
      return run.map(({ marks, group }) => ({ role: 'Formula', alt: group?.words, marks }));
    case 'table':
      return [{ role: 'Table', kids: run.map((row) => rowTag(row, textOf)) }];
    case undefined:
      return run.map(({ role, alt, id, marks }) => ({ role, alt, id, marks }));
  }
}

/** A note of one paragraph, or of several. */
function noteTag(run: readonly Element[]): Tag {
  const [first, ...others] = run;
  const note = { role: 'Note', id: first?.group?.key };
  if (others.length === 0) return { ...note, marks: first?.marks ?? [] };
  return { ...note, kids: run.map(({ marks }) => ({ role: 'P', marks })) };
}

/** Items, each with the deeper ones after it as a list of its own. */
function listTag(items: readonly Element[], depth: number): Tag {
  const own = items.flatMap((item, i) => ((item.group?.depth ?? 0) <= depth ? [i] : []));
  const starts = own[0] === 0 ? own : [0, ...own];
  const kids = starts.map((start, i): Tag => {
    const [item, ...below] = items.slice(start, starts[i + 1]);
    const marks = item?.marks ?? [];
    if (below.length === 0) return { role: 'LI', kids: [{ role: 'LBody', id: item?.id, marks }] };
    const body = [{ role: 'P', marks }, listTag(below, depth + 1)];
    return { role: 'LI', kids: [{ role: 'LBody', kids: body }] };
  });
  return { role: 'L', kids };
}

/** Chromium's tags know no cells; their words tell which marks belong to which. */
function rowTag({ marks, group }: Element, textOf: TextOf): Tag {
  const waiting = [...marks];
  const kids = (group?.cells ?? []).map((cell): Tag => {
    const own: Mark[] = [];
    const wanted = plain(cell.words);
    let shown = '';
    while (shown.length < wanted.length && waiting.length > 0) {
      const mark = waiting.shift();
      if (!mark) break;
      own.push(mark);
      shown += plain(textOf(mark));
    }
    if (shown !== wanted) throw new Error(`the cell ${cell.words} is painted as ${shown}`);
    const { columns, rows } = cell;
    const scope = group?.head ? { role: 'TH', scope: 'Column' as const } : { role: 'TD' };
    return { ...scope, columns, rows, marks: own };
  });
  // White space between or behind cells.
  const last = kids.at(-1);
  if (last) last.marks = [...(last.marks ?? []), ...waiting];
  return { role: 'TR', kids };
}

/** A root is drawn: its sign is among the others or not, as it is high. */
function unrooted(text: string): string {
  return plain(text).replaceAll('√', '');
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** Reads a page when its first mark is asked for. */
function textsIn(pdf: PDFDocument): TextOf {
  const nodes = new Map(pdf.getPages().map((page) => [page.ref, page]));
  const pages = new Map<Mark['page'], Map<number, string>>();
  return ({ page, id }) => {
    const node = nodes.get(page);
    const texts = pages.get(page) ?? (node ? markedTexts(node) : new Map<number, string>());
    pages.set(page, texts);
    return texts.get(id) ?? '';
  };
}
