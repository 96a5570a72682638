import type { FrontMatter } from '../document/front-matter.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { added, endOf, joined, replaced, type Traced } from './traced.ts';

const form = /^(出\s*席|请\s*假|列\s*席)\s*(?:人\s*员|单\s*位|人)?\s*[：:]\s*(?=\S)/gu;

/** Who wrote the minutes and who gets them; these lines stand below those who were there. */
const others =
  /^(?:记\s*录|整\s*理|核\s*稿|分\s*送|发\s*送|主\s*送|抄\s*送|主\s*持)\s*(?:人|人员|单位)?\s*[：:]/u;

export interface Attendance {
  body: Paragraph[];
  lines: Traced[];
  /** Lines below them, which the reading has above. */
  below: Paragraph[];
  elements: Partial<FrontMatter>;
}

/** 出席, 请假 and 列席 as the last lines of minutes (10.3). */
export function attendanceIn(given: readonly Paragraph[]): Attendance {
  const body = whole(given);
  const end = body.findLastIndex(({ text }) => !others.test(text.text)) + 1;
  const start = body.slice(0, end).findLastIndex(({ text }) => text.text.search(form) < 0) + 1;
  const lines = body
    .slice(start, end)
    .map(({ text }) => replaced(text, form, ([, kind = '']) => `${kind.replace(/\s/gu, '')}：`));
  if (lines.length === 0) return { body: [...body], lines, below: [], elements: {} };
  const attendance = lines.map(({ text }) => ({
    kind: text.slice(0, 2) as '出席' | '请假' | '列席',
    names: text.slice(3),
  }));
  return { body: body.slice(0, start), lines, below: body.slice(end), elements: { attendance } };
}

/** A list of names that goes on in the next line, which begins farther in. */
function whole(body: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (const one of body) {
    const before = out.at(-1);
    const listed = before && before.text.text.search(form) === 0;
    const goesOn = listed && one.indent > before.indent && one.blanks === 0 && !opens(one);
    if (goesOn) out[out.length - 1] = { ...before, text: apart(before.text, one.text) };
    else out.push(one);
  }
  return out;
}

/** Where white space parts names from one another, it parts those of two lines too. */
function apart(names: Traced, more: Traced): Traced {
  const spaced = /\S\s+\S/u.test(names.text) && /\S\s+\S/u.test(more.text);
  return joined(names, ...(spaced ? [added('　', endOf(names))] : []), more);
}

function opens({ text }: Paragraph): boolean {
  return others.test(text.text) || text.text.search(form) === 0 || labelOf(text) !== undefined;
}
