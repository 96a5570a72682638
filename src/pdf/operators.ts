/** One operator of a content stream with its operands, each as it is written. */
export interface Operation {
  operator: string;
  operands: string[];
}

const space = '[\\0\\t\\n\\f\\r ]';
const regular = '[^\\0\\t\\n\\f\\r ()<>[\\]{}/%]';

/** A token: a comment, a mark of structure, a string in hexadecimal digits, a name, or a word. */
const token = new RegExp(
  `${space}+|%[^\\r\\n]*|<<|>>|\\[|\\]|<[0-9A-Fa-f\\s]*>|/${regular}*|${regular}+`,
  'uy',
);

/**
 * The operations of a content stream (ISO 32000-1, 7.8.2), in order.
 * @param content bytes as latin1
 * @throws Error where it is no content stream, or holds an inline image
 */
export function operationsIn(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const word of operandsAndOperators(content)) {
    if (isOperand(word)) {
      operands.push(word);
      continue;
    }
    if (word === 'BI') throw new Error('an inline image in a content stream');
    operations.push({ operator: word, operands });
    operands = [];
  }
  if (operands.length > 0) throw new Error('operands without an operator');
  return operations;
}

export function written({ operator, operands }: Operation): string {
  return [...operands, operator].join(' ');
}

/** The content stream of the operations, one a line. */
export function contentOf(operations: readonly Operation[]): string {
  return operations.map((operation) => `${written(operation)}\n`).join('');
}

function isOperand(word: string): boolean {
  return /^[(<[/+\-.\d]/u.test(word) || /^(?:true|false|null)$/u.test(word);
}

/** Words with arrays and dictionaries as one. */
function* operandsAndOperators(content: string): Generator<string> {
  const open: string[] = [];
  let held = '';
  for (const word of tokensIn(content)) {
    if (word === '[' || word === '<<') open.push(word);
    held = held === '' ? word : `${held} ${word}`;
    if (word === ']' || word === '>>') open.pop();
    if (open.length > 0) continue;
    yield held;
    held = '';
  }
}

function* tokensIn(content: string): Generator<string> {
  let at = 0;
  while (at < content.length) {
    const word = content[at] === '(' ? literalAt(content, at) : matchAt(content, at);
    at += word.length;
    if (!/^[\0\t\n\f\r %]/u.test(word)) yield word;
  }
}

function matchAt(content: string, at: number): string {
  token.lastIndex = at;
  const word = token.exec(content)?.[0];
  if (!word) throw new Error(`no token of a content stream: ${content.slice(at, at + 20)}`);
  return word;
}

/** A literal string, in which parentheses are escaped or balanced (7.3.4.2). */
function literalAt(content: string, start: number): string {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at++;
    else if (content[at] === '(') depth++;
    else if (content[at] === ')' && --depth === 0) return content.slice(start, at + 1);
  }
  throw new Error('a string without an end');
}
