import { shortName } from '../../document/document.ts';
import { itemsIn } from '../../document/lexicon.ts';
import { nameKey } from '../../document/mentions.ts';
import type { Particular } from '../catalogue.ts';
import { annexLabel } from '../labels.ts';
import { clauseHref, indexHref, partHref } from '../links.ts';
import { provinceName } from '../provinces.ts';
import type { NameRef, NameView } from './name-view.ts';
import { bareTitle, type Reading, type Sight } from './reading.ts';
import {
  activitiesSection,
  inOwnItem,
  itemsSection,
  mentionsSection,
  namesSection,
  refTo,
} from './sections.ts';
import type { Named } from './web.ts';

function namedAt({ web }: Reading, position: number): Named {
  const named = web.named[position];
  if (!named) throw new Error(`no name at ${position}`);
  return named;
}

/** The page of a city, a county or a district. */
export function placeView(reading: Reading, position: number): NameView {
  const named = namedAt(reading, position);
  const { places, provinces } = reading.archive.places;
  const place = places.find(({ id }) => id === named.id);
  if (!place) throw new Error(`no place ${named.id}`);
  const province = provinces.find(({ id }) => id === place.province)?.name ?? '';
  const source = place.source ? reading.archive.places.sources[place.source] : undefined;
  const shown = provinceName(province);
  const title = '地方';
  return {
    named,
    trail: [
      { text: title, href: indexHref('places') },
      {
        text: shown,
        ...(named.times > 0 ? { href: `${indexHref('places')}#province-${place.province}` } : {}),
      },
      { text: place.name },
    ],
    lead: [shown, place.level],
    particulars: [
      { term: '名称', value: place.name },
      { term: '级别', value: place.level },
      { term: '省级', value: province },
      ...(place.under ? [{ term: '上级', value: place.under }] : []),
      ...(source ? [{ term: '依据', value: `《${source.title}》` }] : []),
    ],
    sections: ownSections(reading, position, named),
    neighbours: {
      title: `${shown}的其他地方`,
      names: places
        .filter(({ id, province: other }) => other === place.province && id !== place.id)
        .flatMap(({ id }) =>
          reading.web.named.filter((one) => one.kind === 'place' && one.id === id),
        )
        .map(refTo),
    },
  };
}

/** The page of an enterprise. */
export function enterpriseView(reading: Reading, position: number): NameView {
  const named = namedAt(reading, position);
  const [name = '', ...others] = named.forms;
  return {
    named,
    trail: [{ text: '企业', href: indexHref('enterprises') }, { text: name }],
    lead: [`${named.times} 处提及`],
    particulars: [
      { term: '名称', value: name },
      ...(others.length > 0 ? [{ term: '又作', value: others.join('、') }] : []),
      ...itemPlaces(reading, named),
    ],
    sections: ownSections(reading, position, named),
  };
}

function ownSections(reading: Reading, position: number, named: Named) {
  return [
    ...itemsSection(reading, position),
    ...mentionsSection(reading, position, {
      title: '其余提及',
      except: (sight) => inOwnItem(sight, named),
    }),
    ...activitiesSection(reading, named),
  ];
}

/** 附件 2 第 6 项, for each document that has an item of it. */
function itemPlaces({ items }: Reading, named: Named): Particular[] {
  const holding = new Set((items.get(nameKey(named)) ?? []).map(({ view }) => view));
  const names = [...holding].flatMap(({ document }) =>
    document.annexes.flatMap((annex) =>
      itemsIn({ ...document, blocks: [], annexes: [annex] }).flatMap(({ actor, id }, i) =>
        actor.kind === 'enterprise' && actor.enterprise === named.id
          ? [
              {
                text: `${annexLabel(annex)}第 ${i + 1} 项`,
                href: clauseHref(document, annex.id, id),
              },
            ]
          : [],
      ),
    ),
  );
  return names.length > 0 ? [{ term: '列名', value: '', names }] : [];
}

/** The page of a name in “…” or 《…》. */
export function quotedView(reading: Reading, position: number): NameView {
  const named = namedAt(reading, position);
  const [name = ''] = named.forms;
  const cited = named.kind === 'cited';
  const sights = reading.sights.get(position) ?? [];
  const clauses = new Set(sights.map(({ clause }) => clause));
  const beside = sights.flatMap(({ view, clause }) => view.names.get(clause.id) ?? []);
  return {
    named,
    trail: [
      cited
        ? { text: '引用文件', href: indexHref('cited') }
        : { text: '活动', href: indexHref('activities') },
      { text: name },
    ],
    lead: [cited ? '书名号中的名称' : '引号中的名称', `${named.times} 处`],
    particulars: [
      { term: '见于', value: `${clauses.size} 条，共 ${named.times} 处` },
      ...ownersRow(reading, sights),
      ...(cited ? heldRow(reading, name) : []),
    ],
    sections: [
      ...mentionsSection(reading, position, { title: '出处', except: () => false }),
      ...namesSection(
        reading,
        { id: 'beside', title: '同条的其他名称' },
        clauses.size > mostClausesBeside
          ? []
          : beside.filter(({ named: one, kind }) => one !== position && isQuoted(kind)),
      ),
    ],
  };
}

/** What stands everywhere stands beside everything. */
const mostClausesBeside = 12;

function isQuoted(kind: Named['kind']): boolean {
  return kind === 'activity' || kind === 'cited';
}

/** Whose items hold the name. */
function ownersRow({ web }: Reading, sights: readonly Sight[]): Particular[] {
  const owners = sights.flatMap(({ owner }) => owner ?? []);
  const distinct = [...new Map(owners.map((actor) => [JSON.stringify(actor), actor])).values()];
  const names = distinct.map((actor): { text: string; href?: string } => {
    const id = 'organ' in actor ? actor.organ : 'place' in actor ? actor.place : undefined;
    const own = id ?? ('enterprise' in actor ? actor.enterprise : '');
    const known = web.named.find((one) => one.kind === actor.kind && one.id === own);
    return known ? { text: actor.name, href: known.href } : { text: actor.name };
  });
  return names.length > 0 ? [{ term: '所在各项', value: '', names }] : [];
}

/** Whether the archive holds the document itself. */
function heldRow({ titled }: Reading, title: string): Particular[] {
  const names: NameRef[] = (titled.get(bareTitle(title)) ?? []).map(({ document }) => ({
    text: shortName(document),
    href: partHref(document),
  }));
  return [
    {
      term: '本馆收存',
      value: names.length > 0 ? '' : '未收存',
      ...(names.length > 0 ? { names } : {}),
    },
  ];
}
