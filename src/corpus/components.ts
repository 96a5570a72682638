import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { type Place, type Problem, problem, words } from '../document/problem.ts';
import {
  type Attributes,
  type BlockName,
  type ComponentName,
  isComponent,
  isInline,
  mayHold,
  vocabulary,
} from '../document/vocabulary.ts';
import { expectation } from './expectation.ts';
import { type JsxElement, placeOf } from './nodes.ts';
import { expression, misplaced, unknownElement } from './refusals.ts';

export type Component = {
  [Name in BlockName]: {
    name: Name;
    attributes: Attributes<Name>;
    node: JsxElement;
    place: Place;
  };
}[BlockName];

/** Reads one element as a component of the vocabulary; what it is not, is a Problem. */
export function readComponent(
  node: JsxElement,
  parent: BlockName | 'Body',
  file: string,
  problems: Problem[],
): Component | undefined {
  const place = placeOf(node, file);
  const name = node.name ?? '';
  if (!isComponent(name)) {
    problems.push(unknownElement(place, name));
    return undefined;
  }
  if (isInline(name) || !mayHold[parent].includes(name)) {
    problems.push(misplaced(place, name, parent));
    return undefined;
  }
  const attributes = readAttributes(node, name, file, problems);
  return attributes && ({ name, attributes, node, place } as Component);
}

export function readAttributes<Name extends ComponentName>(
  node: JsxElement,
  name: Name,
  file: string,
  problems: Problem[],
): Attributes<Name> | undefined {
  const given = new Map<string, MdxJsxAttribute & { value?: string | null | undefined }>();
  const faults: Problem[] = [];
  for (const attribute of node.attributes) {
    const place = placeOf(attribute, file);
    if (attribute.type !== 'mdxJsxAttribute') faults.push(expression(place, `<${name} {…}>`));
    else if (!isPlain(attribute)) faults.push(expression(place, `${attribute.name}={…}`));
    else if (given.has(attribute.name)) faults.push(twice(place, name, attribute.name));
    else given.set(attribute.name, attribute);
  }
  problems.push(...faults);
  if (faults.length > 0) return undefined;
  const values = [...given].map(([key, { value }]) => [key, value ?? '']);
  const result = vocabulary[name].safeParse(Object.fromEntries(values));
  if (result.success) return result.data as Attributes<Name>;
  const placeAt = (key: string): Place => placeOf(given.get(key) ?? node, file);
  problems.push(...result.error.issues.flatMap((issue) => attributeProblems(issue, name, placeAt)));
  return undefined;
}

function isPlain(
  attribute: MdxJsxAttribute,
): attribute is MdxJsxAttribute & { value?: string | null | undefined } {
  return typeof attribute.value !== 'object' || attribute.value === null;
}

type Issue = NonNullable<
  ReturnType<(typeof vocabulary)[ComponentName]['safeParse']>['error']
>['issues'][number];

function attributeProblems(
  issue: Issue,
  name: ComponentName,
  placeAt: (key: string) => Place,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknown(placeAt(key), name, key));
  }
  const key = String(issue.path[0] ?? '');
  const mend = { zh: `写成 ${key}="…"`, en: `write ${key}="…"` };
  // Every attribute that is there is a string.
  return [
    issue.code === 'invalid_type'
      ? problem('attribute-missing', placeAt(key), {
          found: { zh: `<${name}> 缺 ${key}`, en: `<${name}> without ${key}` },
          expected: { zh: `有 ${key}`, en: `${key} to be given` },
          mend,
        })
      : problem('attribute-invalid', placeAt(key), {
          found: { zh: `<${name}> 的 ${key} 不合`, en: `a wrong ${key} on <${name}>` },
          expected: expectation(issue),
          mend,
        }),
  ];
}

function unknown(place: Place, name: ComponentName, key: string): Problem {
  return problem('attribute-unknown', place, {
    found: { zh: `<${name}> 的属性 ${key}`, en: `attribute ${key} of <${name}>` },
    expected: words(Object.keys(vocabulary[name].shape).join(', ')),
    mend: { zh: '改正拼写，或删去', en: 'correct its spelling or remove it' },
  });
}

function twice(place: Place, name: string, key: string): Problem {
  return problem('attribute-twice', place, {
    found: { zh: `<${name}> 有两个 ${key}`, en: `${key} twice on <${name}>` },
    expected: { zh: '一个', en: 'one' },
    mend: { zh: '去掉一个', en: 'remove one' },
  });
}
