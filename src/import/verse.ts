import { type Doubt, doubt } from './doubt.ts';
import type { Node } from './tree.ts';

type Line = Extract<Node, { kind: 'paragraph' | 'slogan' }>;

/** Lines that make verse; two alone may be a couplet in prose. */
const fewest = 4;

/** Short lines with a mark at the end of each, as long as one another: verse. */
export function versed(nodes: readonly Node[], doubts: Doubt[]): Node[] {
  const out: Node[] = [];
  let run: Line[] = [];
  const close = () => {
    out.push(...(run.length < fewest ? run : [verseOf(run, doubts)]));
    run = [];
  };
  for (const node of nodes) {
    const line = node.kind === 'paragraph' && isLine(node.text.text) ? node : undefined;
    if (!line || (run[0] && run[0].text.text.length !== line.text.text.length)) close();
    if (line) run.push(line);
    else out.push(node.kind === 'section' ? within(node, doubts) : node);
  }
  close();
  return out;
}

function within<T extends { children: Node[] }>(node: T, doubts: Doubt[]): T {
  return { ...node, children: versed(node.children, doubts) };
}

function isLine(text: string): boolean {
  return /^(?:\p{Script=Han}{4,10}|\p{Script=Han}{2,7}[，、]\p{Script=Han}{2,7})[，。；！？、]$/u.test(
    text,
  );
}

function verseOf(run: readonly Line[], doubts: Doubt[]): Node {
  const [{ line }] = run as [Line];
  doubts.push(
    doubt(
      line,
      0.7,
      `连续 ${run.length} 行字数相同的短句：作韵文，居中`,
      `${run.length} short lines of one length: taken as verse`,
    ),
  );
  return { kind: 'verse', lines: run.map(({ text }) => text), line };
}
