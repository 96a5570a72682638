import { isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { expectation, foundWords, mendFor } from './expectation.ts';
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
  const lines = new LineCounter();
  const parsed = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const place = (offset: number): Place => placeIn(source, lines, offset);
  const faults = [...parsed.errors, ...parsed.warnings];
  if (faults.length > 0) {
    return { problems: faults.map((fault) => syntaxProblem(fault.message, place(fault.pos[0]))) };
  }
  const placeAt = (path: readonly PropertyKey[]): Place => place(offsetOf(parsed.contents, path));
  const result = schema.safeParse(parsed.toJS({ maxAliasCount: 0 }));
  if (result.success) return { located: { value: result.data, placeAt }, problems: [] };
  return {
    problems: result.error.issues.flatMap((issue) => issueProblems(issue, placeAt)),
  };
}

function placeIn(source: YamlSource, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return {
    file: source.file,
    line: Math.max(1, line) + (source.linesBefore ?? 0),
    column: Math.max(1, col),
  };
}

/** The offset of the deepest node on the path that exists. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    const next = childOf(node, key);
    if (!isNode(next)) break;
    node = next;
    offset = next.range?.[0] ?? offset;
  }
  return offset;
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
  const reason = message.split('\n')[0] ?? message;
  return problem('yaml-syntax', place, {
    found: { zh: `YAML 写法有误（${reason}）`, en: `broken YAML (${reason})` },
    expected: { zh: '合乎写法的 YAML', en: 'well-formed YAML' },
    mend: {
      zh: '看这一行的缩进、冒号后的空格与引号；同名的键只能有一个',
      en: 'check indentation, the space after the colon and the quotes of this line; a key may stand only once',
    },
  });
}

function issueProblems(issue: z.core.$ZodIssue, placeAt: Located<unknown>['placeAt']): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, placeAt([...issue.path, key])));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const key = issue.path.filter((part) => typeof part === 'string').at(-1) ?? '';
  if (missing) return [missingKey(String(issue.path.at(-1) ?? ''), placeAt(issue.path))];
  return [
    problem('value-invalid', placeAt(issue.path), {
      found: foundWords(String(key), issue),
      expected: expectation(issue),
      mend: mendFor(String(key)),
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
