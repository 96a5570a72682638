import type { FrontMatter } from '../document/front-matter.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, type Traced } from './traced.ts';

const form = /^(出席|请假|列席)(?:人员|单位)?\s*[：:]\s*(?=\S)/gu;

interface Attendance {
  body: Paragraph[];
  lines: Traced[];
  elements: Partial<FrontMatter>;
}

/** 出席, 请假 and 列席 as the last lines of minutes (10.3). */
export function attendanceIn(body: readonly Paragraph[]): Attendance {
  const other = body.findLastIndex(({ text }) => text.text.search(form) < 0);
  const lines = body
    .slice(other + 1)
    .map(({ text }) => replaced(text, form, ([, kind]) => `${kind}：`));
  if (lines.length === 0) return { body: [...body], lines, elements: {} };
  const attendance = lines.map(({ text }) => ({
    kind: text.slice(0, 2) as '出席' | '请假' | '列席',
    names: text.slice(3),
  }));
  return { body: body.slice(0, other + 1), lines, elements: { attendance } };
}
