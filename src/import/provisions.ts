import { contentsIn } from './contents.ts';
import { decimal, decimalsIn } from './decimals.ts';
import { type Doubt, doubt } from './doubt.ts';
import { personForm } from './elements.ts';
import { bareHeading, interhead, isBareHeading, isInterhead } from './interhead.ts';
import { isDivisionForm, isPointForm, type Labelled } from './labels.ts';
import { isFootnote } from './oddities.ts';
import { close, innermost, type Open, ranks, widest } from './open.ts';
import { paragraph } from './paragraph.ts';
import type { Paragraph } from './paragraphs.ts';
import { point } from './point.ts';
import { tabless, unspread } from './punctuation.ts';
import { labelAt } from './stems.ts';
import { squared } from './table-rows.ts';
import { tabulated } from './tabulated.ts';
import { slice, type Traced } from './traced.ts';
import { childrenOf, type Node } from './tree.ts';

/** The body of a law, or of what is numbered like one, as a tree. */
export function provisionsOf(given: readonly Paragraph[], doubts: Doubt[]): Node[] {
  const open: Open = { root: [], divisions: [], points: [], counted: new Map() };
  const paragraphs = tabulated(given, doubts).map((one) => ({ ...one, text: tabless(one.text) }));
  const contents = contentsIn(paragraphs);
  const decimals = decimalsIn(paragraphs, doubts);
  const notes = new Set<Paragraph>();
  paragraphs.forEach((one, i, all) => {
    if (contents && i === contents.start) open.root.push(contents.node);
    if (contents && i >= contents.start && i < contents.end) return;
    if (goesOnNote(one, notes, all[i - 1])) {
      notes.add(one);
      innermost(open).push({ kind: 'paragraph', text: one.text, line: one.line, ofNote: true });
    } else if (isFootnote(one, all.slice(0, i))) {
      notes.add(one);
      paragraph(one, [], open, doubts);
    } else if (decimals.has(one)) decimal(one, decimals, all[i + 1], open);
    else place(one, all.slice(i + 1), open, doubts);
  });
  doubts.push(...closing(open), ...unstopped(open));
  return titlesAlone(open.root);
}

/** The next paragraph of a note begins four spaces in, as Markdown has it. */
function goesOnNote(
  { indent, blanks }: Paragraph,
  notes: ReadonlySet<Paragraph>,
  above: Paragraph | undefined,
): boolean {
  return above !== undefined && notes.has(above) && blanks === 0 && indent === above.indent + 4;
}

/** 一、 二、 三、 without a text below any of them is a list, no parts. */
function titlesAlone(nodes: Node[]): Node[] {
  const sections = nodes.filter(({ kind }) => kind === 'section');
  const last = sections.at(-1);
  const inside = last ? childrenOf(last) : [];
  const empty = sections.slice(0, -1).every((one) => childrenOf(one).length === 0);
  const closes = last === nodes.at(-1) && inside.every(({ kind }) => kind === 'paragraph');
  if (sections.length < 2 || !empty || (inside.length > 0 && !closes)) return nodes;
  return nodes.flatMap((node): Node[] => {
    if (node.kind !== 'section') return [node];
    return [{ ...node, kind: 'point', text: node.title, children: [] }, ...node.children];
  });
}

