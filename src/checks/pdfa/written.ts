import { endOfToken } from '../../pdf/operators.ts';

/** How an indirect object is written (ISO 32000-1, 7.3.8 and 7.3.10). */
export interface WrittenObject {
  number: number;
  /** Whether the line ends and spaces around its keywords are those of ISO 19005. */
  linesHold: boolean;
  stream?: { lengthHolds: boolean; linesHold: boolean };
}

const head = /(\d+)([\0\t\n\f\r ]+)\d+([\0\t\n\f\r ]+)obj/gu;
const lineEnd = /\r\n|\r|\n/uy;

/**
 * The objects of a file outside its object streams, in order.
 * @param text bytes as latin1
 * @param lengthOf the number that an object holds, for lengths that stand elsewhere
 */
export function writtenObjects(text: string, lengthOf: (ref: number) => number): WrittenObject[] {
  const objects: WrittenObject[] = [];
  head.lastIndex = 0;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const [whole, number, first, second] = found;
    const { object, end } = bodyAt(text, found.index + whole.length, lengthOf);
    const before = found.index === 0 || isLineEnd(text[found.index - 1]);
    const spaced = before && first?.length === 1 && second?.length === 1;
    objects.push({ ...object, number: Number(number), linesHold: object.linesHold && spaced });
    head.lastIndex = end;
  }
  return objects;
}

interface Body {
  object: Omit<WrittenObject, 'number'>;
  end: number;
}

/** What stands between obj and endobj. */
function bodyAt(text: string, start: number, lengthOf: (ref: number) => number): Body {
  let at = start;
  let stream: (WrittenObject['stream'] & { end: number }) | undefined;
  while (at < text.length && !text.startsWith('endobj', at)) {
    const isStream = text.startsWith('stream', at);
    if (isStream) stream = streamAt(text, at + 6, lengthIn(text.slice(start, at), lengthOf));
    at = isStream && stream ? stream.end : endOfToken(text, at);
  }
  const end = at + 'endobj'.length;
  const linesHold = isLineEnd(text[start]) && isLineEnd(text[at - 1]) && isLineEnd(text[end]);
  if (!stream) return { object: { linesHold }, end };
  const { lengthHolds, linesHold: around } = stream;
  return { object: { linesHold, stream: { lengthHolds, linesHold: around } }, end };
}

function lengthIn(dict: string, lengthOf: (ref: number) => number): number {
  const [, value, ref] = /\/Length (\d+)( \d+ R)?/u.exec(dict) ?? [];
  return ref === undefined ? Number(value) : lengthOf(Number(value));
}

/** A stream from behind its keyword to behind endstream. */
function streamAt(text: string, from: number, length: number) {
  const opened = /^(?:\r\n|\n|\r)/u.exec(text.slice(from, from + 2))?.[0] ?? '';
  const data = from + opened.length;
  lineEnd.lastIndex = data + length;
  const closed = lineEnd.exec(text)?.[0] ?? '';
  // The line end before endstream is no part of the stream (ISO 32000-1, 7.3.8.1).
  const lengthHolds = closed !== '' && text.startsWith('endstream', data + length + closed.length);
  const close = lengthHolds ? data + length + closed.length : text.indexOf('endstream', data);
  const linesHold = /\n$/u.test(opened) && isLineEnd(text[close - 1]);
  return { lengthHolds, linesHold, end: (close < 0 ? text.length : close) + 'endstream'.length };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
