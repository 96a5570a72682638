import type { Actor } from '../../document/block.ts';
import { actorIdOf, type NamedKind, nameKey } from '../../document/mentions.ts';
import { searchHref } from '../links.ts';
import { type Excerpt, excerptsOf, wholeClause } from './excerpts.ts';
import type { NameRef, NameSection } from './name-view.ts';
import type { OwnItem, Reading, Sight } from './reading.ts';
import type { Named } from './web.ts';

/** A page with more is no page that one reads. */
const mostExcerpts = 100;

/** The items that a body, place or enterprise has of its own, whole. */
export function itemsSection(reading: Reading, position: number): NameSection[] {
  const named = reading.web.named[position];
  if (!named) return [];
  const several = reading.views.length > 1;
  const excerpts = itemsBy(reading, named).flatMap(({ view, item: { paragraphs } }) =>
    paragraphs.map((clause) => wholeClause(view, clause, position, several)),
  );
  return section('items', '所办各项', excerpts, named);
}

function itemsBy({ items }: Reading, named: Named): OwnItem[] {
  return items.get(nameKey(named)) ?? [];
}

/** Whether a name stands in an item of its own. */
export function inOwnItem({ owner }: Sight, named: Named): boolean {
  return owner !== undefined && isActor(owner, named);
}

function isActor(actor: Actor, { kind, id }: { kind: NamedKind; id: string }): boolean {
  const who = actorIdOf(actor);
  return who?.kind === kind && who.id === id;
}

/** Where else a name stands, with the sentences around it. */
export function mentionsSection(
  reading: Reading,
  position: number,
  { title, except }: { title: string; except: (sight: Sight) => boolean },
): NameSection[] {
  const named = reading.web.named[position];
  const sights = (reading.sights.get(position) ?? []).filter((sight) => !except(sight));
  if (!named) return [];
  const excerpts = excerptsOf(sights, reading.views.length > 1);
  return section('mentions', title, excerpts, named);
}

function section(
  id: string,
  title: string,
  excerpts: readonly Excerpt[],
  named: Named,
): NameSection[] {
  if (excerpts.length === 0) return [];
  const rest = excerpts.length - mostExcerpts;
  const href = `${searchHref}?q=${encodeURIComponent(named.forms[0] ?? '')}`;
  return [
    {
      ...{ id, title, aside: `${excerpts.length} 条` },
      excerpts: excerpts.slice(0, mostExcerpts),
      ...(rest > 0 ? { rest: { count: rest, href } } : {}),
    },
  ];
}

/** The names in “…” and 《…》 that stand in the items of a body, place or enterprise. */
export function activitiesSection(reading: Reading, named: Named): NameSection[] {
  const positions = itemsBy(reading, named).flatMap(({ view, item: { paragraphs } }) =>
    paragraphs.flatMap(({ id }) => view.names.get(id) ?? []),
  );
  return namesSection(
    reading,
    { id: 'activities', title: '活动与文件名称' },
    positions.filter(({ kind }) => kind === 'activity' || kind === 'cited'),
  );
}

/** Names as a list, each once, in the order in which they are met. */
export function namesSection(
  { web }: Reading,
  head: Pick<NameSection, 'id' | 'title'>,
  links: readonly { named: number }[],
): NameSection[] {
  const names = [...new Set(links.map(({ named }) => named))].flatMap((one) => {
    const named = web.named[one];
    return named ? [refTo(named)] : [];
  });
  return names.length > 0 ? [{ ...head, aside: `${names.length} 个`, names }] : [];
}

export function refTo({ forms: [text = ''], href }: Named): NameRef {
  return { text, href };
}
