import type { Emendation, Order } from '../document/emendation.ts';
import type { Place, Problem } from '../document/problem.ts';
import { type LineIndex, lineIndex } from './lines.ts';
import type { Located } from './located.ts';
import { interleave, linesOf, ordersIn } from './order.ts';
import { notFound, type PlannedEdit, plan, withoutOverlaps } from './plan.ts';

/** A replacement as carried out. Offsets are UTF-16 units. */
export interface Edit {
  emendation: Emendation;
  /** In the transcript. */
  from: number;
  before: string;
  after: string;
  /** In the reading. */
  to: number;
}

/** Words left as received, with their place in the reading. */
export interface Doubt {
  emendation: Emendation;
  from: number;
  to: number;
  text: string;
}

/** The reading that a transcript gives after its emendations, and where everything in it came from. */
export interface Emended {
  reading: string;
  edits: Edit[];
  doubts: Doubt[];
  /** Place in the transcript of a reading's offset. */
  placeOf: (offset: number) => Place;
  problems: Problem[];
}

/** Applies emendations to a transcript. Pure; every entry that does not fit is a Problem, none is skipped. */
export function emend(
  transcript: string,
  file: string,
  emendations: readonly Located<Emendation>[],
): Emended {
  const index = lineIndex(transcript);
  const problems: Problem[] = [];
  const planned = emendations.flatMap((entry) => plan(entry, transcript, index, problems));
  const edits = withoutOverlaps(planned, problems);
  const orders = ordersIn(emendations, index.count, problems);
  const woven = weave(transcript, readingOrder(index, orders), edits);
  return {
    reading: woven.reading,
    edits: [...orders.map((order) => reordered(order, transcript, index, woven)), ...woven.edits],
    doubts: emendations.flatMap((entry) => doubtsIn(entry, transcript, index, woven, problems)),
    placeOf: (offset) => ({ file, ...index.position(woven.fromReading(offset)) }),
    problems,
  };
}

/** Stretches of the transcript in the order in which they are read. */
function readingOrder(index: LineIndex, orders: readonly Order[]): [number, number][] {
  const lines = Array.from({ length: index.count }, (_, i) => i + 1);
  const ordered = orders.reduce((now, order) => interleave(now, order.columns), lines);
  return ordered.map((line) => [index.start(line), index.start(line + 1)]);
}

interface Woven {
  reading: string;
  edits: Edit[];
  /** Transcript offset of a reading offset, and the reverse. */
  fromReading: (offset: number) => number;
  toReading: (offset: number) => number;
}

function weave(
  transcript: string,
  stretches: readonly [number, number][],
  planned: readonly PlannedEdit[],
): Woven {
  const byStart = Map.groupBy(planned, (edit) => edit.start);
  // What an edit replaces is marked beforehand: the reading may reach its parts out of turn.
  const replaced = new Uint8Array(transcript.length + 1);
  for (const edit of planned) replaced.fill(1, edit.start, edit.end);
  const to = new Int32Array(transcript.length + 1);
  const from: number[] = [];
  const edits: Edit[] = [];
  let reading = '';
  const put = (text: string, origin: number): void => {
    reading += text;
    for (let i = 0; i < text.length; i++) from.push(origin);
  };
  const end = transcript.length;
  for (const [start, stop] of [...stretches, [end, end + 1] as const]) {
    for (let at = start; at < stop; at++) {
      to[at] = reading.length;
      for (const edit of byStart.get(at) ?? []) {
        edits.push(carriedOut(edit, reading.length));
        put(edit.emendation.put, at);
      }
      if (!replaced[at]) put(transcript.charAt(at), at);
    }
  }
  return {
    reading,
    edits,
    fromReading: (offset) => from[Math.min(offset, from.length - 1)] ?? 0,
    toReading: (offset) => to[offset] ?? reading.length,
  };
}

/** Lines read in another order, as one change: what stands there in the transcript, and in the reading. */
function reordered(order: Order, transcript: string, index: LineIndex, woven: Woven): Edit {
  const lines = linesOf(order.columns);
  const from = index.start(Math.min(...lines));
  const to = Math.min(...lines.map((line) => woven.toReading(index.start(line))));
  const end = Math.max(...lines.map((line) => woven.toReading(index.start(line + 1) - 1) + 1));
  return {
    emendation: order,
    from,
    before: transcript.slice(from, index.start(Math.max(...lines) + 1)),
    after: woven.reading.slice(to, end),
    to,
  };
}

function carriedOut(edit: PlannedEdit, to: number): Edit {
  const { emendation, start } = edit;
  return { emendation, from: start, before: emendation.find, after: emendation.put, to };
}

function doubtsIn(
  { value, placeAt }: Located<Emendation>,
  transcript: string,
  index: LineIndex,
  woven: Woven,
  problems: Problem[],
): Doubt[] {
  if (value.kind !== 'sic') return [];
  return value.places.flatMap(({ at, find }, i) => {
    const from = index.offset(at);
    if (from === undefined || !transcript.startsWith(find, from)) {
      problems.push(notFound(placeAt(['places', i, 'at']), at, find, transcript, from));
      return [];
    }
    const to = woven.toReading(from);
    const text = woven.reading.slice(to, woven.toReading(from + find.length));
    return [{ emendation: value, from, to, text }];
  });
}
