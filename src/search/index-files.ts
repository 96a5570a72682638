import type { EngineName, Means, SearchClause } from './browser/data.ts';
import { fold } from './browser/fold.ts';
import { headsOf } from './browser/heads.ts';
import { simplifier } from './browser/variants.ts';
import { type DealtGrams, type GramFiles, gramIndex } from './gram-files.ts';
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
  /** What the next index may be made out of, where this is one of grams alone. */
  dealt?: DealtIndex;
}

/** How the grams of the heads and of the texts are dealt to files. */
export type DealtIndex = Record<'heads' | 'texts', DealtGrams>;

export async function indexFiles(
  what: ToIndex,
  recall: RecallGrams = (_, make) => make(),
): Promise<IndexFiles> {
  const gramsOf = gramsIn(what);
  const parts = what.documents.map((_, i) => recall(i, () => gramsOf(i)));
  const heads = gramIndex(
    parts.map((part) => part.heads),
    'heads',
  );
  if (what.engine === 'pagefind') return await withPagefind(what, heads);
  const texts = gramIndex(
    parts.flatMap((part) => part.texts ?? []),
    'grams',
  );
  return indexOf({ heads, texts }, what);
}

/** Says what the index takes from the document with a number. */
export function gramsIn({
  engine,
  documents,
  variants,
}: ToIndex): (document: number) => DocumentGrams {
  const simplify = simplifier(variants);
  return (document) => {
    const clauses = documents[document] ?? [];
    const simple = clauses.map(({ text }) => simplify(fold(text)));
    return {
      heads: partGrams(clauses.flatMap(headsOf).map(simplify)),
      ...(engine === 'grams' ? { texts: partGrams(simple) } : {}),
    };
  };
}

/** An index of grams alone. */
export function indexOf(
  { heads, texts }: Record<keyof DealtIndex, GramFiles>,
  { variants }: Pick<ToIndex, 'variants'>,
): IndexFiles {
  return {
    means: { texts: texts.grams, heads: heads.grams, variants },
    data: [...heads.files, ...texts.files],
    scripts: [],
    dealt: { heads: dealtIn(heads), texts: dealtIn(texts) },
  };
}

function dealtIn({ grams, size, texts }: GramFiles): DealtGrams {
  return { grams, size, texts };
}

async function withPagefind(
  { documents, variants }: ToIndex,
  { files, grams: heads }: GramFiles,
): Promise<IndexFiles> {
  const { pagefindFiles } = await import('./pagefind-files.ts');
  const simplify = simplifier(variants);
  const texts = documents.flat().map(({ text }) => simplify(fold(text)));
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
