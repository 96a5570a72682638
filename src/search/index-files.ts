import type { EngineName, Means, SearchClause } from './browser/data.ts';
import { fold } from './browser/fold.ts';
import { headsOf } from './browser/heads.ts';
import { simplifier } from './browser/variants.ts';
import { gramIndex } from './gram-files.ts';
import { type PartGrams, partGrams } from './part-grams.ts';

/** What is to be indexed. Plain data, since another thread may do it. */
export interface ToIndex {
  engine: Exclude<EngineName, 'scan'>;
  /** The clauses of each document. */
  documents: ClauseToIndex[][];
  /** As `variantPairs` gives them. */
  variants: string;
}

export type ClauseToIndex = Pick<SearchClause, 'text' | 'title' | 'head'>;

/** What the index takes from one document. */
export interface DocumentGrams {
  heads: PartGrams;
  /** Absent where another engine finds in the texts. */
  texts?: PartGrams;
}

/** Gives what was made of the document with this number before, as long as it is the same, or makes it. */
export type RecallGrams = (document: number, make: () => DocumentGrams) => DocumentGrams;

/** What an engine reads besides the texts. */
export interface IndexFiles {
  means: Means;
  /** JSON by the name of its file. */
  data: [string, string][];
  /** Scripts by their path in the site. */
  scripts: [string, string][];
}

export async function indexFiles(
  { engine, documents, variants }: ToIndex,
  recall: RecallGrams = (_, make) => make(),
): Promise<IndexFiles> {
  const simplify = simplifier(variants);
  const simple = ({ text }: ClauseToIndex): string => simplify(fold(text));
  const parts = documents.map((clauses, i) =>
    recall(i, () => ({
      heads: partGrams(clauses.flatMap(headsOf).map(simplify)),
      ...(engine === 'grams' ? { texts: partGrams(clauses.map(simple)) } : {}),
    })),
  );
  const headParts = parts.map((part) => part.heads);
  const { files, ...heads } = gramIndex(headParts, 'heads');
  if (engine === 'grams') {
    const textParts = parts.flatMap(({ texts }) => texts ?? []);
    const { files: more, ...grams } = gramIndex(textParts, 'grams');
    return {
      means: { texts: grams, heads, variants },
      data: [...files, ...more],
      scripts: [],
    };
  }
  const { pagefindFiles } = await import('./pagefind-files.ts');
  const { firsts, files: made, script } = await pagefindFiles(documents.flat().map(simple));
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
