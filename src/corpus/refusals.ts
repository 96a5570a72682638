import type { Nodes } from 'mdast';
import { type Place, type Problem, problem, type Words } from '../document/problem.ts';
import {
  type ComponentName,
  isComponent,
  isInline,
  mayHold,
  vocabulary,
} from '../document/vocabulary.ts';

/** Says what a node is that a document may not contain. */
export function unexpected(node: Nodes, place: Place): Problem {
  switch (node.type) {
    case 'mdxjsEsm':
      return node.value.startsWith('export') ? exported(place) : imported(place);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(place, `{${node.value.slice(0, 40)}}`);
    default:
      return problem('markdown-unsupported', place, {
        found: nameOf(node.type),
        expected: {
          zh: '段落文字，或词汇表里的组件',
          en: 'plain paragraphs or components of the vocabulary',
        },
        mend: mends.get(node.type) ?? plainText,
      });
  }
}

const names = new Map([
  ['blockquote', '引用'],
  ['break', '段内换行'],
  ['code', '代码块'],
  ['definition', '链接的定义'],
  ['delete', '删除线'],
  ['emphasis', '斜体'],
  ['footnoteDefinition', '脚注'],
  ['footnoteReference', '脚注号'],
  ['heading', '标题'],
  ['image', '图'],
  ['imageReference', '图'],
  ['inlineCode', '代码'],
  ['link', '链接'],
  ['linkReference', '链接'],
  ['list', '列表'],
  ['strong', '加粗'],
  ['table', '表格'],
  ['thematicBreak', '横线'],
]);

function nameOf(type: string): Words {
  return { zh: `Markdown 的${names.get(type) ?? ` ${type}`}`, en: `Markdown ${type}` };
}

const plainText: Words = {
  zh: '改成段落文字或组件；原文就有这个记号的，前面加反斜线',
  en: 'turn it into plain text or a component; put a backslash before a literal mark',
};

const mends = new Map<string, Words>([
  [
    'heading',
    {
      zh: '标题写成 <Section label="一、" title="…">',
      en: 'write headings as <Section label="一、" title="…">',
    },
  ],
  [
    'strong',
    {
      zh: '去掉 **；段首小标题写成 <Clause heading="…">',
      en: 'remove **; write run-in headings as <Clause heading="…">',
    },
  ],
  [
    'list',
    {
      zh: '编号写成 <Item label="（一）" …>；原文就有“1.”的，写成 1\\.',
      en: 'write numbered items as <Item label="（一）" …>; write 1\\. for a literal “1.”',
    },
  ],
  [
    'image',
    {
      zh: '图写成 <Figure src="…" alt="…" />',
      en: 'write pictures as <Figure src="…" alt="…" />',
    },
  ],
  [
    'table',
    { zh: '表格放进 <Table> 与 </Table> 之间', en: 'put the table between <Table> and </Table>' },
  ],
  ['link', { zh: '只留文字；网址直接写出来', en: 'keep the text; write an address as it is' }],
  [
    'break',
    { zh: '去掉行末的空格或反斜线', en: 'remove the spaces or the backslash at the line end' },
  ],
  ['thematicBreak', { zh: '删去；横线由版式画', en: 'remove it; the layout draws the rules' }],
]);

export function expression(place: Place, what: string): Problem {
  return problem('mdx-expression', place, {
    found: { zh: `花括号表达式 ${what}`, en: `expression ${what}` },
    expected: { zh: '文字或加引号的属性值', en: 'text, or attribute values in quotes' },
    mend: {
      zh: '公文源是数据，不执行代码；原文就有 { 的，写成 \\{',
      en: 'sources are data and run no code; write \\{ for a literal {',
    },
  });
}

const textOnly: Words = { zh: '只有文字与组件', en: 'text and components only' };

function imported(place: Place): Problem {
  return problem('mdx-import', place, {
    found: { zh: 'import 语句', en: 'an import statement' },
    expected: textOnly,
    mend: {
      zh: '删去这一行；组件不用引入就能用',
      en: 'remove the line; components need no import',
    },
  });
}

function exported(place: Place): Problem {
  return problem('mdx-export', place, {
    found: { zh: 'export 语句', en: 'an export statement' },
    expected: textOnly,
    mend: {
      zh: '删去这一行；公文源是数据，不执行代码',
      en: 'remove the line; sources are data and run no code',
    },
  });
}

/** An element that is none of the vocabulary. */
export function unknownElement(place: Place, name: string): Problem {
  return /^[A-Z]/u.test(name) ? unknownComponent(place, name) : rawHtml(place, name);
}

/** An element among the words of a paragraph. */
export function elementInText(place: Place, name: string): Problem {
  if (!isComponent(name)) return unknownElement(place, name);
  return problem('component-misplaced', place, {
    found: { zh: `<${name}> 夹在文字里`, en: `<${name}> inside a line of text` },
    expected: { zh: '段落里只有文字', en: 'nothing but text in a paragraph' },
    mend: { zh: '组件自成一段', en: 'give the component a line of its own' },
  });
}

export function misplaced(
  place: Place,
  name: ComponentName,
  parent: ComponentName | 'Body',
): Problem {
  const held = mayHold[parent];
  return problem('component-misplaced', place, {
    found: { zh: `<${name}> 在 <${parent}> 里`, en: `<${name}> inside <${parent}>` },
    expected: {
      zh: held.map((one) => (one === 'paragraph' ? '段落' : `<${one}>`)).join('、'),
      en: held.map((one) => (one === 'paragraph' ? 'paragraphs' : `<${one}>`)).join(', '),
    },
    mend: isInline(name)
      ? { zh: '写在一段文字里', en: 'write it within a line of text' }
      : { zh: '移到它可以在的地方', en: 'move it to where it may stand' },
  });
}

function unknownComponent(place: Place, name: string): Problem {
  return problem('component-unknown', place, {
    found: { zh: `不认识的组件 <${name}>`, en: `unknown component <${name}>` },
    expected: Object.keys(vocabulary).join(', '),
    mend: { zh: '改正拼写，或只留文字', en: 'correct its spelling or keep only the text' },
  });
}

function rawHtml(place: Place, name: string): Problem {
  return problem('mdx-html', place, {
    found: { zh: `HTML 标签 <${name}>`, en: `raw HTML <${name}>` },
    expected: {
      zh: '词汇表里的组件（首字母大写）',
      en: 'a component of the vocabulary (capitalised)',
    },
    mend: {
      zh: '删去标签，只留文字；原文就有 < 的，写成 \\<',
      en: 'remove the tag and keep its text; write \\< for a literal <',
    },
  });
}

/** A component without a word in it. */
export function empty(place: Place, name: ComponentName): Problem {
  return problem('component-content', place, {
    found: { zh: `<${name}> 里没有文字`, en: `nothing in <${name}>` },
    expected: { zh: '至少一行文字', en: 'a line of text at least' },
    mend: { zh: '写上文字，或删去', en: 'write its text or remove it' },
  });
}

/** A component that has attributes alone. */
export function notEmpty({ place, name }: { place: Place; name: ComponentName }): Problem {
  return problem('component-content', place, {
    found: { zh: `<${name}> 里有内容`, en: `something inside <${name}>` },
    expected: { zh: `<${name} … />`, en: `<${name} … />` },
    mend: {
      zh: '文字移到组件之外；图的说明写进 alt，公式写进 tex',
      en: 'move the text out of it; describe a picture in alt, write a formula in tex',
    },
  });
}
