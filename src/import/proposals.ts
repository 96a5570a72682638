import { parse, stringify } from 'yaml';
import { organsFileSchema } from '../document/authority.ts';
import type { FrontMatter } from '../document/front-matter.ts';

interface Proposing {
  id: string;
  imported: {
    draft: {
      title: { text: string };
      elements: Partial<FrontMatter>;
      proposed?: ReadonlyMap<string, readonly string[]>;
    };
  };
}

/** 未核: what nobody has looked up yet. */
const unverified = '未核';

const opening = `# 导入时照印面列出、规范档 organs.yaml 里还没有的机构，都没有核对过。
# 核对以后移进 organs.yaml，写明来源；这里的一条随即删去。
`;

/**
 * Bodies that the documents name and the archive does not know, with nothing but their printed names, after those that
 * were proposed before. Undefined where there is none.
 */
export function proposalsFile(
  documents: readonly Proposing[],
  before?: string,
): string | undefined {
  const old = organsFileSchema.safeParse(parse(before ?? '')).data;
  const known = new Set((old?.organs ?? []).map(({ id }) => id));
  const proposing = documents.flatMap((one) =>
    [...(one.imported.draft.proposed ?? [])].map(([organ, names]) => ({ one, organ, names })),
  );
  const fresh = proposing.filter(({ organ }, i) => {
    const first = proposing.findIndex((other) => other.organ === organ) === i;
    return first && !known.has(organ);
  });
  if (fresh.length === 0) return before;
  const organs = fresh.map(({ one, organ, names }) => entryOf(organ, names, one.id));
  const sources = Object.fromEntries(
    fresh.map(({ one }) => [one.id, sourceOf(one.imported.draft)]),
  );
  const value = {
    sources: { ...old?.sources, ...sources },
    kinds: { ...old?.kinds, [unverified]: '导入时照印面列出，未经核对' },
    fates: old?.fates ?? {},
    organs: [...(old?.organs ?? []), ...organs],
  };
  return opening + stringify(value, { lineWidth: 0 });
}

function entryOf(id: string, [name = '', ...others]: readonly string[], source: string) {
  const fact = (is: string) => ({ is, source });
  return {
    id,
    name: fact(name),
    short: fact(others[0] ?? name),
    names: others.slice(1).map(fact),
    kind: fact(unverified),
  };
}

function sourceOf({ title, elements: { docNumber } }: Proposing['imported']['draft']) {
  return { title: title.text, ...(docNumber === undefined ? {} : { docNumber }) };
}
