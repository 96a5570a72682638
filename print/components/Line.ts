import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RunRole } from '../../src/document/clause.ts';
import type { FaceRole } from '../../src/view/faces.ts';
import { type Ruby, readingSize } from '../../src/view/lines/cells.ts';
import type { Line as SetLine } from '../../src/view/lines/lines.ts';
import type { Segment } from '../../src/view/lines/set.ts';
import { referenceSize } from './Paper.ts';

interface Props {
  line: SetLine;
  face: (run: RunRole) => FaceRole;
}

/** One line, unbreakable, every character with the advance that it was given. */
export function Line({ line, face }: Props): Element {
  const spacing = commonSpacing(line.segments);
  const style = [
    ...(line.indent ? [`margin-left:${line.indent}em`] : []),
    ...(spacing ? [`letter-spacing:${spacing}em`] : []),
  ];
  const children = readingsOver(line.segments).flatMap(({ ruby, segments }) => {
    const words = segments.map((segment) => stretch(segment, spacing, face(segment.role)));
    return ruby ? [readingOf(ruby), ...words] : words;
  });
  return h('span.line', { dataOffset: line.offset, style: style.join(';') || null }, children);
}

/** Segments under one reading, or under none. */
interface Read {
  ruby?: Ruby | undefined;
  segments: Segment[];
}

function readingsOver(segments: readonly Segment[]): Read[] {
  const reads: Read[] = [];
  for (const segment of segments) {
    const { ruby } = segment;
    const last = reads.at(-1);
    if (ruby && last?.ruby === ruby) last.segments.push(segment);
    else reads.push({ ruby, segments: [segment] });
  }
  return reads;
}

/** The reading, in the middle over the words that follow. It is no part of the line: who hears the page hears these. */
function readingOf({ reading, width }: Ruby): Element {
  const style = `width:${width / readingSize}em`;
  return h('span.reading', { ariaHidden: 'true' }, [h('span', { style }, reading)]);
}

function stretch(segment: Segment, common: number, face: FaceRole): ElementContent {
  const { text, spacing, role } = segment;
  if (role === 'reference') {
    const style = `font-size:${referenceSize}em;letter-spacing:${spacing / referenceSize}em`;
    return h('span.reference', { className: face === 'fangsong' ? null : face, style }, text);
  }
  const style = spacing === common ? null : `letter-spacing:${spacing}em`;
  if (face === 'fangsong' && style === null) return { type: 'text', value: text };
  return h('span', { className: face === 'fangsong' ? null : face, style }, text);
}

/** The spacing of most characters, which the line itself carries. */
function commonSpacing(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const { spacing, text } of segments)
    counts.set(spacing, (counts.get(spacing) ?? 0) + text.length);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}
