import type { CitedSource, Organ } from '../../document/authority.ts';
import { type Document, shortName } from '../../document/document.ts';
import { bodiesSigning } from '../../document/lexicon.ts';
import { notStated, type Particular } from '../catalogue.ts';
import { clauseHref, indexHref } from '../links.ts';
import { type FatePlot, fatePlot } from '../plots/fate.ts';
import type { NameView } from './name-view.ts';
import type { Reading, Sight } from './reading.ts';
import { activitiesSection, inOwnItem, itemsSection, mentionsSection, refTo } from './sections.ts';
import type { Named } from './web.ts';

/** Where a body stands in a masthead or among signatures. */
export interface RankPanel {
  title: '刊头' | '署名';
  document: string;
  rank: number;
  of: number;
  columns: number;
  /** As printed there. */
  name: string;
  href: string;
}

/** A name or a fact with the source that states it. */
export interface SourcedRow {
  term: string;
  text: string;
  note?: string;
  source: string;
}

export interface OrganView extends NameView {
  organ: Organ;
  panels: RankPanel[];
  names: SourcedRow[];
  history: SourcedRow[];
  fate: FatePlot | undefined;
}

/** Panels of more documents would hide what they show. */
const mostDocuments = 3;

export function organView(reading: Reading, position: number): OrganView {
  const named = reading.web.named[position];
  const organ = reading.archive.organs.organs.find(({ id }) => id === named?.id);
  if (!named || !organ) throw new Error(`no body at ${position}`);
  const documents = reading.views.map(({ document }) => document);
  const panels = documents.flatMap((document) => panelsIn(document, organ.id));
  return {
    named,
    organ,
    trail: [
      { text: '机关', href: indexHref('organs') },
      { text: organ.kind.is },
      { text: organ.short.is },
    ],
    lead: leadOf(organ, panels),
    particulars: particularsOf(reading, organ, panels),
    panels: panels.slice(0, 2 * mostDocuments),
    names: namesOf(organ, reading),
    history: historyOf(organ, reading),
    fate: fatePlot(
      organ,
      documents
        .filter((document) => panelsIn(document, organ.id).length > 0)
        .slice(0, mostDocuments),
    ),
    sections: [
      ...itemsSection(reading, position),
      ...mentionsSection(reading, position, {
        title: '其余提及',
        except: (sight) => isListed(sight) || inOwnItem(sight, named),
      }),
      ...activitiesSection(reading, named),
    ],
    ...neighboursOf(reading, named),
  };
}

function isListed({ clause: { role } }: Sight): boolean {
  return role === 'issuer' || role === 'signatory';
}

function leadOf(organ: Organ, panels: readonly RankPanel[]): string[] {
  const leads = panels.some(({ title, rank, of }) => title === '刊头' && rank === 1 && of > 1);
  const [fate] = organ.fate;
  return [
    ...(organ.short.is === organ.name.is ? [] : [`简称　${organ.short.is}`]),
    ...(leads ? ['牵头机关'] : []),
    ...(fate ? [`${fate.on.slice(0, 4)} 年${fate.what}`] : []),
  ];
}

function particularsOf(reading: Reading, organ: Organ, panels: readonly RankPanel[]): Particular[] {
  const successors = [...new Set(organ.fate.flatMap((fate) => fate.successors))];
  const documents = new Set(panels.map(({ document }) => document));
  const until = organ.fate[0]?.on ?? organ.asOf?.on;
  const stated = organ.fate.length > 0 ? '止' : '仍存';
  return [
    { term: '全称', value: organ.name.is },
    { term: '规范化简称', value: organ.short.is },
    { term: '类别', value: organ.kind.is },
    { term: '存续', value: until ? `${chineseDate(until)}${stated}` : notStated },
    ...(successors.length > 0
      ? [{ term: '继任', value: '', names: heirs(reading, successors) }]
      : []),
    { term: '本馆文件', value: `${documents.size} 件` },
  ];
}

function heirs({ web }: Reading, names: readonly string[]): { text: string; href?: string }[] {
  return names.map((text) => {
    const known = web.named.find(({ kind, forms }) => kind === 'organ' && forms.includes(text));
    return known ? { text, href: known.href } : { text };
  });
}

/** 2018年3月17日, as precise as the source is. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

export function panelsIn(document: Document, organ: string): RankPanel[] {
  const { issuers, front } = document;
  const signing = bodiesSigning(document);
  const rows = [
    { title: '刊头', all: issuers, columns: front.issuerColumns ?? 1 },
    { title: '署名', all: signing, columns: front.signatoryColumns?.length ?? 1 },
  ] as const;
  return rows.flatMap(({ title, all, columns }) => {
    const own = all.find((one) => one.organ === organ);
    if (!own) return [];
    const { rank, name, clause } = own;
    return [
      {
        ...{ title, rank, of: all.length, columns: Math.min(columns, all.length), name },
        document: shortName(document),
        href: clauseHref(document, 'notice', clause.id),
      },
    ];
  });
}

function namesOf(organ: Organ, { archive }: Reading): SourcedRow[] {
  const { sources } = archive.organs;
  return [
    { term: '全称', ...organ.name },
    { term: '规范化简称', ...organ.short },
    ...organ.names.map((name) => ({ term: '又作', ...name })),
  ].map(({ term, is, source }) => ({ term, text: is, source: sourceText(sources[source]) }));
}

function historyOf(organ: Organ, { archive }: Reading): SourcedRow[] {
  const { sources } = archive.organs;
  const rows = organ.fate.map(({ on, what, successors, note, source }) => ({
    term: chineseDate(on),
    text: [what, ...(successors.length > 0 ? [`职责归${successors.join('、')}`] : [])].join('；'),
    ...(note === undefined ? {} : { note }),
    source: sourceText(sources[source]),
  }));
  const { asOf } = organ;
  const known = asOf
    ? [{ term: chineseDate(asOf.on), text: asOf.note, source: sourceText(sources[asOf.source]) }]
    : [];
  return [...rows, ...known];
}

/** 《国务院关于机构设置的通知》（国发〔2013〕14号） */
function sourceText(source: CitedSource | undefined): string {
  if (!source) return notStated;
  const { title, docNumber, date } = source;
  const detail = docNumber ?? (date && chineseDate(date));
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》${detail ? `（${detail}）` : ''}`;
}

/** Who stands next to it in the masthead of the document that names it first. */
function neighboursOf({ views, web }: Reading, { id }: Named): Pick<NameView, 'neighbours'> {
  const document = views
    .map((view) => view.document)
    .find(({ issuers }) => issuers.some(({ organ }) => organ === id));
  const at = document?.issuers.findIndex(({ organ }) => organ === id) ?? -1;
  if (!document || document.issuers.length === 1) return {};
  const around = [document.issuers[at - 1], document.issuers[at + 1]].flatMap((issuer) => {
    const named = web.named.find((one) => one.kind === 'organ' && one.id === issuer?.organ);
    return issuer && named ? [{ ...refTo(named), text: `${issuer.rank}　${issuer.name}` }] : [];
  });
  return { neighbours: { title: '相邻位次', names: around } };
}
