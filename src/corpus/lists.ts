import type { List, ListItem as MarkdownItem, Nodes } from 'mdast';
import type { Block, ListBlock, ListItem } from '../document/block.ts';
import { type Problem, problem } from '../document/problem.ts';
import { placeOf } from './nodes.ts';
import { type Scope, wordsOf } from './scope.ts';

/** What stands before the items of a list without numbers. */
const dash = '——';

/** Reads what stands under an item. */
type Walk = (nodes: readonly Nodes[], scope: Scope) => Block[];

/** A list of Markdown: 1. and inside it （1） as GB/T 9704-2012 7.3.3 counts on, or —— before each item. */
export function list(node: List, ordinal: number, scope: Scope, walk: Walk): ListBlock {
  const id = `${scope.container}list-${ordinal}`;
  const first = node.start ?? 1;
  const items = node.children.map((child, i): ListItem => {
    const label = node.ordered === true ? numberAt(first + i, node, scope) : dash;
    return itemOf(child, `${id}-${i + 1}`, label, node.ordered === true, scope, walk);
  });
  return { kind: 'list', id, items };
}

function itemOf(
  node: MarkdownItem,
  id: string,
  label: string,
  counts: boolean,
  scope: Scope,
  walk: Walk,
): ListItem {
  const place = placeOf(node, scope.file);
  const [opening, ...rest] = node.children;
  if (opening?.type !== 'paragraph' || typeof node.checked === 'boolean')
    scope.problems.push(noText(place));
  const { runs } = opening?.type === 'paragraph' ? wordsOf(opening, scope) : { runs: [] };
  const level = scope.level + (counts ? 1 : 0);
  const inner: Scope = { ...scope, parent: 'Item', inside: id, container: `${id}-`, level };
  return {
    clause: { id, role: 'item', runs: [{ role: 'label', text: label }, ...runs], place },
    blocks: walk(opening?.type === 'paragraph' ? rest : node.children, inner),
  };
}

function numberAt(number: number, node: List, { level, file, problems }: Scope): string {
  if (level === 0) return `${number}.`;
  if (level > 1) problems.push(tooDeep(placeOf(node, file)));
  return `（${number}）`;
}

function noText(place: Problem['place']): Problem {
  return problem('list-item', place, {
    found: { zh: '列表里没有文字的一项', en: 'an item of a list without text' },
    expected: { zh: '一项以一段文字开头', en: 'text at the beginning of each item' },
    mend: { zh: '补上文字；方括号 [ ] 去掉', en: 'write its text; remove the box [ ]' },
  });
}

function tooDeep(place: Problem['place']): Problem {
  return problem('list-depth', place, {
    found: { zh: '第五层序号', en: 'a fifth level of numbers' },
    expected: {
      zh: '一、（一）1.（1）四层（GB/T 9704 7.3.3）',
      en: 'the four levels 一、（一）1.（1） of GB/T 9704, 7.3.3',
    },
    mend: { zh: '减少层次', en: 'use fewer levels' },
  });
}
