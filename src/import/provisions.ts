import { contentsIn } from './contents.ts';
import { type Doubt, doubt } from './doubt.ts';
import { interhead, isInterhead } from './interhead.ts';
import { isDivisionForm, isPointForm, type Labelled, labelOf, type PointForm } from './labels.ts';
import { isFootnote } from './oddities.ts';
import { close, innermost, type Open, ranks, widest } from './open.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread } from './punctuation.ts';
import { tabulated } from './tabulated.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';

/** The body of a law, or of what is numbered like one, as a tree. */
export function provisionsOf(given: readonly Paragraph[], doubts: Doubt[]): Node[] {
  const open: Open = { root: [], divisions: [], points: [] };
  const paragraphs = tabulated(given, doubts);
  const contents = contentsIn(paragraphs);
  paragraphs.forEach((one, i, all) => {
    if (contents && i === contents.start) open.root.push(contents.node);
    if (contents && i >= contents.start && i < contents.end) return;
    if (isFootnote(one, all.slice(0, i))) paragraph(one, open);
    else place(one, all.slice(i + 1), open, doubts);
  });
  doubts.push(...closing(open));
  return open.root;
}

/** A paragraph behind the last point may be its second, or the close of the whole. */
function closing({ root }: Open): Doubt[] {
  const last = root.findLast(({ kind }) => kind !== 'paragraph');
  const inside = last?.kind === 'point' ? last.children.at(-1) : undefined;
  if (last !== root.at(-1) || inside?.kind !== 'paragraph' || /^[“"]/u.test(inside.text.text))
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

function place(one: Paragraph, below: readonly Paragraph[], open: Open, doubts: Doubt[]): void {
  const { text } = one;
  const plate = plateOf(one);
  if (plate) {
    innermost(open).push(plate);
    open.waiting = undefined;
    return;
  }
  const labelled = labelOf(text);
  if (!labelled && fills(open, text)) {
    open.waiting = undefined;
    return;
  }
  open.waiting = undefined;
  if (labelled && !(labelled.rest.text === '' && !mayFill(below[0])))
    numbered(labelled, one, below[0], open, doubts);
  else if (isInterhead(one, below[0])) interhead(one, below, open, doubts);
  else paragraph(one, open);
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
  else point(labelled, form, one, open, doubts);
}

/** Words for a number that stands alone above them. */
function mayFill(next: Paragraph | undefined): boolean {
  return next !== undefined && plateOf(next) === undefined && labelOf(next.text) === undefined;
}

/** A table or a picture. */
function plateOf(one: Paragraph): Node | undefined {
  if (one.rows) return { kind: 'table', rows: one.rows, line: one.line };
  return one.picture === undefined ? undefined : figureOf(one);
}

export function figureOf({ picture, line }: Paragraph): Node {
  return { kind: 'figure', alt: picture || '图', line };
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
}

/** 一、 with a title alone, above articles or text. */
function isTitleOnly(
  { form, rest }: Labelled,
  { heading }: Paragraph,
  next: Paragraph | undefined,
  open: Open,
): boolean {
  if (form !== '一、' || open.divisions.length > 0 || !next) return false;
  const short = rest.text.length <= 30 && !/[，。；：？！、]$|[。；]/u.test(rest.text);
  return (
    short && (heading > 0 || labelOf(next.text)?.form === 'article' || open.article === undefined)
  );
}

function section({ label, rest }: Labelled, { line }: Paragraph, open: Open): void {
  const children: Node[] = [];
  close(open);
  open.root.push({ kind: 'section', label, title: unspread(rest), children, line });
  open.section = children;
}

function point(
  { label, number, rest }: Labelled,
  form: PointForm,
  { line }: Paragraph,
  open: Open,
  doubts: Doubt[],
): void {
  const level = open.points.findIndex((one) => one.form === form);
  if (level >= 0) open.points = open.points.slice(0, level + 1);
  const before = level >= 0 ? open.points.pop() : undefined;
  if (number !== (before?.number ?? 0) + 1) {
    const after = before ? `${before.number}` : '';
    doubts.push(
      doubt(
        line,
        0.7,
        `序号 ${label.text} 不接上一个（${after}），照录`,
        `${label.text} does not follow ${after}`,
      ),
    );
  }
  const children: Node[] = [];
  const node: Node = { kind: 'point', label, text: rest, children, line };
  innermost(open).push(node);
  if (rest.text === '') open.waiting = node;
  open.points.push({ form, number, children, text: rest.text });
}

/** A paragraph of an article ends its points; under 一、 it belongs to that. */
function paragraph({ text, line }: Paragraph, open: Open): void {
  const node: Node = { kind: 'paragraph', text, line };
  if (open.points.length > 0 && /^[“"]/u.test(text.text)) {
    innermost(open).push(node);
    return;
  }
  if (open.article) {
    open.points = [];
    open.article.push(node);
    return;
  }
  const first = open.points.findIndex(({ form }) => form === '一、');
  const keeps = titled(open.points.at(-1)) ? open.points.length : first + 1;
  open.points = isClosing(text.text) ? [] : open.points.slice(0, keeps);
  innermost(open).push(node);
}

/** A number with a title alone: what follows stands under it. */
function titled(point: Open['points'][number] | undefined): boolean {
  return point !== undefined && /^[^。；：，？！、…]{2,30}$/u.test(point.text);
}

/** The last words of a document, which belong to none of its points: 本决定自…施行, 特此通知, 妥否，请批示. */
function isClosing(text: string): boolean {
  return (
    /^本\p{Script=Han}{1,12}自.{1,40}施行/u.test(text) ||
    /^(?:特此|此复|此覆|此復|专此|專此|妥否|当否|是否妥当|可否|请予?(?:批示|审批|审议|批准|核准|函复|予支持))/u.test(
      text,
    ) ||
    /^(?:以上|上述)\p{Script=Han}{0,6}[，,]?(?:如无不妥|妥否|当否|请|是否)/u.test(text) ||
    /^此外，/u.test(text)
  );
}
