import type { EngineName, Means, SearchClause } from './browser/data.ts';
import { fold } from './browser/fold.ts';
import { headsOf } from './browser/heads.ts';
import { simplifier } from './browser/variants.ts';
import { gramIndex } from './gram-files.ts';

/** What is to be indexed. Plain data, since another thread may do it. */
export interface ToIndex {
  engine: Exclude<EngineName, 'scan'>;
  clauses: Pick<SearchClause, 'text' | 'title' | 'head'>[];
  /** As `variantPairs` gives them. */
  variants: string;
}

/** What an engine reads besides the texts. */
export interface IndexFiles {
  means: Means;
  /** JSON by the name of its file. */
  data: [string, string][];
  /** Scripts by their path in the site. */
  scripts: [string, string][];
}

export async function indexFiles({ engine, clauses, variants }: ToIndex): Promise<IndexFiles> {
  const simplify = simplifier(variants);
  const texts = clauses.map(({ text }) => simplify(fold(text)));
  const { files, ...heads } = gramIndex(clauses.flatMap(headsOf).map(simplify), 'heads');
  if (engine === 'grams') {
    const { files: more, ...grams } = gramIndex(texts, 'grams');
    return {
      means: { texts: grams, heads, variants },
      data: [...files, ...more],
      scripts: [],
    };
  }
  const { pagefindFiles } = await import('./pagefind-files.ts');
  const { firsts, files: made, script } = await pagefindFiles(texts);
  const more = [...made].map(([name, bytes]): [string, string] => [
    `pagefind/${name}`,
    JSON.stringify(bytes),
  ]);
  return {
    means: { texts: { firsts }, heads, variants },
    data: [...files, ...more],
    scripts: [['search/pagefind.js', script]],
  };
}
