import type { Link, PhrasingContent } from 'mdast';
import type { Problem } from '../document/problem.ts';
import { isJsx, placeOf } from './nodes.ts';
import { elementInText, unexpected } from './refusals.ts';

/** The plain text of prose. Anything that is more than text is a Problem: the record has no emphasis of ours. */
export function proseOf(
  nodes: readonly PhrasingContent[],
  file: string,
  problems: Problem[],
): string {
  return unwrap(nodes.map((node) => phrase(node, file, problems)).join(''));
}

function phrase(node: PhrasingContent, file: string, problems: Problem[]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' && isBareAddress(node)) return phrase(node.children[0], file, problems);
  const place = placeOf(node, file);
  problems.push(isJsx(node) ? elementInText(place, node.name ?? '') : unexpected(node, place));
  return '';
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