/** A paragraph behind the last point may be its second, or the close of the whole. */
function closing({ root }: Open): Doubt[] {
  const end = root.at(-1);
  const last = end?.kind === 'section' ? end.children.at(-1) : end;
  const inside = last?.kind === 'point' ? last.children.at(-1) : undefined;
  const own = last?.kind === 'point' && /：$|^[^。；：，]{2,30}$/u.test(last.text.text);
  const person =
    inside?.kind === 'paragraph' && personForm.test(inside.text.text.replace(/\s/gu, ''));
  if (inside?.kind !== 'paragraph' || (own && !person) || /^(?:[“"]|——)/u.test(inside.text.text))
    return [];
  return [
    doubt(
      inside.line,
      0.5,
      '末条之后的一段没有序号：作末条的第二段；也可能是全文的结尾',
      'a paragraph without a number behind the last point: taken as its second; it may close the whole',
    ),
  ];
}

/** A short line without a stop behind the last article may be the title of an annex. */
function unstopped({ article }: Open): Doubt[] {
  const last = article?.at(-1);
  if (last?.kind !== 'paragraph' || !/^[^。；：，]{2,30}[^。；：，！？”…]$/u.test(last.text.text))
    return [];
  const zh = '末条之后的一行没有句号：作末条的一段；也可能是附件的标题';
  const en =
    'a line without a stop behind the last article: taken as a paragraph of it; it may be the title of an annex';
  return [doubt(last.line, 0.5, zh, en)];
}

function place(one: Paragraph, below: readonly Paragraph[], open: Open, doubts: Doubt[]): void {
  const { text } = one;
  const plate = plateOf(one);
  if (plate) {
    innermost(open).push(plate);
    open.waiting = undefined;
    return;
  }
  const labelled = labelAt(one);
  if (!labelled && fills(open, text)) {
    open.waiting = undefined;
    return;
  }
  open.waiting = undefined;
  if (
    labelled &&
    (labelled.rest.text !== '' || mayFill(below[0]) || holdsPoints(labelled, below[0]))
  )
    numbered(labelled, one, below[0], open, doubts);
  else if (isPart(one)) division(partOf(one), one, open);
  else if (isInterhead(one, below[0])) interhead(one, below, open, doubts);
  else if (isBareHeading(one, below[0], open)) bareHeading(one, open, doubts);
  else paragraph(one, below, open, doubts);
}

function numbered(
  labelled: Labelled,
  one: Paragraph,
  next: Paragraph | undefined,
  open: Open,
  doubts: Doubt[],
): void {
  const { form } = labelled;
  if (isDivisionForm(form)) division(labelled, one, open);
  else if (!isPointForm(form)) article(labelled, one, open);
  else if (isTitleOnly(labelled, one, next, open)) section(labelled, one, open);
  else if (endsSection(labelled, open)) {
    close(open);
    point(labelled, form, one, open, doubts);
  } else point(labelled, form, one, open, doubts);
}

/** 第二条 alone above 一、 has its points for a text. */
function holdsPoints({ form }: Labelled, next: Paragraph | undefined): boolean {
  const below = next && labelAt(next);
  return form === 'article' && below !== undefined && isPointForm(below.form);
}

/** Words for a number that stands alone above them. */
function mayFill(next: Paragraph | undefined): boolean {
  return next !== undefined && plateOf(next) === undefined && labelAt(next) === undefined;
}

/** A table, a picture or a formula. */
function plateOf(one: Paragraph): Node | undefined {
  const { text, line, tex } = one;
  if (tex !== undefined) return { kind: 'formula', text, tex, line };
  if (one.rows) return { kind: 'table', rows: squared(one.rows), line: one.line };
  return one.picture === undefined ? undefined : figureOf(one);
}

/** What has no number. */
export function blockOf(one: Paragraph): Node {
  return plateOf(one) ?? { kind: 'paragraph', text: one.text, line: one.line };
}

export function figureOf({ picture, line }: Paragraph): Node {
  const { alt = '', file = '' } = picture ?? {};
  return { kind: 'figure', alt: alt || '图', ...(file === '' ? {} : { src: file }), line };
}

/** 第一部分 with its title: a division that says its number itself. */
function isPart({ text, rows, picture }: Paragraph): boolean {
  const form = /^第[一二三四五六七八九十]{1,3}部分[\s：:]*[^。；，]{0,30}$/u;
  return !rows && picture === undefined && form.test(text.text);
}

function partOf({ text }: Paragraph): Labelled {
  return { form: 'chapter', number: 0, label: slice(text, 0, 0), rest: text };
}

/** A number on a line of its own takes the words of the next. */
function fills({ waiting }: Open, text: Traced): boolean {
  if (!waiting) return false;
  if (waiting.title) waiting.title = unspread(text);
  else waiting.text = text;
  return true;
}

function division({ form, label, rest }: Labelled, { line }: Paragraph, open: Open): void {
  const rank = ranks.indexOf(form);
  open.divisions = open.divisions.filter((one) => one.rank < rank);
  const children: Node[] = [];
  const node: Node = { kind: 'division', label, title: unspread(rest), children, line };
  (open.divisions.at(-1)?.children ?? open.root).push(node);
  if (rest.text === '') open.waiting = node;
  open.divisions.push({ rank, children });
  close(open);
}

function article({ label, rest }: Labelled, { line }: Paragraph, open: Open): void {
  const children: Node[] = [];
  const node: Node = { kind: 'article', label, text: rest, children, line };
  (open.section ?? widest(open)).push(node);
  if (rest.text === '') open.waiting = node;
  open.article = children;
  open.points = [];
  open.counted.clear();
}

/** 一、 with a title alone, above articles or text. */
function isTitleOnly(
  { form, rest }: Labelled,
  { heading }: Paragraph,
  next: Paragraph | undefined,
  open: Open,
): boolean {
  const inside = open.points.some((point) => point.form === '甲、');
  if (form !== '一、' || open.divisions.length > 0 || inside) return false;
  const short = rest.text.length <= 30 && !/[，。；：？！、…]$|[。；]|：[“"]/u.test(rest.text);
  if (!next) return short && open.section !== undefined;
  return short && (heading > 0 || labelAt(next)?.form === 'article' || open.article === undefined);
}

/** 四、 with its text behind the section 三、 stands beside it. */
function endsSection({ form, number }: Labelled, open: Open): boolean {
  const { section, article, counted, points } = open;
  if (form !== '一、') return false;
  const inside = points.some((point) => point.form === form);
  const countsOn = number === (counted.get(form) ?? 0) + 1;
  return !!section && !article && !inside && countsOn;
}

function section(
  { label, rest, number }: Labelled,
  { line, heading }: Paragraph,
  open: Open,
): void {
  open.heading ??= heading;
  const children: Node[] = [];
  close(open);
  open.root.push({ kind: 'section', label, title: unspread(rest), children, line });
  open.section = children;
  open.counted.set('一、', number);
}
