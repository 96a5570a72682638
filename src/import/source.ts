import { stringify } from 'yaml';
import type { Emendation } from '../document/emendation.ts';
import type { Doubt } from './doubt.ts';
import { marked } from './footnotes.ts';
import { headRows } from './table-rows.ts';
import type { Traced } from './traced.ts';
import { isMerged, type Node } from './tree.ts';

/** Front matter and body of a source file; what is in doubt stands above as remarks. */
export function sourceFile(
  front: object,
  nodes: readonly Node[],
  doubts: readonly Doubt[] = [],
): string {
  const remarks = doubts.map(remark).join('');
  const body = withReferences(nodes.map(blockOf).join('\n'), nodes);
  return `---\n${remarks}${stringify(front, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}`}`;
}

function remark({ line, what, confidence }: Doubt): string {
  return `# 待核（${confidence}）抄本第 ${line} 行：${what.zh}\n`;
}

/** Each mark that stands in the text for a note, as a reference to it; it stands there once. */
function withReferences(body: string, nodes: readonly Node[]): string {
  const notes = nodes.flatMap((node) => (node.kind === 'footnotes' ? marked(node.notes) : []));
  return notes.reduce((text, { mark }, i) => text.replace(mark, `[^${i + 1}]`), body);
}

function blockOf(node: Node): string {
  switch (node.kind) {
    case 'paragraph':
      return `${words(node.text.text)}\n`;
    case 'formula':
      return node.tex === undefined
        ? `<Formula>${words(node.text.text)}</Formula>\n`
        : `<Formula${attributes({ tex: node.tex })} />\n`;
    case 'slogan':
      return `<Slogan>${words(node.text.text)}</Slogan>\n`;
    case 'verse':
      return `<Verse>\n${node.lines.map(({ text }) => `${words(text)}\n`).join('')}</Verse>\n`;
    case 'signature':
      return `<Signature>\n\n${node.lines.map(({ text }) => `${words(text)}\n`).join('\n')}\n</Signature>\n`;
    case 'footnotes':
      return marked(node.notes)
        .map(({ paragraphs }, i) => `[^${i + 1}]: ${paragraphs.map(words).join('\n\n    ')}\n`)
        .join('\n');
    case 'figure':
      return `<Figure${attributes({ alt: node.alt, src: node.src })} />\n`;
    case 'emblem': {
      const { cmyk, spot } = node;
      return `<Emblem${attributes({ cmyk, spot })}>\n\n${inside(node.children)}\n</Emblem>\n`;
    }
    case 'table':
      return tableOf(node.rows);
    case 'contents': {
      const lines = node.entries.map(({ text }) => `${words(text)}\n`).join('\n');
      return `<Contents${attributes({ title: node.title.text })}>\n${lines}</Contents>\n`;
    }
    case 'division':
    case 'section': {
      const name = node.kind === 'division' ? 'Division' : 'Section';
      const label = node.label.text === '' ? undefined : node.label.text;
      const opening = attributes({ id: node.id, label, title: node.title.text });
      return `<${name}${opening}>\n\n${inside(node.children)}\n</${name}>\n`;
    }
    case 'article':
    case 'point': {
      const name = node.kind === 'article' ? 'Article' : 'Point';
      return element(name, { id: node.id, label: node.label.text }, node.text.text, node.children);
    }
    case 'clause': {
      const { id, label, heading } = node;
      return element(
        'Clause',
        { id, label: label.text, heading: heading.text === '' ? undefined : heading.text },
        node.text.text,
        node.children,
      );
    }
    case 'item': {
      const { id, label, name, actor } = node;
      return element(
        'Item',
        { id, label: label.text, name: name.text, ...actor },
        node.text.text,
        node.children,
      );
    }
  }
}

function element(name: string, given: Attributes, text: string, children: readonly Node[]): string {
  const first = text === '' ? '' : `${words(text)}\n`;
  const rest = children.length === 0 ? '' : `${first === '' ? '' : '\n'}${inside(children)}`;
  return `<${name}${attributes(given)}>\n${first}${rest}</${name}>\n`;
}

function inside(nodes: readonly Node[]): string {
  return nodes.map(blockOf).join('\n');
}

type Attributes = Record<string, string | undefined>;

function attributes(given: Attributes): string {
  return Object.entries(given)
    .map(([key, value]) =>
      value === undefined
        ? ''
        : value === ''
          ? ` ${key}`
          : ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

function tableOf(rows: readonly (readonly Traced[])[]): string {
  const [first = [], ...others] = rows;
  const cell = (one: Traced) => (isMerged(one) ? one.text : words(one.text));
  const line = (cells: readonly Traced[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  const rule = `|${first.map(() => ' --- |').join('')}\n`;
  const head = others.length === 0 ? 1 : headRows(rows);
  const opening = attributes({ head: head > 1 ? `${head}` : undefined });
  return `<Table${opening}>\n\n${line(first)}${rule}${others.map(line).join('')}\n</Table>\n`;
}

/** Words as MDX reads them back: every mark that it would take for its own is escaped. */
export function words(text: string): string {
  return (
    text
      .replace(/[\\`*{}[\]<|~&]/gu, (mark) => `\\${mark}`)
      .replace(/(?<![^\W_])_|_(?![^\W_])/gu, '\\_')
      .replace(/^(?:[#>=]|[+-](?=\s|$|-)|\d+(?=[.)]\s))/u, (mark) =>
        /\d/u.test(mark) ? mark : `\\${mark}`,
      )
      .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2')
      .replace(/^(?:import|export)\b/u, (word) => `&#${word.codePointAt(0)};${word.slice(1)}`)
      // What is an address to the parser has no escapes: one that holds any is made none.
      .replace(/(?<=\bhttps?):(?=\/\/\S*\\)|(?<=\bwww)\.(?=\S*\\)/giu, (sign) => `\\${sign}`)
  );
}

export function emendationsFile(emendations: readonly Emendation[]): string {
  const head = '# 校勘记：抄本与读本的每一处不同，由导入列出。抄本 + 校勘记 = 读本，逐字符核对。\n';
  if (emendations.length === 0) return `${head}[]\n`;
  return head + emendations.map(entryOf).join('');
}

function entryOf(one: Emendation): string {
  const { id, kind, reason, ...rest } = one;
  const lines = [`- id: ${id}`, `  kind: ${kind}`, `  reason: ${quoted(reason)}`];
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'at') lines.push('  at:', ...wrapped(value as string[]));
    else lines.push(`  ${key}: ${quoted(value)}`);
  }
  return `\n${lines.join('\n')}\n`;
}

/** On one line; what nobody sees is written as its number. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u00a0\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd]/gu,
    (mark) =>
      [...Array.from({ length: mark.length }, (_, i) => mark.charCodeAt(i))]
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join(''),
  );
}

function wrapped(at: readonly string[]): string[] {
  const rows = Array.from({ length: Math.ceil(at.length / 10) }, (_, i) =>
    at.slice(i * 10, i * 10 + 10),
  );
  return [
    '    [',
    ...rows.map((row) => `      ${row.map((one) => `"${one}"`).join(', ')},`),
    '    ]',
  ];
}
