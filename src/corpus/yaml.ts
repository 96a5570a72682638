import { type Document, isMap, isNode, isPair, type Node, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { expectation, foundWords, inputOf, keyOf, mendFor } from './expectation.ts';
import { lineIndex } from './lines.ts';
import type { Located } from './located.ts';

export interface YamlSource {
  text: string;
  file: string;
  /** Lines before the text in its file, for front matter. */
  linesBefore?: number;
}

/** Reads YAML against a schema. Each fault is a Problem at the line that caused it. */
export function readYaml<T extends z.ZodType>(
  source: YamlSource,
  schema: T,
): { located?: Located<z.output<T>>; problems: Problem[] } {
  // Its own warnings on standard error would name no file; what is wrong is found below.
  const parsed = parseDocument(source.text, { prettyErrors: false, logLevel: 'error' });
  const place = placesIn(source);
  const faults = [...syntaxFaults(parsed, place), ...refused(parsed, place)];
  if (faults.length > 0) return { problems: faults };
  const placeAt = (path: readonly PropertyKey[]): Place => place(offsetOf(parsed.contents, path));
  const result = schema.safeParse(parsed.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (result.success) return { located: { value: result.data, placeAt }, problems: [] };
  const keyAt = (path: readonly PropertyKey[], key: string): Place =>
    place(keyOffset(parsed.contents, path, key));
  return {
    problems: result.error.issues.flatMap((issue) => issueProblems(issue, placeAt, keyAt)),
  };
}

type PlaceOf = (offset: number) => Place;

function placesIn({ text, file, linesBefore = 0 }: YamlSource): PlaceOf {
  const index = lineIndex(text);
  return (offset) => {
    const { line, column } = index.position(offset);
    return { file, line: line + linesBefore, column };
  };
}

/** One for each line: a broken line upsets the parser more than once. */
function syntaxFaults({ errors, warnings }: Document, placeOf: PlaceOf): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { message, pos } of [...errors, ...warnings]) {
    const place = placeOf(pos[0]);
    if (!byLine.has(place.line)) byLine.set(place.line, syntaxProblem(message, place));
  }
  return [...byLine.values()];
}

/** What is well-formed and yet may not stand in a source. */
function refused(document: Document, placeOf: PlaceOf): Problem[] {
  const faults: Problem[] = [];
  const at = (node: unknown): Place => placeOf((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  visit(document, {
    // A few lines of aliases can stand for more text than a machine can hold.
    Alias: (_, node) => {
      faults.push(aliasProblem(node.source, at(node)));
    },
    // JavaScript takes this key for something else, so that a schema does not see it.
    Pair: (_, { key }) => {
      if (String(key) === '__proto__') faults.push(unknownKey('__proto__', at(key)));
    },
  });
  return faults;
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  return nodeAt(root, path)?.range?.[0] ?? 0;
}

/** The deepest node on the path that exists. */
function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root;
  for (const key of path) {
    const next = childOf(node, key);
    if (!isNode(next)) break;
    node = next;
  }
  return node;
}

/** The offset of a key; its value may stand on a later line. */
function keyOffset(root: Node | null, path: readonly PropertyKey[], key: string): number {
  const map = nodeAt(root, path);
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(root, path);
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (isMap(node)) return node.items.find((pair) => String(pair.key) === String(key))?.value;
  if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
    const item: unknown = node.items[Number(key)];
    return isPair(item) ? item.value : item;
  }
  return undefined;
}

function syntaxProblem(message: string, place: Place): Problem {
  return problem('yaml-syntax', place, {
    found: { zh: `YAML 写法有误（${message}）`, en: `broken YAML (${message})` },
    expected: { zh: '合乎写法的 YAML', en: 'well-formed YAML' },
    mend: {
      zh: '看这一行的缩进、冒号后的空格与引号；同名的键只能有一个',
      en: 'check indentation, the space after the colon and the quotes of this line; a key may stand only once',
    },
  });
}

function aliasProblem(name: string, place: Place): Problem {
  return problem('yaml-alias', place, {
    found: { zh: `YAML 别名 *${name}`, en: `YAML alias *${name}` },
    expected: { zh: '内容本身', en: 'the content itself' },
    mend: { zh: '把所指的内容照写一遍', en: 'write out what it stands for' },
  });
}

function issueProblems(
  issue: z.core.$ZodIssue,
  placeAt: Located<unknown>['placeAt'],
  keyAt: (path: readonly PropertyKey[], key: string) => Place,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, keyAt(issue.path, key)));
  }
  if (issue.path.length > 0 && inputOf(issue) === undefined) {
    return [missingKey(keyOf(issue), placeAt(issue.path))];
  }
  return [
    problem('value-invalid', placeAt(issue.path), {
      found: foundWords(issue),
      expected: expectation(issue),
      mend: mendFor(issue),
    }),
  ];
}

function unknownKey(key: string, place: Place): Problem {
  return problem('key-unknown', place, {
    found: { zh: `不认识的键 ${key}`, en: `unknown key ${key}` },
    expected: { zh: '词汇表里有的键', en: 'a key of the vocabulary' },
    mend: { zh: '改正拼写，或删去这一键', en: 'correct its spelling or remove it' },
  });
}

function missingKey(key: string, place: Place): Problem {
  return problem('key-missing', place, {
    found: { zh: `缺 ${key}`, en: `no ${key}` },
    expected: { zh: `有 ${key}`, en: `${key} to be given` },
    mend: { zh: `补上 ${key}；不知道的不要编`, en: `add ${key}; do not invent what is not known` },
  });
}
