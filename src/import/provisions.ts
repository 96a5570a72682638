import { type Doubt, doubt } from './doubt.ts';
import { isDivisionForm, isPointForm, type Labelled, labelOf, type PointForm } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread } from './punctuation.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';

const ranks = ['part', 'subpart', 'chapter', 'section'];

/** Where the builder stands: the blocks that are open, from the widest to the narrowest. */
interface Open {
  root: Node[];
  divisions: { rank: number; children: Node[] }[];
  section?: Node[] | undefined;
  article?: Node[] | undefined;
  points: { form: PointForm; number: number; children: Node[]; text: string }[];
  /** What has a number and still waits for its words. */
  waiting?: { title?: Traced; text?: Traced } | undefined;
}

/** The body of a law, or of what is numbered like one, as a tree. */
export function provisionsOf(paragraphs: readonly Paragraph[], doubts: Doubt[]): Node[] {
  const open: Open = { root: [], divisions: [], points: [] };
  const contents = contentsAt(paragraphs);
  if (contents) open.root.push(contents.node);
  paragraphs.slice(contents?.end ?? 0).forEach((one, i, all) => {
    place(one, all[i + 1], open, doubts);
  });
  return open.root;
}

function place(one: Paragraph, next: Paragraph | undefined, open: Open, doubts: Doubt[]): void {
  const { text } = one;
  const plate = plateOf(one);
  if (plate) {
    innermost(open).push(plate);
    return;
  }
  const labelled = labelOf(text);
  if (!labelled && fills(open, text)) {
    open.waiting = undefined;
    return;
  }
  open.waiting = undefined;
  if (labelled) numbered(labelled, one, next, open, doubts);
  else paragraph(one, next, open);
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

/** A table or a picture. */
function plateOf({ rows, picture, line }: Paragraph): Node | undefined {
  if (rows) return { kind: 'table', rows, line };
  return picture === undefined ? undefined : { kind: 'figure', alt: picture || '图', line };
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

function close(open: Open): void {
  open.section = undefined;
  open.article = undefined;
  open.points = [];
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
function paragraph({ text, line }: Paragraph, next: Paragraph | undefined, open: Open): void {
  const node: Node = { kind: 'paragraph', text, line };
  if (isInterhead(text.text, next)) {
    close(open);
    widest(open).push({ ...node, text: unspread(text) });
    return;
  }
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
  open.points = isClosing(text.text) ? [] : open.points.slice(0, first + 1);
  innermost(open).push(node);
}

/** 附则 and the like without a number, above an article. */
function isInterhead(text: string, next: Paragraph | undefined): boolean {
  const above = next && labelOf(next.text)?.form === 'article';
  return above === true && text.length <= 12 && !/[，。；：、“”]/u.test(text);
}

/** The last words of a decision, which belong to none of its points. */
function isClosing(text: string): boolean {
  return /^本\p{Script=Han}{1,12}自.{1,40}施行/u.test(text);
}

function widest(open: Open): Node[] {
  return open.divisions.at(-1)?.children ?? open.section ?? open.root;
}

function innermost(open: Open): Node[] {
  return open.points.at(-1)?.children ?? open.article ?? open.section ?? widest(open);
}

/** 目录: up to where its first entry comes again. */
function contentsAt(paragraphs: readonly Paragraph[]): { node: Node; end: number } | undefined {
  const [title, first] = paragraphs;
  if (!title || !first || !/^目\s*[录次]$/u.test(title.text.text)) return undefined;
  const opening = labelOf(first.text)?.label.text ?? first.text.text;
  const again = paragraphs.findIndex(
    ({ text }, i) => i > 1 && (labelOf(text)?.label.text ?? text.text) === opening,
  );
  if (again < 0) return undefined;
  const entries = paragraphs.slice(1, again).map(({ text }) => text);
  return {
    node: { kind: 'contents', title: unspread(title.text), entries, line: title.line },
    end: again,
  };
}
