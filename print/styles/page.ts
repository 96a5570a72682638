import {
  blankLine,
  cell,
  content,
  enlargement,
  halfLeading,
  pitch,
  sheet,
  size,
  typeArea,
} from './geometry.ts';

/** Middle of the ink of the 一字线 in 宋体, above the baseline, in em. */
const dashHeight = 0.38;
/** Where the face's baseline lies in its em box, from above. */
const baseline = 0.88;
/** From the type area's lower edge to the middle of the 一字线 (7.5; GB/T 33476.2-2016, 8). */
const dashBelow = 7;

/** The page rules for the paginator, and the lengths that the style sheet refers to. */
export function pageStyles(): string {
  return `${lengths()}\n${pageRules()}`;
}

function lengths(): string {
  const values = {
    cell,
    pitch,
    'half-leading': halfLeading,
    'blank-line': blankLine,
    below: content.below,
    'size-two': size.two,
    'size-four': size.four,
  };
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${mm(value)};`);
  return `:root {\n  --mm: ${mm(1)};\n${lines.join('\n')}\n}`;
}

function pageRules(): string {
  const outer = sheet.width - typeArea.width - typeArea.binding;
  const bottom = sheet.height - content.top - content.height;
  const margins = (left: number, right: number) =>
    `margin: ${mm(content.top)} ${mm(right)} ${mm(bottom)} ${mm(left)};`;
  return `@page {
  size: ${mm(sheet.width)} ${mm(sheet.height)};
  ${margins(typeArea.binding, outer)}
}
@page :right {
  ${margins(typeArea.binding, outer)}
  @bottom-right { ${pageNumber('right')} }
}
@page :left {
  ${margins(outer, typeArea.binding)}
  @bottom-left { ${pageNumber('left')} }
}`;
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
