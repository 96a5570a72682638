import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inSections, nameOf } from '../../../src/view/manual.ts';

const pagesOf = (names: readonly string[]) => names.map((name) => ({ name, title: name }));

it('every page of the manual stands under a heading, and the list says what it is good for', () => {
  const names = globSync('docs/**/*.md').map((path) => nameOf(path.replaceAll('\\', '/')));
  const sections = inSections(pagesOf(names));
  const listed = sections.flatMap(({ pages }) => pages);
  expect(listed.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(listed.filter(({ says }) => says === '')).toEqual([]);
});

it('a page that no heading names stands last', () => {
  const sections = inSections(pagesOf(['new', 'reader']));
  expect(sections.map(({ title }) => title)).toEqual(['按工作', '其他']);
});
