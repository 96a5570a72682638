import { actKinds, type FrontMatter } from '../document/front-matter.ts';
import { partsOfAct } from './act-parts.ts';
import type { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { kindIn, looksLikeAddressees, looksLikeBody } from './elements.ts';
import type { Reordering } from './emendations.ts';
import { footnoted } from './footnotes.ts';
import { usualNumber } from './head.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { provisionsOf } from './provisions.ts';
import { unspread } from './punctuation.ts';
import { joined, replaced, type Traced, trimmed } from './traced.ts';
import type { Node } from './tree.ts';

const event = /(?:通过|公布|发布|颁布|批准|施行|实施|修正|修订|废止|备案|印发)|第.{1,8}次会议$/u;
const dated = /^[（(]?\s*(?:\d{4}年\d{1,2}月\d{1,2}日|自?\d{4}年)/u;

/** Whether lines on its adoption follow the title, or articles make it a law. */
export function isAct(paragraphs: readonly Paragraph[]): boolean {
  const articles = paragraphs.filter(({ text }) => labelOf(text)?.form === 'article').length;
  const second = paragraphs[titleEnd(paragraphs)];
  const adopted = second !== undefined && isAdoption(second.text.text);
  return adopted || (articles > 1 && !hasNumber(paragraphs));
}

function hasNumber(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs
    .slice(0, 60)
    .some(({ text }) => /^\p{Script=Han}+〔\d{4}〕\d+号$|^第\d+号$/u.test(text.text));
}

function isAdoption(text: string): boolean {
  return (
    text.length < 400 &&
    event.test(text) &&
    (dated.test(text) ||
      /^[（(].*[）)]$/u.test(text) ||
      /^[^。；：]{4,60}(?:通过|批准|公布)[）)]$/u.test(text))
  );
}

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
        labelOf(text) !== undefined ||
        /[。：]/u.test(text.text) ||
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
  const { title, titles, adoption, numbered, addressees, behind } = openingOf(paragraphs, doubts);
  const bodies = new Bodies(authority);
  const { body, lines, annexes, elements } = partsOfAct(behind, bodies, doubts);
  const orders: Reordering[] = [...numbered.orders];
  const noted = (inside: readonly Paragraph[]): Node[] => {
    const found = footnoted(provisionsOf(inside, doubts), doubts);
    orders.push(...found.orders);
    return found.nodes;
  };
  const again = body.slice(0, linesOfTitle(title, body));
  const kind = kindOf(title.text, adoption.map(({ text }) => text).join('\n'));
  doubts.push(...kindDoubts(kind, adoption), ...printedAgain(again));
  return {
    kind: kind.kind,
    title,
    titleLines: titles.length > 1 ? titles.map(({ text }) => text) : undefined,
    adoption,
    before: numbered.before,
    addressees,
    nodes: [...again.map(paragraphNode), ...noted(body.slice(again.length))],
    after: lines,
    annexes: annexes.map(({ inside, ...annex }) => ({ ...annex, nodes: noted(inside) })),
    elements: {
      ...elements,
      ...numbered.elements,
      ...(isActKind(kind.kind) ? {} : { form: 'plain' }),
      ...(addressees[0] ? { addressees: addressees[0].text } : {}),
    },
    orders,
    proposed: bodies.proposed,
  };
}

/** Title, number, lines on the adoption and who asked; behind them the provisions. */
function openingOf(paragraphs: readonly Paragraph[], doubts: Doubt[]) {
  const end = titleEnd(paragraphs);
  const titles = paragraphs.slice(0, end).map(({ text }) => text);
  const start = adoptionEnd(paragraphs, end);
  const { adoption, ...numbered } = numberIn(adoptionOf(paragraphs.slice(end, start), doubts));
  const addressees = paragraphs.slice(start, start + 1).flatMap(({ text }) => addresseesIn(text));
  const behind = paragraphs.slice(start + addressees.length);
  const title = unspread(joined(...titles));
  return { title, titles, adoption, numbered, addressees, behind };
}

