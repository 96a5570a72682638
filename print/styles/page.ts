import {
  blank as blanks,
  cell,
  content,
  enlargement,
  halfLeading,
  linesPerPage,
  pitch,
  sheet,
  size,
  typeArea,
} from './geometry.ts';
import { lastLine, markTop } from './letter.ts';

/** Middle of the ink of the 一字线 in 宋体, above the baseline, in em. */
const dashHeight = 0.38;
/** Where the face's baseline lies in its em box, from above. */
const baseline = 0.88;
/** From the type area's lower edge to the middle of the 一字线 (7.5; GB/T 33476.2-2016, 8). */
const dashBelow = 7;

export interface PageRun {
  /** The number of its first page, from 1. */
  first: number;
  /** White of 空一行 between two boxes of lines, in millimetres. */
  blank: number;
  /** Whether it begins with page 1 of a letter (10.1). */
  letter: boolean;
  /** What stands above every page. */
  head?: string | undefined;
  /** Whether its pages bear their numbers. */
  folio?: boolean;
}

/** The page rules for the paginator, and the lengths that the style sheet refers to. */
export function pageStyles(run: PageRun): string {
  const letter = run.letter ? letterPage() : '';
  return `${lengths(run)}\n${pageRules(run)}\n${letter}\n${emptyMargins(run)}`;
}

/** Of the sixteen boxes that Paged.js lays around each page, those that stay empty are not to be laid out. */
function emptyMargins({ head }: PageRun): string {
  const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
  const empty = [
    ...corners.map((corner) => `${corner}-corner-holder`),
    ...['left', 'right'],
    ...(head === undefined ? ['top'] : []),
  ];
  return `${empty.map((name) => `.pagedjs_margin-${name}`).join(', ')} { display: none; }`;
}

function lengths({ blank }: PageRun): string {
  const values = {
    cell,
    pitch,
    'half-leading': halfLeading,
    'too-high': (linesPerPage + 1) * pitch,
    blank,
    'blank-of-standard': blanks.standard,
    'letter-farther': lastLine - typeArea.top - typeArea.height,
    below: content.below,
    'size-two': size.two,
    'size-four': size.four,
  };
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${mm(value)};`);
  return `:root {\n  --mm: ${mm(1)};\n${lines.join('\n')}\n}`;
}

/** The paginator takes the first page of every run for a right one. */
function pageRules({ first, head, folio = true }: PageRun): string {
  const above = head === undefined ? '' : `@top-center { ${runningHead(head)} }`;
  const number = (side: 'left' | 'right') =>
    folio ? `@bottom-${side} { ${pageNumber(side)} }` : '';
  const [odd, even] = first % 2 === 1 ? ['right', 'left'] : ['left', 'right'];
  const outer = sheet.width - typeArea.width - typeArea.binding;
  const bottom = sheet.height - content.top - content.height;
  const margins = (left: number, right: number) =>
    `margin: ${mm(content.top)} ${mm(right)} ${mm(bottom)} ${mm(left)};`;
  return `@page {
  size: ${mm(sheet.width)} ${mm(sheet.height)};
  ${margins(typeArea.binding, outer)}
}
@page :${odd} {
  ${margins(typeArea.binding, outer)}
  ${number('right')}
  ${above}
}
@page :${even} {
  ${margins(outer, typeArea.binding)}
  ${number('left')}
  ${above}
}`;
}

/** Page 1 of a letter begins with the mark, ends above the second rule, and bears no number (10.1). */
function letterPage(): string {
  const top = markTop;
  const bottom = sheet.height - lastLine - content.below;
  const outer = sheet.width - typeArea.width - typeArea.binding;
  return `@page :first {
  margin: ${mm(top)} ${mm(outer)} ${mm(bottom)} ${mm(typeArea.binding)};
  @bottom-right { content: none; }
}`;
}

/** 小四号 宋体 in the middle, well above the type area. */
function runningHead(text: string): string {
  return `
    content: ${JSON.stringify(text)};
    font: ${mm(size.four * 0.85)} / 1 'Hongtou Song';
    white-space: pre;
    text-align: center;
    vertical-align: middle;
  `;
}

/** 4号 宋体 between two 一字线, one 字 in from the outer edge (7.5). */
function pageNumber(side: 'left' | 'right'): string {
  const em = size.four;
  const top = dashBelow - content.below - (baseline - dashHeight) * em;
  return `
    content: '— ' counter(page) ' —';
    font: ${mm(em)} / 1 'Hongtou Song';
    white-space: pre;
    text-align: ${side};
    vertical-align: top;
    padding-top: ${mm(top)};
    padding-${side}: ${mm(em)};
  `;
}

/** A length on the enlarged sheet. */
function mm(length: number): string {
  return `${Math.round(length * enlargement * 1e4) / 1e4}mm`;
}
