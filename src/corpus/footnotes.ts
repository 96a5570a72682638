import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FootnotesBlock } from '../document/block.ts';
import type { Clause, Run } from '../document/clause.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { type Footnotes, markOf } from './footnote-marks.ts';
import { placeOf } from './nodes.ts';
import { type Prose, runsOf } from './prose.ts';

export function footnotesIn(root: Root, file: string, problems: Problem[]): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(root, 'footnoteDefinition', (node) => {
    const first = definitions.get(node.identifier);
    if (first) problems.push(twice(node, placeOf(node, file), placeOf(first, file)));
    else definitions.set(node.identifier, node);
  });
  return { definitions, referred: new Set() };
}

/** The notes as a block of their own, in the order in which the text refers to them. */
export function footnotesBlock(
  { definitions, referred }: Footnotes,
  prefix: string,
  prose: Prose,
): FootnotesBlock[] {
  for (const [identifier, node] of definitions)
    if (!referred.has(identifier)) prose.problems.push(unused(node, placeOf(node, prose.file)));
  const notes = [...referred].flatMap((identifier, i) => {
    const node = definitions.get(identifier);
    return node ? clausesOf(node, `${prefix}fn-${i + 1}`, prose) : [];
  });
  return notes.length > 0 ? [{ kind: 'footnotes', notes }] : [];
}

/** A note is paragraphs, the first with its mark; it refers to no other. */
function clausesOf(node: FootnoteDefinition, id: string, { file, problems }: Prose): Clause[] {
  const place = placeOf(node, file);
  const paragraphs = node.children.filter((child) => child.type === 'paragraph');
  if (paragraphs.length === 0 || paragraphs.length < node.children.length)
    problems.push(notParagraphs(node, place));
  const label: Run = { role: 'label', text: markOf(node) };
  const [first, ...others] = paragraphs.map((one) => ({
    runs: runsOf(one.children, { file, problems }),
    place: placeOf(one, file),
  }));
  return [
    { id, role: 'footnote', runs: [label, ...(first?.runs ?? [])], place },
    ...others.map((one, i) => ({ id: `${id}-${i + 2}`, role: 'footnote' as const, ...one })),
  ];
}

function notParagraphs({ identifier }: FootnoteDefinition, place: Place): Problem {
  return problem('footnote-content', place, {
    found: {
      zh: `脚注 ${identifier} 里不只是文字的段落`,
      en: `a note ${identifier} that is more than paragraphs of text`,
    },
    expected: { zh: '一段或几段文字', en: 'one paragraph of text or several' },
    mend: { zh: '表格、列表移到正文', en: 'move tables and lists to the text' },
  });
}

function unused({ identifier }: FootnoteDefinition, place: Place): Problem {
  return problem('footnote-unused', place, {
    found: {
      zh: `脚注 ${identifier}，正文没有引它`,
      en: `a note ${identifier} to which nothing refers`,
    },
    expected: { zh: `正文里的 [^${identifier}]`, en: `[^${identifier}] in the text` },
    mend: { zh: '在正文里注上脚注号，或删去', en: 'put its mark into the text, or remove it' },
  });
}

function twice({ identifier }: FootnoteDefinition, place: Place, second: Place): Problem {
  return problem('footnote-twice', place, {
    found: { zh: `脚注 ${identifier} 又写一次`, en: `the note ${identifier} once more` },
    expected: { zh: '一个脚注号一条', en: 'one note for a mark' },
    mend: { zh: '改号，或删去一条', en: 'change the mark of one, or remove it' },
    second,
  });
}
