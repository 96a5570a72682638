import { compare } from '../document/problem.ts';

/** A page of the manual, by the name of its file in docs/. */
export interface ManualPage {
  name: string;
  title: string;
}

/** Whose questions come first; pages that are not named here follow by name. */
const order = [
  'reader',
  'archivist',
  'example',
  'author',
  'import',
  'printer',
  'host',
  'configure',
  'how',
];

export function inOrder(pages: readonly ManualPage[]): ManualPage[] {
  const rank = ({ name }: ManualPage) =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return pages.toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}

/** The title of a page, from its first line. @throws where it has none */
export function titleOf(markdown: string, path: string): string {
  const title = /^# (.+)$/mu.exec(markdown)?.[1];
  if (!title) throw new Error(`${path} does not begin with a title`);
  return title.split(' / ')[0] ?? title;
}

/** `host` or `operate/slurm`, from a path that ends in `docs/host.md`. */
export function nameOf(path: string): string {
  return path.replace(/^.*docs\//u, '').replace(/\.md$/u, '');
}
