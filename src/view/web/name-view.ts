import type { Particular } from '../catalogue.ts';
import { facesHref } from '../links.ts';
import type { Excerpt } from './excerpts.ts';
import type { Named } from './web.ts';

/** A name that leads to its page. */
export interface NameRef {
  text: string;
  href: string;
  /** A few words beside it. */
  more?: string;
}

/** A list of names or places on the page of a name. */
export interface NameSection {
  id: string;
  title: string;
  /** Beside the title. */
  aside?: string;
  excerpts?: Excerpt[];
  names?: NameRef[];
  /** How many excerpts are left out, and where all are found. */
  rest?: { count: number; href: string };
}

/** What the page of a name shows, whatever it names. */
export interface NameView {
  named: Named;
  trail: { text: string; href?: string }[];
  /** Under the title, one after the other. */
  lead: string[];
  particulars: Particular[];
  sections: NameSection[];
  /** Who stands beside it in an order that readers know. */
  neighbours?: { title: string; names: NameRef[] };
}

/** The faces of the document whose words a page shows most, so that it fetches few that hold little of them. */
export function facesOf({ sections }: NameView): string | undefined {
  const hrefs = sections.flatMap(({ excerpts = [] }) => excerpts.map(({ href }) => href));
  const byDocument = [...Map.groupBy(hrefs, (href) => href.split('/')[1] ?? '')];
  const [most] = byDocument.toSorted(([, a], [, b]) => b.length - a.length);
  return most && facesHref({ id: most[0] });
}
