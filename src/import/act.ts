import type { FrontMatter } from '../document/front-matter.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftAnnex, DraftDocument } from './draft.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { provisionsOf } from './provisions.ts';
import { unspread } from './punctuation.ts';
import { joined, replaced, slice, type Traced, trimmed } from './traced.ts';

const event = /(?:通过|公布|发布|颁布|批准|施行|实施|修正|修订|废止|备案)/u;
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
    text.length < 400 && event.test(text) && (dated.test(text) || /^[（(].*[）)]$/u.test(text))
  );
}

/** A title is one heading, or lines up to the first that is something else. */
function titleEnd(paragraphs: readonly Paragraph[]): number {
  const [first] = paragraphs;
  if (!first || first.heading > 0) return 1;
  const end = paragraphs.findIndex(
    ({ text }, i) =>
      i > 0 &&
      (isAdoption(text.text) ||
        labelOf(text) !== undefined ||
        /[。：]/u.test(text.text) ||
        /^目\s*[录次]$/u.test(text.text)),
  );
  return Math.min(Math.max(1, end), 4);
}

/** A law or regulation: title, lines on its adoption, provisions, annexes. */
export function actOf(paragraphs: readonly Paragraph[], doubts: Doubt[]): DraftDocument {
  const end = titleEnd(paragraphs);
  const titles = paragraphs.slice(0, end).map(({ text }) => text);
  const title = unspread(joined(...titles));
  const bodyStart = adoptionEnd(paragraphs, end);
  const adoption = adoptionOf(paragraphs.slice(end, bodyStart), doubts);
  const { body, annexes } = parted(paragraphs.slice(bodyStart), doubts);
  const kind = kindOf(title.text, adoption.map(({ text }) => text).join('\n'));
  if (kind.confidence < 0.8)
    doubts.push(
      doubt(
        1,
        kind.confidence,
        `文种作“${kind.kind}”：抄本没有写明`,
        `kind ${kind.kind}: not stated`,
      ),
    );
  if (adoption.length === 0)
    doubts.push(doubt(1, 0.5, '没有题注：不知何时由谁通过', 'no lines on the adoption'));
  return {
    kind: kind.kind,
    title,
    titleLines: titles.length > 1 ? titles.map(({ text }) => text) : undefined,
    adoption,
    before: [],
    addressees: [],
    nodes: provisionsOf(body, doubts),
    after: [],
    annexes,
    elements: {},
  };
}

/** After the last line that tells of the adoption; a line that is cut goes on in the next. */
function adoptionEnd(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  for (let i = from; i < Math.min(paragraphs.length, from + 60); i++) {
    const text = paragraphs[i]?.text.text ?? '';
    const goesOn = end === i && isOpen(paragraphs[i - 1]?.text.text ?? '') && i > from;
    if (isAdoption(text) || goesOn || /^[（(]法释〔\d{4}〕\d+号[）)]$/u.test(text)) end = i + 1;
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

const annexLabel = /^附(?:件|表|录|图)\s*(?:[一二三四五六七八九十\d]+)?\s*[:：]?$/u;

/** The provisions, and behind them what a label of an annex with a title opens. */
function parted(paragraphs: readonly Paragraph[], doubts: Doubt[]) {
  const starts = paragraphs.flatMap(({ text }, i) =>
    annexLabel.test(text.text) && isTitle(paragraphs[i + 1]) ? [i] : [],
  );
  const [first = paragraphs.length] = starts;
  const annexes = starts.map((start, i): DraftAnnex => {
    const title = paragraphs[start + 1];
    const inside = paragraphs.slice(start + 2, starts[i + 1] ?? paragraphs.length);
    const label = paragraphs[start]?.text ?? slice(paragraphs[0]?.text as Traced, 0, 0);
    return {
      label: unlabelled(label),
      title: title?.text as Traced,
      nodes: provisionsOf(inside, doubts),
    };
  });
  return { body: paragraphs.slice(0, first), annexes };
}

function unlabelled(label: Traced): Traced {
  return replaced(label, /\s+/gu, () => '');
}

function isTitle(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.rows) return false;
  const { text } = paragraph.text;
  return text.length <= 40 && !/[。；：，]/u.test(text) && labelOf(paragraph.text) === undefined;
}

interface Kind {
  kind: FrontMatter['kind'];
  confidence: number;
}

/** By who adopted it, as far as the lines say. */
function kindOf(title: string, adoption: string): Kind {
  if (/最高人民(?:法院|检察院)/u.test(title + adoption))
    return { kind: '司法解释', confidence: 0.95 };
  if (/全国人民代表大会/u.test(adoption)) return { kind: '法律', confidence: 0.95 };
  if (/人民代表大会|人大常委会/u.test(adoption)) return { kind: '地方性法规', confidence: 0.95 };
  if (/国务院(?:令|第|批准|发布|公布)|国务院关于/u.test(adoption))
    return { kind: '行政法规', confidence: 0.9 };
  if (/[部署局会行府]令|令第?\d+号|人民政府/u.test(adoption))
    return { kind: '规章', confidence: 0.85 };
  if (/人民代表大会|人大常委会/u.test(title)) return { kind: '地方性法规', confidence: 0.7 };
  return { kind: '法规', confidence: 0.5 };
}
