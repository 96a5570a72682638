import { type Place, type Problem, problem } from '../document/problem.ts';
import {
  type Attributes,
  type ComponentName,
  isComponent,
  mayHold,
  vocabulary,
} from '../document/vocabulary.ts';
import { expression, type JsxElement, placeOf, rawHtml } from './prose.ts';

export type Component = {
  [Name in ComponentName]: {
    name: Name;
    attributes: Attributes<Name>;
    node: JsxElement;
    place: Place;
  };
}[ComponentName];

/** Reads one element as a component of the vocabulary; what it is not, is a Problem. */
export function readComponent(
  node: JsxElement,
  parent: ComponentName | 'Body',
  file: string,
  problems: Problem[],
): Component | undefined {
  const place = placeOf(node, file);
  const name = node.name ?? '';
  if (!isComponent(name)) {
    problems.push(
      /^[A-Z]/u.test(name) ? unknownComponent(place, name) : rawHtml(place, `<${name}>`),
    );
    return undefined;
  }
  if (!mayHold[parent].includes(name)) {
    problems.push(misplaced(place, name, parent));
    return undefined;
  }
  const attributes = readAttributes(node, name, file, problems);
  return attributes && ({ name, attributes, node, place } as Component);
}

function readAttributes(
  node: JsxElement,
  name: ComponentName,
  file: string,
  problems: Problem[],
): Attributes<ComponentName> | undefined {
  const place = placeOf(node, file);
  const given: Record<string, string> = {};
  let sound = true;
  const refuse = (fault: Problem): void => {
    problems.push(fault);
    sound = false;
  };
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') refuse(expression(place, `<${name} {…}>`));
    else if (typeof attribute.value === 'object' && attribute.value)
      refuse(expression(place, `${attribute.name}={…}`));
    else if (Object.hasOwn(given, attribute.name)) refuse(twice(place, name, attribute.name));
    else given[attribute.name] = attribute.value ?? '';
  }
  const result = vocabulary[name].safeParse(given);
  if (result.success) return sound ? result.data : undefined;
  for (const issue of result.error.issues) problems.push(...attributeProblems(issue, place, name));
  return undefined;
}

type Issue = NonNullable<
  ReturnType<(typeof vocabulary)[ComponentName]['safeParse']>['error']
>['issues'][number];

function attributeProblems(issue: Issue, place: Place, name: ComponentName): Problem[] {
  const known = Object.keys(vocabulary[name].shape).join(', ');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('attribute-unknown', place, {
        found: { zh: `<${name}> 的属性 ${key}`, en: `attribute ${key} of <${name}>` },
        expected: known,
        mend: { zh: '改正拼写，或删去', en: 'correct its spelling or remove it' },
      }),
    );
  }
  const key = String(issue.path[0] ?? '');
  const missing = issue.code === 'invalid_type';
  return [
    problem(missing ? 'attribute-missing' : 'attribute-invalid', place, {
      found: missing
        ? { zh: `<${name}> 缺 ${key}`, en: `<${name}> without ${key}` }
        : { zh: `<${name}> 的 ${key} 不合`, en: `a wrong ${key} on <${name}>` },
      expected:
        issue.code === 'invalid_format' && 'pattern' in issue ? String(issue.pattern) : known,
      mend: { zh: `写成 ${key}="…"`, en: `write ${key}="…"` },
    }),
  ];
}

function unknownComponent(place: Place, name: string): Problem {
  return problem('component-unknown', place, {
    found: { zh: `不认识的组件 <${name}>`, en: `unknown component <${name}>` },
    expected: Object.keys(vocabulary).join(', '),
    mend: { zh: '改正拼写，或只留文字', en: 'correct its spelling or keep only the text' },
  });
}

function misplaced(place: Place, name: ComponentName, parent: ComponentName | 'Body'): Problem {
  return problem('component-misplaced', place, {
    found: { zh: `<${name}> 在 <${parent}> 里`, en: `<${name}> inside <${parent}>` },
    expected: mayHold[parent].join(', '),
    mend: { zh: '移到它可以在的地方', en: 'move it to where it may stand' },
  });
}

function twice(place: Place, name: string, key: string): Problem {
  return problem('attribute-twice', place, {
    found: { zh: `<${name}> 有两个 ${key}`, en: `${key} twice on <${name}>` },
    expected: { zh: '一个', en: 'one' },
    mend: { zh: '去掉一个', en: 'remove one' },
  });
}
