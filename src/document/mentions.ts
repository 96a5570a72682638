import type { Actor } from './block.ts';
import { type Clause, textOf } from './clause.ts';
import { clausesOf, type Document } from './document.ts';
import { type AuthorityKind, bodiesSigning, type Form, itemsIn, type Lexicon } from './lexicon.ts';
import { quotedNames } from './quoted-names.ts';

export type NamedKind = AuthorityKind | 'activity' | 'cited';

/** Words of a clause that name something, in UTF-16 units of its text. */
export interface Mention {
  clause: string;
  start: number;
  end: number;
  kind: NamedKind;
  /** Id of a body, place or enterprise; an activity and a cited document are known by their name alone. */
  id: string;
}

/**
 * Every name in a document, in reading order, none inside another: what its elements and items say by
 * their ids, what stands in “…” and 《…》, and the names of the lexicon, the longest first. A person's word
 * (`mentions.yaml`) stands above them.
 */
export function mentionsIn(document: Document, lexicon: Lexicon): Mention[] {
  const known = knownMentions(document);
  const meant = meantIn(document, lexicon);
  const owners = ownersOf(document);
  return clausesOf(document).flatMap((clause) => {
    const text = textOf(clause);
    const given = [...addedIn(document, clause.id, text), ...(known.get(clause.id) ?? [])];
    const quoted = quotedNames(text).map(
      ({ kind, start, end }): Mention => ({
        ...{ clause: clause.id, start, end, kind },
        id: text.slice(start, end),
      }),
    );
    const counts = (form: Form) => counting(form, clause, meant, owners.get(clause.id));
    const free = withoutOverlap([...given, ...quoted]);
    return withoutOverlap([...free, ...namesIn(clause.id, text, lexicon, counts)])
      .filter((mention) => !denied(document, mention, text))
      .sort((a, b) => a.start - b.start);
  });
}

/** Masthead, signatures and the names that open items: the source says whom they mean. */
function knownMentions(document: Document): Map<string, Mention[]> {
  const rows = [...document.issuers, ...bodiesSigning(document)].map(
    ({ organ, name, clause }): Mention => {
      const start = Math.max(0, textOf(clause).indexOf(name));
      return { clause: clause.id, start, end: start + name.length, kind: 'organ', id: organ };
    },
  );
  const actors = itemsIn(document).flatMap(({ actor, paragraphs: [first] }): Mention[] => {
    const who = actorIdOf(actor);
    const stretch = first && actorIn(first);
    return who && stretch ? [{ ...stretch, clause: first.id, ...who }] : [];
  });
  return Map.groupBy([...rows, ...actors], ({ clause }) => clause);
}

/** Whom an item is about; those that are named together have no name of their own. */
export function actorIdOf(actor: Actor): { kind: AuthorityKind; id: string } | undefined {
  switch (actor.kind) {
    case 'organ':
      return { kind: 'organ', id: actor.organ };
    case 'place':
      return { kind: 'place', id: actor.place };
    case 'enterprise':
      return { kind: 'enterprise', id: actor.enterprise };
    case 'collective':
      return undefined;
  }
}

function actorIn({ runs }: Clause): { start: number; end: number } | undefined {
  const at = runs.findIndex(({ role }) => role === 'actor');
  if (at === -1) return undefined;
  const start = runs.slice(0, at).reduce((sum, run) => sum + run.text.length, 0);
  return { start, end: start + (runs[at]?.text.length ?? 0) };
}

/** Whom a document's short names may mean: who issues, signs, acts in it or stands in it by the full name. */
function meantIn(document: Document, lexicon: Lexicon): ReadonlySet<string> {
  const known = [...knownMentions(document).values()].flat().map(nameKey);
  const full = clausesOf(document).flatMap((clause) =>
    namesIn(clause.id, textOf(clause), lexicon, (form) => form.full && form.kind === 'organ'),
  );
  return new Set([...known, ...full.map(nameKey)]);
}

/** The place that each item is about, by clause. */
function ownersOf(document: Document): Map<string, string> {
  return new Map(
    itemsIn(document).flatMap(({ actor, paragraphs }) =>
      actor.kind === 'place' ? paragraphs.map(({ id }): [string, string] => [id, actor.place]) : [],
    ),
  );
}

function counting(
  form: Form,
  clause: Clause,
  meant: ReadonlySet<string>,
  owner: string | undefined,
): boolean {
  if (form.full) return true;
  if (form.kind === 'place') return form.id === owner;
  return meant.has(nameKey(form)) && !toLocalBodies(clause);
}

const addressed = new Set<Clause['role']>(['addressees', 'sentTo', 'copiedTo']);

/** 各省、自治区、直辖市……统计局、粮食局: whoever they are, they are not the central ones. */
function toLocalBodies(clause: Clause): boolean {
  return addressed.has(clause.role) && /^(?:抄送：)?各/u.test(textOf(clause));
}

/** The names that stand in a text, the longest at each place. */
function namesIn(
  clause: string,
  text: string,
  lexicon: Lexicon,
  counts: (form: Form) => boolean,
): Mention[] {
  const found: Mention[] = [];
  if (lexicon.size === 0) return found;
  for (let at = 0; at < text.length; at += 1) {
    const form = lexicon
      .get(text.charAt(at))
      ?.find((one) => text.startsWith(one.text, at) && standsAlone(one, text, at) && counts(one));
    if (!form) continue;
    const end = at + form.text.length;
    found.push({ clause, start: at, end, kind: form.kind, id: form.id });
    at = end - 1;
  }
  return found;
}

/** Characters that make another word of a name's last one: 公安部门, 工程院校, 统计局长, 深圳市场. */
const continued: Readonly<Record<string, string>> = {
  部: '门长队委',
  局: '长部面限势域',
  院: '校长子士',
  委: '员托派',
  会: '议员计见',
  署: '名长',
  行: '业长',
  室: '主',
  市: '场民价容长',
  区: '域别间长',
  县: '长',
};

/** 省统计局 is not 统计局. */
const narrower = '省市县区州盟旗级方各该本乡镇';

function standsAlone({ text: name, full }: Form, text: string, at: number): boolean {
  const next = text.charAt(at + name.length);
  const goesOn = next !== '' && (continued[name.slice(-1)] ?? '').includes(next);
  return !goesOn && (full || at === 0 || !narrower.includes(text.charAt(at - 1)));
}

/** Of those that overlap, the first given. */
function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const one of mentions)
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept;
}

function addedIn({ mentions }: Document, clause: string, text: string): Mention[] {
  return (mentions?.also ?? []).flatMap((added): Mention[] => {
    const { organ, place, enterprise, words } = added;
    if (added.clause !== clause) return [];
    const kind = organ ? 'organ' : place ? 'place' : 'enterprise';
    const id = organ ?? place ?? enterprise ?? '';
    return placesOf(words, text).map((start) => ({
      ...{ clause, start, end: start + words.length },
      ...{ kind, id },
    }));
  });
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    places.push(at);
  return places;
}

function denied({ mentions }: Document, mention: Mention, text: string): boolean {
  const words = text.slice(mention.start, mention.end);
  return (mentions?.not ?? []).some(
    (one) => one.words === words && (one.clause === undefined || one.clause === mention.clause),
  );
}

/** A name of one kind, whatever form it has. */
export function nameKey({ kind, id }: { kind: NamedKind; id: string }): string {
  return `${kind} ${id}`;
}