/** The number among the lines below the title, which the reading has above the others. */
function numberIn(lines: readonly Traced[]) {
  const at = lines.findIndex(({ text }) => usualNumber.test(text));
  const number = lines[at];
  if (!number) return { adoption: [...lines], before: [], elements: {}, orders: [] };
  const reason = '抄本的字号在题注之下；读本照版式，字号在前。';
  const moved = [number, ...lines.slice(0, at)];
  return {
    adoption: lines.filter((line) => line !== number),
    before: [number],
    elements: { docNumber: number.text },
    orders: at > 0 ? [{ columns: [], moved, reason }] : [],
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

function kindDoubts({ kind, confidence }: Kind, adoption: readonly Traced[]): Doubt[] {
  const unsure = doubt(1, confidence, `文种作“${kind}”：抄本没有写明`, `kind ${kind}: not stated`);
  const bare = doubt(1, 0.5, '没有题注：不知何时由谁通过', 'no lines on the adoption');
  return [...(confidence < 0.8 ? [unsure] : []), ...(adoption.length === 0 ? [bare] : [])];
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

/** After the last line that tells of the adoption; a line that is cut goes on in the next. */
function adoptionEnd(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  for (let i = from; i < Math.min(paragraphs.length, from + 60); i++) {
    const text = paragraphs[i]?.text.text ?? '';
    const goesOn = end === i && isOpen(paragraphs[i - 1]?.text.text ?? '') && i > from;
    const numbered =
      /^[（(]法释〔\d{4}〕\d+号[）)]$/u.test(text) || (end === i && usualNumber.test(text));
    if (isAdoption(text) || goesOn || numbered) end = i + 1;
    else if (end < i) break;
  }
  return end;
}

function adoptionOf(paragraphs: readonly Paragraph[], doubts: Doubt[]): Traced[] {
  const lines: Traced[] = [];
  for (const { text, line } of paragraphs) {
    const before = lines.at(-1);
    if (before && isOpen(before.text)) {
      lines[lines.length - 1] = joined(before, text);
      doubts.push(
        doubt(
          line,
          0.9,
          '题注的一句断在上一行，接成一条',
          'a line on the adoption was cut and is joined',
        ),
      );
    } else lines.push(text);
  }
  return lines.map((line) => trimmed(replaced(line, /(?<=日)\s+/gu, () => '')));
}

function isOpen(text: string): boolean {
  const count = (mark: RegExp) => [...text.matchAll(mark)].length;
  return count(/[《〈<]/gu) > count(/[》〉>]/gu) || /(?:年|月|\d)$/u.test(text);
}

function isActKind(kind: FrontMatter['kind']): boolean {
  return (actKinds as readonly string[]).includes(kind);
}

interface Kind {
  kind: FrontMatter['kind'];
  confidence: number;
}

/** By who adopted it, as far as the lines say. */
function kindOf(title: string, adoption: string): Kind {
  if (/最高人民(?:法院|检察院)/u.test(title + adoption))
    return { kind: '司法解释', confidence: 0.95 };
  const own = kindIn(title);
  // What a meeting of a party or a people's congress says in these two kinds is no law.
  if (own === '公报' || own === '决议') return { kind: own, confidence: 0.9 };
  if (/全国人民代表大会/u.test(adoption)) return { kind: '法律', confidence: 0.95 };
  if (/人民代表大会|人大常委会/u.test(adoption)) return { kind: '地方性法规', confidence: 0.95 };
  if (/国务院(?:令|第|批准|发布|公布)|国务院关于/u.test(adoption))
    return { kind: '行政法规', confidence: 0.9 };
  if (/[部署局会行府]令|令第?\d+号|人民政府/u.test(adoption))
    return { kind: '规章', confidence: 0.85 };
  if (/人民代表大会|人大常委会/u.test(title)) return { kind: '地方性法规', confidence: 0.7 };
  return own ? { kind: own, confidence: 0.8 } : { kind: '法规', confidence: 0.5 };
}
