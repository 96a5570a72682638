import type { FrontMatter } from '../document/front-matter.ts';
import type { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { DraftDocument } from './draft.ts';
import { kindIn } from './elements.ts';
import { emblem } from './emblem.ts';
import type { Reordering } from './emendations.ts';
import { gathered } from './gathered.ts';
import { type Head, headOf } from './head.ts';
import { headed } from './headed.ts';
import { arranged } from './masthead.ts';
import type { Paragraph } from './paragraphs.ts';
import { provisionsOf } from './provisions.ts';
import { slogans } from './slogans.ts';
import { tailOf } from './tail.ts';
import type { Node } from './tree.ts';

/** A document of the fifteen kinds: 版头, title, body, signatures, annexes, 版记, as far as the transcript has them. */
export function officialOf(
  paragraphs: readonly Paragraph[],
  authority: Authority,
  doubts: Doubt[],
): DraftDocument {
  const bodies = new Bodies(authority);
  const found = headOf(paragraphs, bodies, doubts);
  const signatures = tailOf(paragraphs.slice(found.end), bodies, [], []).elements.signatories ?? [];
  const head = arranged(
    found,
    signatures.map(({ name }) => name),
    bodies,
  );
  const tail = tailOf(paragraphs.slice(head.end), bodies, head.issuers, doubts);
  const bold = paragraphs.flatMap((one) => one.bold);
  const bodyOf = (inside: readonly Paragraph[]): Node[] =>
    emblem(slogans(gathered(headed(provisionsOf(inside, doubts), bold, bodies), doubts), doubts));
  const stated = { ...head.elements, ...tail.elements, ...columnsOf(head.orders) };
  const usual = /^(?:\p{Script=Han}+〔\d{4}〕|第)[1-9]\d*号$/u.test(stated.docNumber ?? '');
  const complete = head.issuers.length > 0 && usual && stated.dateOfIssue !== undefined;
  const bare = !complete && head.issuers.length > 0;
  const elements: Partial<FrontMatter> = bare ? withoutHead(stated) : stated;
  const kind = head.kind ?? kindIn(head.title.text);
  if (!kind)
    doubts.push(doubt(1, 0.4, '标题里没有文种，作“通知”', 'no kind in the title: taken as 通知'));
  const form = complete ? head.form : 'plain';
  if (bare)
    doubts.push(
      doubt(
        1,
        0.6,
        '字号、成文日期不全或不合通行写法：不作版头，标题之上的各行移到标题之下，照录',
        'no usual number or no date: no 版头; the lines above the title stand below it',
      ),
    );
  return {
    kind: (kind ?? '通知') as FrontMatter['kind'],
    title: head.title,
    untitled: form === 'order',
    titleLines: head.titleLines,
    adoption: bare ? head.lines : head.adoption,
    head: bare ? [] : head.lines,
    before: head.belowTitle,
    addressees: head.addressees,
    nodes: bodyOf(tail.body),
    after: tail.lines,
    annexes: tail.annexes.map(({ inside, ...annex }) => ({ ...annex, nodes: bodyOf(inside) })),
    imprint: tail.imprint,
    elements: { ...elements, ...(form ? { form } : {}) },
    orders: bare ? [aboveTitle(head)] : [...head.orders, ...tail.orders],
    proposed: bodies.proposed,
  };
}

/** Lines above the title that make no 版头 stand below it. */
function aboveTitle({ title, lines }: Head): Reordering {
  const reason = '抄本标题之上的各行不成版头；读本标题在前，各行在后，照录。';
  return { columns: [], moved: [title, ...lines], reason };
}

const ofHead = [
  'issuers',
  'issuerColumns',
  'markWord',
  'docNumber',
  'signer',
  'copyNumber',
  'secrecy',
  'urgency',
];

function withoutHead(elements: Partial<FrontMatter>): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries(elements).filter(([key]) => !ofHead.includes(key)));
}

function columnsOf(orders: DraftDocument['orders']): Partial<FrontMatter> {
  return orders?.some(({ masthead }) => masthead) ? { issuerColumns: 2 } : {};
}
