import { fold } from './fold.ts';

/** A query read as several words: all must stand in one clause, and none of `without`. */
export interface Words {
  all: string[];
  without: string[];
}

/** Reads the operators: words apart, `"…"` and `-word`. Undefined where the query has none of them. */
export function wordsOf(query: string): Words | undefined {
  const all: string[] = [];
  const without: string[] = [];
  let operators = false;
  for (const { 0: token, groups } of query.matchAll(tokens)) {
    const word = fold(groups?.quoted ?? groups?.plain ?? '');
    operators ||= groups?.quoted !== undefined || groups?.minus !== undefined;
    if (word === '' || token === '') continue;
    (groups?.minus ? without : all).push(word);
  }
  return all.length > 0 && (operators || all.length > 1) ? { all, without } : undefined;
}

const tokens =
  /(?<minus>[-－−](?=\S))?(?:["“”„＂](?<quoted>[^"“”„＂]+)["“”„＂]|(?<plain>[^\s"“”„＂]+))/gu;
