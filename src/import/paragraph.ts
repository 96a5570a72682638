import { type Doubt, doubt } from './doubt.ts';
import { isPointForm } from './labels.ts';
import { close, innermost, type Open, widest } from './open.ts';
import type { Paragraph } from './paragraphs.ts';
import { labelAt } from './stems.ts';
import type { Node } from './tree.ts';

/** A paragraph of an article ends its points, unless they count on below it; under 一、 it belongs to that. */
export function paragraph(
  { text, line }: Paragraph,
  below: readonly Paragraph[],
  open: Open,
  doubts: Doubt[],
): void {
  const node: Node = { kind: isFormula(text.text) ? 'formula' : 'paragraph', text, line };
  if (open.points.length > 0 && /^[“"]/u.test(text.text)) {
    innermost(open).push(node);
    return;
  }
  const { keeps, doubted } = open.article
    ? keptInArticle(text.text, open, below)
    : kept(text.text, below, open);
  open.points = open.points.slice(0, keeps);
  innermost(open).push(node);
  if (doubted) doubts.push(betweenPoints(line));
}

/** How many of the open points a paragraph of an article leaves open. */
function keptInArticle(text: string, open: Open, below: readonly Paragraph[]) {
  if (endsAll(text, below)) {
    close(open);
    open.divisions = [];
    return { keeps: 0, doubted: false };
  }
  const last = open.points.at(-1);
  const under = titled(last) && last?.children.length === 0 ? open.points.length : 0;
  const keeps = Math.max(under, countedOn(open, below));
  return { keeps, doubted: keeps > under };
}

/** How many of them any other leaves open; the last words of a document close all. */
function kept(text: string, below: readonly Paragraph[], open: Open) {
  if (isClosing(text) || endsAll(text, below) || (below.length === 0 && isAddress(text)))
    close(open);
  if (isContact(text, open) && !below.some((one) => labelAt(one))) open.points = [];
  const count = open.points.length;
  const first = open.points.findLastIndex(({ form }) => ['甲、', '一、', '1.1'].includes(form));
  const last = open.points.at(-1);
  const inside = titled(last) || goesOn(last, text);
  const keeps = Math.max(first + 1, inside ? count : headsOf(open, below));
  return { keeps, doubted: keeps > first + 1 && keeps < count };
}

/** An equation on a line of its own: 应纳税额=应纳税所得额×税率. */
function isFormula(text: string): boolean {
  const sides = text.split(/[=＝≈]/u);
  const operates = /[×÷+＋*/∑∏√^_]|(?<=[\p{L}\p{N}）)])[-－−](?=[\p{L}\p{N}（(])/u;
  return (
    sides.length > 1 &&
    sides.every((side) => side.trim() !== '') &&
    text.length <= 80 &&
    !/[。，；：？！、“”]/u.test(text) &&
    operates.test(sides.slice(1).join('='))
  );
}

/** How many of the open points stay so: down to the one from which the next number counts on. */
function countedOn({ points }: Open, below: readonly Paragraph[]): number {
  const next = below.find((one) => labelAt(one) !== undefined);
  const labelled = next && labelAt(next);
  if (!labelled || !isPointForm(labelled.form)) return 0;
  const { form, number } = labelled;
  return points.findIndex((one) => one.form === form && one.number + 1 === number) + 1;
}

/** How many of the open points stay so under 1．全市收入。, which is a heading where the list goes on or the one before had words below it. */
function headsOf(open: Open, below: readonly Paragraph[]): number {
  const counted = countedOn(open, below);
  const last = open.points.at(-1);
  const goesOn = counted === open.points.length || followsHeading(open);
  if (last && isHeading(last) && goesOn) return open.points.length;
  // Between two of the innermost it is told elsewhere.
  return counted < open.points.length ? counted : 0;
}

/** A short sentence, and below it nothing but text. */
function isHeading({ text, children }: Pick<Open['points'][number], 'text' | 'children'>): boolean {
  const plain = children.every(({ kind }) => kind === 'paragraph');
  return plain && isShort(text);
}

function isShort(text: string): boolean {
  return /^[^。；：，？！]{2,24}。$/u.test(text);
}

/** The one before in the same list is a heading with words below it. */
function followsHeading(open: Open): boolean {
  const around = open.points.at(-2)?.children ?? open.article ?? open.section ?? widest(open);
  const [before] = around.filter((node) => node.kind === 'point').slice(-2, -1);
  return before !== undefined && isShort(before.text.text) && before.children.length > 0;
}

function betweenPoints(line: number): Doubt {
  return doubt(
    line,
    0.6,
    '这一段没有序号，夹在两项之间：作上一项的第二段',
    'a paragraph without a number between two points: taken as the second of the first',
  );
}

/** ——… below a point, or what its colon opens, up to the stop that ends it. */
function goesOn(point: Open['points'][number] | undefined, text: string): boolean {
  if (!point) return false;
  const above = point.children.at(-1);
  if (!above) return /^——/u.test(text) || /(?:：|——)$/u.test(point.text);
  if (above.kind === 'formula' || above.kind === 'table') return true;
  const last = 'text' in above ? above.text.text : '';
  // 第2條，表格的定義—— 廢除 “醫生” 代以 “護士”。
  if (/——$/u.test(point.text) && !/^——/u.test(text)) return !/[。；]”?$/u.test(last);
  return above.kind === 'paragraph' && (/^——/u.test(text) ? /^——|：$/u : /[：；，]$/u).test(last);
}

/** A number with a title alone: what follows stands under it. */
function titled(point: Open['points'][number] | undefined): boolean {
  return (
    point !== undefined &&
    /^(?!.*——$)(?:[^。；：，？！、…]{2,30}|[^。；：，？！…]{2,12})$/u.test(point.text)
  );
}

/** What stands below all that is numbered: who signs, whom to ask, which annexes there are. */
function endsAll(text: string, below: readonly Paragraph[]): boolean {
  if (below.some((one) => labelAt(one) !== undefined && !/^\d+\s*[.．、]/u.test(one.text.text)))
    return false;
  return /^附\s*件\s*\d{0,2}\s*：/u.test(text) || (below.length === 0 && isSigner(text));
}

/** Whom to ask, below the last point, which has no text without a number or is a title. */
function isContact(text: string, { points }: Open): boolean {
  const last = points.at(-1);
  if (!titled(last) && last?.children.length !== 0) return false;
  return /^(?:联系|咨询|监督|举报|投诉)(?:人|方式|电话|地址|单位|部门)\S{0,8}：/u.test(text);
}

/** 总理　周恩来, 署長　張○○: an office and a name, a gap between them. */
function isSigner(text: string): boolean {
  return /^\p{Script=Han}{0,12}(?:总理|總統|主席|主任|[長长书書]|书记|書記)\s+[\p{Script=Han}○×]{1,2}\s*[\p{Script=Han}○×]{1,3}$/u.test(
    text,
  );
}

/** A speaker turns to all once more: 各位代表，… 同志们！… */
function isAddress(text: string): boolean {
  return /^(?:各位\p{Script=Han}{2,4}|同志们)[，！：]/u.test(text);
}

/** The last words of a document, which belong to none of its points: 本决定自…施行, 特此通知, 妥否，请批示, 副本：…. */
function isClosing(text: string): boolean {
  return (
    /^本\p{Script=Han}{1,12}自.{1,40}施行/u.test(text) ||
    /^(?:特此|(?:再次)?(?:衷心)?感谢|此致|顺[祝颂]|此复|此覆|此復|专此|專此|妥否|当否|是否妥当|可否|请予?(?:批示|审批|审议|批准|核准|函复|予支持))/u.test(
      text,
    ) ||
    /^(?:参加|参会|出席|列席|缺席|请假|主持|记录)\p{Script=Han}{0,6}[：:]/u.test(text) ||
    /^(?:以上|上述)\p{Script=Han}{0,6}[，,]?(?:如无不妥|妥否|当否|请|是否)/u.test(text) ||
    /^(?:正本|副本|抄本)\s*：/u.test(text) ||
    /^此外，/u.test(text)
  );
}
