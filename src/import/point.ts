import { type Doubt, doubt } from './doubt.ts';
import type { Labelled, PointForm } from './labels.ts';
import { innermost, type Open } from './open.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Node } from './tree.ts';

/** A numbered paragraph, in the innermost block whose own number is of another form. */
export function point(
  labelled: Labelled,
  form: PointForm,
  { line }: Paragraph,
  open: Open,
  doubts: Doubt[],
): void {
  const { label, number, rest } = labelled;
  const level = open.points.findIndex((one) => one.form === form);
  if (level >= 0) open.points = open.points.slice(0, level + 1);
  const before = level >= 0 ? open.points.pop() : undefined;
  // A new list begins with 1, or counts on from the last one: （三） of the second part after （二） of the first.
  const countsOn = !before && number === (open.counted.get(form) ?? 0) + 1;
  if (number !== (before?.number ?? 0) + 1 && !countsOn)
    doubts.push(outOfTurn(line, label.text, before?.number));
  open.counted.set(form, number);
  const children: Node[] = [];
  const node: Node = { kind: 'point', label, text: rest, children, line };
  innermost(open).push(node);
  if (rest.text === '') open.waiting = node;
  open.points.push({ form, number, children, text: rest.text });
}

function outOfTurn(line: number, label: string, before: number | undefined): Doubt {
  return doubt(
    line,
    0.7,
    before === undefined
      ? `序号 ${label} 之前没有上一个，照录`
      : `序号 ${label} 不接上一个（${before}），照录`,
    before === undefined ? `nothing before ${label}` : `${label} does not follow ${before}`,
  );
}
