import type { NamedKind } from '../../document/mentions.ts';
import type { Web } from './web.ts';

/** The pages of the names of a kind: the last part of each address, and the name's position. */
export function pagePaths({ named }: Web, kind: NamedKind) {
  return named.flatMap(({ kind: own, page, href }, position) =>
    own === kind && page ? [{ params: { id: href.split('/').at(-2) }, props: { position } }] : [],
  );
}
