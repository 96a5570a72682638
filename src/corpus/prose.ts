import type { Link, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { Run, RunRole } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { isInline } from '../document/vocabulary.ts';
import { readAttributes } from './components.ts';
import { type Footnotes, markOfReference } from './footnote-marks.ts';
import { isJsx, placeOf } from './nodes.ts';
import { elementInText, empty, unexpected } from './refusals.ts';

/** What reading prose needs; without `footnotes` none may be referred to. */
export interface Prose {
  file: string;
  problems: Problem[];
  footnotes?: Footnotes;
}

/**
 * Prose as runs: its text, and the marks of footnotes. Anything more is a Problem: the record has no emphasis of
 * ours.
 */
export function runsOf(
  nodes: readonly PhrasingContent[],
  prose: Prose,
  role: RunRole = 'text',
): Run[] {
  const runs: Run[] = [];
  for (const run of nodes.map((node) => runOf(node, prose, role))) {
    const last = runs.at(-1);
    if (last && mayJoin(last, run)) last.text += run.text;
    else runs.push(run);
  }
  return runs.map((run) => ({ ...run, text: unwrap(run.text) })).filter(({ text }) => text !== '');
}

/** What a reading stands over keeps to itself. */
function mayJoin(one: Run, other: Run): boolean {
  return one.role === other.role && one.reading === undefined && other.reading === undefined;
}

function runOf(node: PhrasingContent, prose: Prose, role: RunRole): Run {
  const { file, problems, footnotes } = prose;
  const place = placeOf(node, file);
  if (node.type === 'text') {
    if (/\[\^[^\]\s]+\]/u.test(node.value)) problems.push(undefinedNote(place, node.value));
    return { role, text: node.value };
  }
  if (node.type === 'link' && isBareAddress(node)) return runOf(node.children[0], prose, role);
  if (node.type === 'footnoteReference' && footnotes)
    return { role: 'reference', text: markOfReference(node, footnotes) };
  if (node.type === 'mdxJsxTextElement' && isInline(node.name)) return rubyOf(node, prose, role);
  problems.push(isJsx(node) ? elementInText(place, node.name ?? '') : unexpected(node, place));
  return { role, text: '' };
}

function rubyOf(node: MdxJsxTextElement, { file, problems }: Prose, role: RunRole): Run {
  const attributes = readAttributes(node, 'Ruby', file, problems);
  const text = runsOf(node.children, { file, problems }, role).map((run) => run.text);
  if (text.length === 0) problems.push(empty(placeOf(node, file), 'Ruby'));
  return { role, text: text.join(''), ...(attributes ? { reading: attributes.reading } : {}) };
}

/** What refers to a note that is not there, the parser takes for text. */
function undefinedNote(place: Problem['place'], text: string): Problem {
  const mark = /\[\^[^\]\s]+\]/u.exec(text)?.[0] ?? '';
  return problem('footnote-undefined', place, {
    found: { zh: `${mark}，没有这条脚注`, en: `${mark} without a note` },
    expected: { zh: `另起一段的 ${mark}: …`, en: `a paragraph ${mark}: …` },
    mend: {
      zh: '补上脚注的正文，或去掉脚注号',
      en: 'write the text of the note or remove its mark',
    },
  });
}

/** An address that stands in the text is linked by the parser; all of its source is its words. */
function isBareAddress(
  link: Link,
): link is Link & { children: [Extract<PhrasingContent, { type: 'text' }>] } {
  const [words, ...others] = link.children;
  if (words?.type !== 'text' || others.length > 0) return false;
  return link.position?.start.offset === words.position?.start.offset;
}

/** A line end of the source inside a paragraph is no character of the record, except between two Latin words. */
function unwrap(text: string): string {
  return text.replace(/\n/gu, (_, offset: number) => {
    const [before, after] = [text.charAt(offset - 1), text.charAt(offset + 1)];
    return /[\w.,;:]/u.test(before) && /\w/u.test(after) ? ' ' : '';
  });
}
