import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { type Place, type Problem, problem } from '../document/problem.ts';

/** Where a node stands. */
export function placeOf(node: Nodes, file: string): Place {
  return {
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  };
}

/** The plain text of prose. Anything that is more than text is a Problem: the record has no emphasis of ours. */
export function proseOf(
  nodes: readonly PhrasingContent[],
  file: string,
  problems: Problem[],
): string {
  return nodes.map((node) => phrase(node, file, problems)).join('');
}

function phrase(node: PhrasingContent, file: string, problems: Problem[]): string {
  if (node.type === 'text') return unwrap(node);
  if (node.type === 'link') {
    const label = proseOf(node.children, file, problems);
    // An address that stands in the text is linked by the parser; its words are the address itself.
    if (node.url.endsWith(label)) return label;
  }
  problems.push(unexpected(node, file));
  return '';
}

/** A line end of the source inside a paragraph is no character of the record, except between two Latin words. */
function unwrap(node: Text): string {
  return node.value.replace(/[ \t]*\n[ \t]*/gu, (_, offset: number, whole: string) => {
    const before = whole.charAt(offset - 1);
    const after = whole.slice(offset).trimStart().charAt(0);
    return /[\w.,;:]/u.test(before) && /\w/u.test(after) ? ' ' : '';
  });
}

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Says what a node is that a document may not contain. */
export function unexpected(node: Nodes, file: string): Problem {
  const place = placeOf(node, file);
  switch (node.type) {
    case 'mdxjsEsm':
      return esm(place, node.value);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(place, `{${node.value.slice(0, 40)}}`);
    case 'html':
      return rawHtml(place, node.value.slice(0, 40));
    default:
      return problem('markdown-unsupported', place, {
        found: { zh: `Markdown 的 ${node.type}`, en: `Markdown ${node.type}` },
        expected: {
          zh: '段落文字，或词汇表里的组件',
          en: 'plain paragraphs or components of the vocabulary',
        },
        mend: mendOf(node.type),
      });
  }
}

export function rawHtml(place: Place, what: string): Problem {
  return problem('mdx-html', place, {
    found: { zh: `HTML 标签 ${what}`, en: `raw HTML ${what}` },
    expected: {
      zh: '词汇表里的组件（首字母大写）',
      en: 'a component of the vocabulary (capitalised)',
    },
    mend: {
      zh: '删去标签，只留文字；要的是字面的 < 就写 \\<',
      en: 'remove the tag and keep its text; write \\< for a literal <',
    },
  });
}

export function expression(place: Place, what: string): Problem {
  return problem('mdx-expression', place, {
    found: { zh: `花括号表达式 ${what}`, en: `expression ${what}` },
    expected: { zh: '文字或加引号的属性值', en: 'text, or attribute values in quotes' },
    mend: {
      zh: '公文源是数据，不执行代码；要的是字面的 { 就写 \\{',
      en: 'sources are data and run no code; write \\{ for a literal {',
    },
  });
}

function esm(place: Place, value: string): Problem {
  const keyword = value.startsWith('export') ? 'export' : 'import';
  return problem(`mdx-${keyword}`, place, {
    found: { zh: `${keyword} 语句`, en: `an ${keyword} statement` },
    expected: { zh: '只有文字与组件', en: 'text and components only' },
    mend: {
      zh: '删去这一行；组件不用引入就能用',
      en: 'remove the line; components need no import',
    },
  });
}

function mendOf(type: string): { zh: string; en: string } {
  const mends: Record<string, { zh: string; en: string }> = {
    heading: {
      zh: '标题写成 <Section label="一、" title="…">',
      en: 'write headings as <Section label="一、" title="…">',
    },
    strong: {
      zh: '去掉 **；段首小标题写成 <Clause heading="…">',
      en: 'remove **; write run-in headings as <Clause heading="…">',
    },
    list: {
      zh: '编号写成 <Item label="（一）" …>；要字面的“1.”就写 1\\.',
      en: 'write numbered items as <Item label="（一）" …>; write 1\\. for a literal “1.”',
    },
    image: {
      zh: '图写成 <Figure src="…" alt="…" />',
      en: 'write pictures as <Figure src="…" alt="…" />',
    },
  };
  return mends[type] ?? { zh: '改成段落文字或组件', en: 'turn it into plain text or a component' };
}
