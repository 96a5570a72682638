/** One operator of a content stream with its operands, each as it is written. */
export interface Operation {
  operator: string;
  operands: readonly string[];
}

/**
 * The operations of a content stream (ISO 32000-1, 7.8.2), in order.
 * @param content bytes as latin1
 * @throws Error where it is no content stream, or holds an inline image
 */
export function operationsIn(content: string): Operation[] {
  const operations: Operation[] = [];
  eachOperation(content, (operator, operands) =>
    operations.push({ operator, operands: [...operands] }),
  );
  return operations;
}

/** The same, one after the other; the list of operands is that of the next one afterwards. */
export function eachOperation(
  content: string,
  take: (operator: string, operands: readonly string[]) => void,
): void {
  const operands: string[] = [];
  eachWord(content, (word) => {
    if (isOperand(word)) {
      operands.push(word);
      return;
    }
    if (word === 'BI') throw new Error('an inline image in a content stream');
    take(word, operands);
    operands.length = 0;
  });
  if (operands.length > 0) throw new Error('operands without an operator');
}

export function written({ operator, operands }: Operation): string {
  return [...operands, operator].join(' ');
}

/** The content stream of the operations, one a line. */
export function contentOf(operations: readonly Operation[]): string {
  return operations.map((operation) => `${written(operation)}\n`).join('');
}

function isOperand(word: string): boolean {
  return (
    opening[word.charCodeAt(0)] === 1 || word === 'true' || word === 'false' || word === 'null'
  );
}

/** Words, with arrays and dictionaries as one each; a page has tens of thousands, nearly all of plain characters. */
function eachWord(content: string, take: (word: string) => void): void {
  let [at, depth, held] = [0, 0, ''];
  while (at < content.length) {
    const start = at;
    const first = content.charCodeAt(start);
    const kind = kindOf(first);
    at = kind === delimiter ? endOfToken(content, start) : endOfKind(content, start, kind);
    if (kind === space || first === percent) continue;
    const word = content.slice(start, at);
    if (kind === delimiter) depth += steps[word] ?? 0;
    held = held === '' ? word : `${held} ${word}`;
    if (depth > 0) continue;
    take(held);
    held = '';
  }
  if (held !== '') throw new Error(`what begins does not end: ${held.slice(0, 20)}`);
}

/** How much deeper a word leads. */
const steps: Partial<Record<string, number>> = { '[': 1, '<<': 1, ']': -1, '>>': -1 };

/** What operands begin with. */
const opening = new Uint8Array(256);
for (const character of '(<[/+-.0123456789') opening[character.charCodeAt(0)] = 1;

const regular = 0;
const space = 1;
const delimiter = 2;

/** What the characters are (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') kinds[character.charCodeAt(0)] = space;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter;
const percent = 0x25;

function kindOf(code: number): number {
  return kinds[code] ?? regular;
}

/** Where the token, the comment or the white space ends that begins at a place. */
export function endOfToken(content: string, at: number): number {
  switch (content[at]) {
    case '(':
      return endOfLiteral(content, at);
    case '[':
    case ']':
      return at + 1;
    case '/':
      return endOfKind(content, at + 1, regular);
    case '<':
      return content[at + 1] === '<' ? at + 2 : endAfter(content, at, '>');
    case '%':
      return endOfLine(content, at);
  }
  if (content.startsWith('>>', at)) return at + 2;
  const kind = kindOf(content.charCodeAt(at));
  if (kind === delimiter) throw new Error(`no token: ${content.slice(at, at + 20)}`);
  return endOfKind(content, at, kind);
}

function endOfKind(content: string, start: number, kind: number): number {
  let at = start;
  while (at < content.length && kinds[content.charCodeAt(at)] === kind) at++;
  return at;
}

function endAfter(content: string, start: number, mark: string): number {
  const at = content.indexOf(mark, start);
  if (at < 0) throw new Error('a string without an end');
  return at + 1;
}

function endOfLine(content: string, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at++;
  return at;
}

/** A literal string, in which parentheses are escaped or balanced (7.3.4.2). */
function endOfLiteral(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at++;
    else if (content[at] === '(') depth++;
    else if (content[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error('a string without an end');
}
