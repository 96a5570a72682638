import { isActKind, kindDoubts, kindOf } from './act-kind.ts';
import { partsOfAct } from './act-parts.ts';
import { adoptionEnd, adoptionOf, isAdoption } from './adoption.ts';
import type { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { kindIn, looksLikeAddressees, looksLikeBody, number } from './elements.ts';
import type { Reordering } from './emendations.ts';
import { footnoted } from './footnotes.ts';
import { isPreamble } from './interhead.ts';
import { labelOf } from './labels.ts';
import { lateReason, usualNumber } from './number-below.ts';
import type { Paragraph } from './paragraphs.ts';
import { provisionsOf } from './provisions.ts';
import { opensPublication, publicationEnd, publicationNodes } from './publication.ts';
import { unspread } from './punctuation.ts';
import { joined, replaced, type Traced } from './traced.ts';
import type { Node } from './tree.ts';

/** Kinds that carry articles only in what they issue. */
const issuing: readonly (string | undefined)[] = [
  '通知',
  '函',
  '报告',
  '请示',
  '通报',
  '议案',
  '命令',
];

/** Whether lines on its adoption follow the title, or articles make it a law. */
export function isAct(paragraphs: readonly Paragraph[]): boolean {
  const [first] = paragraphs;
  if (first && opensPublication(first)) return false;
  const end = titleEnd(paragraphs);
  const title = paragraphs.slice(0, end).map(({ text }) => text.text);
  const ruling = /最高人民(?:法院|检察院)/u.test(title.join(''));
  const passesOn = !ruling || /(?:印发|转发)[《关]/u.test(title.join(''));
  if (passesOn && issuing.includes(kindIn(title.join('')))) return false;
  const articles = paragraphs.filter(({ text }) => labelOf(text)?.form === 'article').length;
  const second = paragraphs[end];
  const adopted = second !== undefined && isAdoption(second.text.text);
  const published = publicationEnd(paragraphs, end) > end;
  // What makes known a draft, say, has its own day above the articles of that.
  const announces = !ruling && ['公告', '通告'].includes(kindIn(title.join('')) ?? '');
  return adopted || (!announces && articles > 1 && (published || !hasNumber(paragraphs)));
}

function hasNumber(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs
    .slice(0, 60)
    .some(({ text }) => /^\p{Script=Han}+〔\d{4}〕\d+号$|^第\d+号$/u.test(text.text));
}

/** What a site puts before the title: 法規名稱：…. */
const tag = /^(?:法[规規]名[称稱]|[标標][题題])\s*[：:]\s*/gu;

/** A title is headings of one rank, or lines up to the first that is something else. */
function titleEnd(paragraphs: readonly Paragraph[]): number {
  const [first] = paragraphs;
  if (!first) return 1;
  if (first.heading > 0) {
    const other = paragraphs.findIndex(
      ({ heading, text }) => heading !== first.heading || labelOf(text) !== undefined,
    );
    return Math.min(Math.max(1, other), 3);
  }
  const end = paragraphs.findIndex(
    ({ text }, i) =>
      i > 0 &&
      (isAdoption(text.text) ||
        usualNumber.test(text.text) ||
        number.exec(text.text)?.[0] === text.text ||
        publicationEnd(paragraphs, i) > i ||
        labelOf(text) !== undefined ||
        /[。：]|，$/u.test(text.text) ||
        isPreamble(text.text) ||
        /^目\s*[录次]$/u.test(text.text)),
  );
  return Math.min(Math.max(1, end), 4);
}

/** A law or regulation: title, lines on its adoption, provisions, annexes. */
export function actOf(
  paragraphs: readonly Paragraph[],
  authority: Authority,
  doubts: Doubt[],
): DraftDocument {
  const opening = openingOf(paragraphs, doubts);
  const { title, titles, adoption, numbered, addressees, publication } = opening;
  const bodies = new Bodies(authority);
  const { body, lines, annexes, elements } = partsOfAct(opening.behind, title.text, bodies, doubts);
  const again = body.slice(0, linesOfTitle(title, body));
  const kind = kindIssued(opening, doubts);
  doubts.push(...printedAgain(again));
  if (labelOf(title)) doubts.push(untitled(paragraphs[0]?.line ?? 1));
  const orders = [...numbered.orders];
  const noted = (inside: readonly Paragraph[]) => notedNodes(inside, orders, doubts);
  const provisions = noted(body.slice(again.length));
  return {
    kind,
    title,
    titleLines: titles.length > 1 ? titles.map(({ text }) => text) : undefined,
    adoption,
    before: numbered.before,
    addressees,
    nodes: [...publicationNodes(publication), ...again.map(paragraphNode), ...provisions],
    after: lines,
    annexes: annexes.map(({ inside, ...annex }) => ({ ...annex, nodes: noted(inside) })),
    elements: { ...elements, ...numbered.elements, ...statedBy(kind, addressees) },
    orders,
    proposed: bodies.proposed,
  };
}

type Opening = ReturnType<typeof openingOf>;

/** The kind, by the title and by what is said of the adoption. */
function kindIssued({ title, adoption, publication }: Opening, doubts: Doubt[]) {
  const made = [...adoption, ...publication.map(({ text }) => text)];
  const kind = kindOf(title.text, made.map(({ text }) => text).join('\n'));
  doubts.push(...kindDoubts(kind, adoption));
  return kind.kind;
}

/** Provisions with their notes; where notes were moved, an order says so. */
function notedNodes(inside: readonly Paragraph[], orders: Reordering[], doubts: Doubt[]): Node[] {
  const found = footnoted(provisionsOf(inside, doubts), doubts);
  orders.push(...found.orders);
  return found.nodes;
}

function statedBy(kind: DraftDocument['kind'], [addressee]: readonly Traced[]) {
  return {
    ...(isActKind(kind) ? {} : { form: 'plain' as const }),
    ...(addressee ? { addressees: addressee.text } : {}),
  };
}

function untitled(line: number): Doubt {
  return doubt(
    line,
    0.2,
    '找不到标题：第一行是条文，暂作标题',
    'no title: the first article stands for it',
  );
}

/** Title, number, lines on the adoption and who asked; behind them the provisions. */
function openingOf(paragraphs: readonly Paragraph[], doubts: Doubt[]) {
  const end = titleEnd(paragraphs);
  const titles = paragraphs.slice(0, end).map(({ text }) => replaced(text, tag, () => ''));
  const title = unspread(joined(...titles));
  const start = adoptionEnd(paragraphs, end);
  const published = publicationEnd(paragraphs, start);
  const publication = paragraphs.slice(start, published);
  const again = publication.length > 0 ? linesOfTitle(title, paragraphs.slice(published)) : 0;
  const below = adoptionEnd(paragraphs, published + again);
  const late = publication.length > 0 ? paragraphs.slice(published + again, below) : [];
  const lines = adoptionOf([...paragraphs.slice(end, start), ...late], doubts);
  const { adoption, ...numbered } = numberIn(lines);
  const repeated = paragraphs.slice(published, published + again);
  const moved = [...adoption, ...[...publication, ...repeated].map(({ text }) => text)];
  if (late.length > 0) numbered.orders.push({ columns: [], moved, reason: publicationReason });
  doubts.push(...publication.slice(0, 1).map(({ line }) => publishedAbove(line)));
  const rest = [...repeated, ...paragraphs.slice(late.length > 0 ? below : published + again)];
  const addressees = rest.slice(0, 1).flatMap(({ text }) => addresseesIn(text));
  const behind = rest.slice(addressees.length);
  return { title, titles, adoption, numbered, addressees, publication, behind };
}

const publicationReason = '抄本在标题与题注之间夹着公布令；读本题注在前，公布令在后，照录。';

function publishedAbove(line: number): Doubt {
  return doubt(
    line,
    0.6,
    '标题与条文之间有公布令或公告：作正文开头的段落，照录；也可另立一件',
    'an order that publishes the text stands between its title and its articles: kept as the first paragraphs',
  );
}

/** The number among the lines below the title, which the reading has above the others. */
function numberIn(lines: readonly Traced[]) {
  const at = lines.findIndex(({ text }) => usualNumber.test(text));
  const number = lines[at];
  const orders: Reordering[] = [];
  if (!number) return { adoption: [...lines], before: [], elements: {}, orders };
  const moved = [number, ...lines.slice(0, at)];
  return {
    adoption: lines.filter((line) => line !== number),
    before: [number],
    elements: { docNumber: number.text },
    orders: at > 0 ? [{ columns: [], moved, reason: lateReason }] : orders,
  };
}

function paragraphNode({ text, line }: Paragraph): Node {
  return { kind: 'paragraph', text, line };
}

/** A law speaks to all; an interpretation may answer those who asked. */
function addresseesIn(text: Traced): Traced[] {
  const last =
    text.text
      .slice(0, -1)
      .split(/[，、]/u)
      .at(-1) ?? '';
  return looksLikeAddressees(text.text) && looksLikeBody(last) && !labelOf(text)
    ? [replaced(text, /:$/gu, () => '：')]
    : [];
}

/** How many of the first lines are the title once more. */
function linesOfTitle(title: Traced, body: readonly Paragraph[]): number {
  const tight = (text: string) => text.replace(/\s/gu, '');
  const wordsOf = (count: number) => body.slice(0, count).map(({ text }) => tight(text.text));
  return [1, 2, 3, 4, 5].find((n) => wordsOf(n).join('') === tight(title.text)) ?? 0;
}

/** The title once more below the lines on the adoption, as it was printed. */
function printedAgain(lines: readonly Paragraph[]): Doubt[] {
  return lines
    .slice(0, 1)
    .map(({ line }) =>
      doubt(
        line,
        0.5,
        `题注之下又抄了一遍标题（${lines.length} 行）：作正文段落，照录`,
        `the title stands once more below the lines on the adoption (${lines.length} lines): kept as paragraphs`,
      ),
    );
}
