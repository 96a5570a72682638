import { lastDayIn } from '../document/date.ts';
import { type Form, formOf } from '../document/form.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { kindElements } from '../document/kind.ts';
import { isActKind } from './act-kind.ts';
import { type Attendance, attendanceIn } from './attendance.ts';
import type { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { kindIn } from './elements.ts';
import { emblem } from './emblem.ts';
import type { Reordering } from './emendations.ts';
import { footnoted } from './footnotes.ts';
import { gathered } from './gathered.ts';
import { type Head, headOf } from './head.ts';
import { headed } from './headed.ts';
import { likelyKind } from './likely-kind.ts';
import { inPlace, lowered, withoutHead } from './lowered.ts';
import { arranged } from './masthead.ts';
import { usualNumber } from './number-below.ts';
import type { Paragraph } from './paragraphs.ts';
import { partedMarks } from './parted-marks.ts';
import { blockOf, provisionsOf } from './provisions.ts';
import { endInside } from './signed-inside.ts';
import { slogans } from './slogans.ts';
import { tailOf } from './tail.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';
import { versed } from './verse.ts';

type Kind = FrontMatter['kind'];

/** A document of the fifteen kinds: 版头, title, body, signatures, annexes, 版记, as far as the transcript has them. */
export function officialOf(
  given: readonly Paragraph[],
  authority: Authority,
  doubts: Doubt[],
): DraftDocument {
  const paragraphs = partedMarks(given);
  const bodies = new Bodies(authority);
  const head = arrangedHead(paragraphs, bodies, doubts);
  const tail = tailOf(paragraphs.slice(head.end), bodies, head, doubts);
  const minutes = head.form === 'minutes' || kindIn(head.title.text) === '纪要';
  const present = attendanceIn(minutes ? tail.body : []);
  const body = minutes ? present.body : tail.body;
  const bold = paragraphs.flatMap((one) => one.bold);
  const noteOrders: Reordering[] = [];
  const bodyOf = (inside: readonly Paragraph[]): Node[] => {
    const noted = footnoted(provisionsOf(inside, doubts), doubts);
    noteOrders.push(...noted.orders);
    return versed(
      emblem(slogans(gathered(headed(noted.nodes, bold, bodies), doubts), doubts)),
      doubts,
    );
  };
  const kind = kindOf(head, doubts);
  const told = noteOf(head, kind, tail.elements.dateOfIssue);
  const stated = {
    ...{ ...head.elements, ...tail.elements, ...present.elements, ...told },
    ...columnsOf(head),
  };
  const { elements, orders, ...place } = placed(head, kind, stated, doubts);
  return {
    kind,
    ...place,
    titleLines: head.titleLines,
    addressees: head.addressees,
    nodes: [...bodyOf(body), ...present.below.map(blockOf), ...tail.copies],
    after: [...present.lines, ...tail.lines],
    annexes: tail.annexes.map(({ inside, ...annex }) => {
      const { body: words, end } = endInside(inside);
      return { ...annex, nodes: [...bodyOf(words), ...end] };
    }),
    imprint: tail.imprint,
    elements,
    orders: [...orders, ...noteOrders, ...belowAttendance(present, doubts), ...tail.orders],
    proposed: bodies.proposed,
  };
}

/** The names of the mark in the order that those who sign bear out. */
function arrangedHead(paragraphs: readonly Paragraph[], bodies: Bodies, doubts: Doubt[]): Head {
  const found = headOf(paragraphs, bodies, doubts);
  const below = paragraphs.slice(found.end);
  const { signatories = [] } = tailOf(below, bodies, { ...found, issuers: [] }, []).elements;
  const names = signatories.map(({ name }) => name);
  return arranged(found, names, bodies);
}

/** The last lines of the body and those who were there change places. */
function belowAttendance({ below, lines }: Attendance, doubts: Doubt[]): Reordering[] {
  if (below.length === 0) return [];
  const reason =
    '抄本在出席、列席之后还有几行；现行格式出席、列席在最后，读本把这几行移到其前，照录。';
  const moved = [...below.map(({ text }) => text), ...lines];
  doubts.push(
    ...below.map(({ line }) => doubt(line, 0.6, reason, 'a line below those who were present')),
  );
  return [{ columns: [], moved, reason }];
}

function kindOf({ kind, title, elements }: Head, doubts: Doubt[]): Kind {
  // 法释 and the like number what courts and procurators say of a law, whatever its title ends with.
  const ruling = /释(?:字)?〔/u.test(elements.docNumber ?? '') ? '司法解释' : undefined;
  const told = kind ?? ruling ?? kindIn(title.text);
  if (told) return told as Kind;
  const likely = likelyKind(title.text);
  doubts.push(likely.doubt);
  return likely.kind;
}

/** The lines above and below the title: a 版头 where number and day make it whole. */
function placed(head: Head, kind: Kind, stated: Partial<FrontMatter>, doubts: Doubt[]) {
  const docNumber = usualNumber.test(stated.docNumber ?? '') ? stated.docNumber : undefined;
  const dated = docNumber !== undefined && (stated.dateOfIssue ?? stated.editingDate) !== undefined;
  const complete = head.issuers.length > 0 && dated;
  const bare = !complete && head.lines.length > 0;
  if (bare)
    doubts.push(
      doubt(
        1,
        0.6,
        '字号、成文日期不全或不合通行写法：不作版头，标题之上的各行移到标题之下，照录',
        'no usual number or no date: no 版头; the lines above the title stand below it',
      ),
    );
  const { title, belowTitle: before, adoption } = head;
  const form = complete ? formOfHead(head, kind) : 'plain';
  const lines = complete ? linesIn(formOf({ form, kind }), head) : head.lines;
  const moved = head.orders.length === 0 && !inPlace(lines);
  const orders = moved ? [marksMoved(lines)] : head.orders;
  const place = bare ? lowered(head, docNumber) : { title, before, adoption, orders };
  const isNumber = ({ text }: Traced) => text === docNumber;
  const isNote = ({ text }: Traced) => text === stated.titleNote;
  return {
    ...place,
    untitled: form === 'order',
    head: bare ? [] : lines,
    before: [...place.before, ...place.adoption.filter(isNote)],
    adoption: place.adoption.filter((line) => !isNote(line)),
    elements: {
      ...(bare ? withoutHead(stated, place.before.find(isNumber)?.text) : stated),
      ...(form ? { form } : {}),
    },
  };
}

/**
 * Laws and interpretations are without 版头 unless they say otherwise; a letter has one name in its mark and nobody who
 * signed it (10.1), so with more it is set as others are.
 */
function formOfHead({ form, issuers, elements }: Head, kind: Kind): Form | undefined {
  if (form) return form;
  const noLetter =
    formOf({ kind }) === 'letter' && (issuers.length > 1 || elements.signer !== undefined);
  return isActKind(kind) || noLetter ? 'general' : undefined;
}

function linesIn(form: Form, head: Head): Traced[] {
  const { lines, parts } = head.editors;
  if (form === 'letter') return letterLines(head);
  return [...head.lines.filter((line) => !lines.includes(line)), ...parts];
}

/** A letter has its mark above 份号, 密级 and 紧急程度 (10.1). */
function letterLines({ lines, marks, numbers }: Head): Traced[] {
  const others = lines.filter((line) => !marks.includes(line) && !numbers.includes(line));
  return [...others, ...marks, ...numbers];
}

function marksMoved(lines: readonly Traced[]): Reordering {
  const reason = '版头各行抄本的次序与版式不同；读本照版式的次序（GB/T 9704-2012，7.2、10.1）。';
  return { columns: [], moved: [...lines], reason };
}

/** 题注 under the title tells the day where none stands at the end; with one there it is a line below the title. */
function noteOf({ adoption }: Head, kind: Kind, day: string | undefined) {
  // Below who spoke it is a line like theirs.
  const text = adoption.slice(0, 1).find((line) => line.text.startsWith('（'))?.text;
  const own = text === undefined ? undefined : lastDayIn([text]);
  const takes = !kindElements[kind].forbidden.includes('titleNote');
  const is = text !== undefined && own !== undefined && day === undefined && takes;
  return is ? { titleNote: text, dateOfIssue: own } : {};
}

/** Fewer names stand one below the other, however a transcript has them (7.2.4); of more, page 1 would have no text. */
const manyNames = 6;
const mostNames = 12;

/** Two columns: where the transcript has one after the other, or many names two by two. */
function columnsOf({ orders, issuers }: Head): Partial<FrontMatter> {
  const rows = [...Map.groupBy(issuers, ({ line }) => line).values()];
  const pairs = issuers.length > manyNames && rows.slice(0, -1).every(({ length }) => length === 2);
  return pairs || issuers.length > mostNames || orders.some(({ masthead }) => masthead)
    ? { issuerColumns: 2 }
    : {};
}
