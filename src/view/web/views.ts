import type { NamedKind } from '../../document/mentions.ts';
import type { NameView } from './name-view.ts';
import { type OrganView, organView } from './organ-view.ts';
import { enterpriseView, placeView, quotedView } from './other-views.ts';
import { positionOf } from './paths.ts';
import { type Reading, readingFor } from './reading.ts';

const views = {
  organ: organView,
  enterprise: enterpriseView,
  place: placeView,
  activity: quotedView,
  cited: quotedView,
} satisfies Record<NamedKind, (reading: Reading, position: number) => NameView>;

/** What every page of a name shows. */
export function nameViews(reading: Reading): NameView[] {
  return reading.web.named.flatMap(({ kind, page }, i) => (page ? [views[kind](reading, i)] : []));
}

/** What the page at an address shows: what it was given, or what the archive says. Undefined where there is none. */
export function viewFor(
  { name, archive, web }: App.Locals,
  kind: NamedKind,
  slug: string | undefined,
): NameView | undefined {
  if (name) return name;
  const position = positionOf(web, kind, slug);
  return position === -1 ? undefined : views[kind](readingFor(archive, web), position);
}

export function isOrganView(view: NameView | undefined): view is OrganView {
  return view !== undefined && 'organ' in view;
}
