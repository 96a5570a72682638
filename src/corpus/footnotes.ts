import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FootnotesBlock } from '../document/block.ts';
import type { Run } from '../document/clause.ts';
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
    if (!node) return [];
    const label: Run = { role: 'label', text: markOf(node) };
    const runs = [label, ...wordsOf(node, prose)];
    const place = placeOf(node, prose.file);
    return [{ id: `${prefix}fn-${i + 1}`, role: 'footnote' as const, runs, place }];
  });
  return notes.length > 0 ? [{ kind: 'footnotes', notes }] : [];
}

/** A note is one paragraph and refers to no other. */
function wordsOf(node: FootnoteDefinition, { file, problems }: Prose): Run[] {
  const [paragraph, ...others] = node.children;
  const place = placeOf(node, file);
  if (paragraph?.type !== 'paragraph' || others.length > 0) {
    problems.push(notOneParagraph(node, place));
    return [];
  }
  return runsOf(paragraph.children, { file, problems });
}

function notOneParagraph({ identifier }: FootnoteDefinition, place: Place): Problem {
  return problem('footnote-content', place, {
    found: {
      zh: `脚注 ${identifier} 不是一段文字`,
      en: `a note ${identifier} that is no one paragraph`,
    },
    expected: { zh: '一段文字', en: 'one paragraph of text' },
    mend: {
      zh: '合成一段；表格、列表移到正文',
      en: 'make it one; move tables and lists to the text',
    },
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
