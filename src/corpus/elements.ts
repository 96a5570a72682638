import { type Clause, type ClauseRole, type Run, textOf } from '../document/clause.ts';
import type { AnnexEntry, Document, Imprint } from '../document/document.ts';
import { formOf } from '../document/form.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import type { Place } from '../document/problem.ts';
import type { Located } from './located.ts';

type Elements = Pick<
  Document,
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'issuers'
  | 'markWord'
  | 'docNumber'
  | 'signer'
  | 'editingOffice'
  | 'editingDate'
  | 'title'
  | 'titleLines'
  | 'titleLinePlaces'
  | 'titleNote'
  | 'adoption'
  | 'addressees'
  | 'annexList'
  | 'signatories'
  | 'dateOfIssue'
  | 'note'
  | 'attendance'
  | 'imprint'
  | 'relationPlaces'
  | 'inForcePlace'
  | 'recordedPlace'
  | 'addressPlaces'
>;

type Front = Located<FrontMatter>;

/** The elements that the front matter states, each as a clause with its place. */
export function elementsOf(front: Front): Elements {
  const { value, placeAt } = front;
  const imprint = imprintOf(front);
  const underTitle = value.addresseesAt === undefined ? value.addressees : undefined;
  return {
    ...one('copyNumber', 'copy-number', value.copyNumber, front),
    ...one('secrecy', 'secrecy', value.secrecy, front),
    ...one('urgency', 'urgency', value.urgency, front),
    ...markOf(front),
    ...one('docNumber', 'doc-number', value.docNumber, front),
    ...signerOf(front),
    ...one('editingOffice', 'editing-office', value.editingOffice, front),
    ...one('editingDate', 'editing-date', value.editingDate, front),
    ...titleOf(front),
    ...one('titleNote', 'title-note', value.titleNote, front),
    adoption: value.adoption.map((text, i) =>
      clause(`adoption-${i + 1}`, 'adoption', text, placeAt(['adoption', i])),
    ),
    ...one('addressees', 'addressees', underTitle, front),
    annexList: annexEntries(front),
    signatories: signatoriesOf(front),
    ...one('dateOfIssue', 'date-of-issue', dateBelow(value), front),
    ...one('note', 'note', value.note, front),
    ...attendanceOf(front),
    ...(imprint ? { imprint } : {}),
    ...(value.relations
      ? { relationPlaces: value.relations.map((_, i) => placeAt(['relations', i])) }
      : {}),
    ...(value.inForce ? { inForcePlace: placeAt(['inForce']) } : {}),
    ...(value.recorded ? { recordedPlace: placeAt(['recorded']) } : {}),
    ...(value.outsideAddresses
      ? { addressPlaces: value.outsideAddresses.map((_, i) => placeAt(['outsideAddresses', i])) }
      : {}),
  };
}

type Optional =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'docNumber'
  | 'editingOffice'
  | 'editingDate'
  | 'titleNote'
  | 'addressees'
  | 'dateOfIssue'
  | 'note'
  | 'markWord';

/** The day stands below the text, unless 题注 tells it. */
function dateBelow({ titleNote, dateOfIssue }: FrontMatter): string | undefined {
  const told = dateOfIssue !== undefined && titleNote?.includes(dateOfIssue) === true;
  return told ? undefined : dateOfIssue;
}

/** An element that a document may lack. */
function one<Key extends Optional>(
  key: Key,
  id: string,
  text: string | undefined,
  { placeAt }: Front,
): { [K in Key]?: Clause } {
  if (text === undefined) return {};
  return { [key]: clause(id, key, text, placeAt([key])) } as { [K in Key]: Clause };
}

/** The names of the mark. An only name carries the word that follows it; beside several it stands alone (7.2.4). */
function markOf(front: Front): Pick<Elements, 'issuers' | 'markWord'> {
  const { issuers, markWord } = front.value;
  const word = issuers.length === 1 ? (markWord ?? '') : '';
  return {
    issuers: issuers.map((issuer, i) => ({
      ...issuer,
      rank: i + 1,
      clause: clause(
        `issuer-${i + 1}`,
        'issuer',
        issuer.name + word,
        front.placeAt(['issuers', i]),
      ),
    })),
    ...(issuers.length === 1 ? {} : one('markWord', 'mark-word', markWord, front)),
  };
}

/** 签发人：, and the names one after the other (7.2.6). */
function signerOf({ value: { signer }, placeAt }: Front): Pick<Elements, 'signer'> {
  if (!signer) return {};
  const runs: Run[] = [
    { role: 'label', text: '签发人：' },
    { role: 'text', text: signer.join('　') },
  ];
  return { signer: { id: 'signer', role: 'signer', runs, place: placeAt(['signer']) } };
}

/** The title; an order has none but its mark (10.2). */
function titleOf(front: Front): Pick<Elements, 'title' | 'titleLines' | 'titleLinePlaces'> {
  const { value, placeAt } = front;
  const [issuer] = markOf(front).issuers;
  if (formOf(value) === 'order' && issuer)
    return { title: issuer.clause, titleLines: [textOf(issuer.clause)] };
  return {
    title: clause('title', 'title', value.title, placeAt(['title'])),
    ...titleLinesOf(front),
  };
}

/** A person's name stands two characters right of the office (7.3.5.3). */
function signatoriesOf({ value, placeAt }: Front): Document['signatories'] {
  return value.signatories.map(({ name, organ, office }, i) => {
    const text = office === undefined ? name : `${office}　　${name}`;
    const place = placeAt(['signatories', i]);
    return {
      name,
      organ,
      ...(office === undefined ? {} : { office }),
      rank: i + 1,
      clause: clause(`signatory-${i + 1}`, 'signatory', text, place),
    };
  });
}

function attendanceOf({ value: { attendance }, placeAt }: Front): Pick<Elements, 'attendance'> {
  if (!attendance) return {};
  return {
    attendance: attendance.map(({ kind, names }, i) => ({
      id: `attendance-${i + 1}`,
      role: 'attendance' as const,
      runs: [
        { role: 'label' as const, text: `${kind}：` },
        { role: 'text' as const, text: names },
      ],
      place: placeAt(['attendance', i]),
    })),
  };
}

/** The lines of a title, with their places; a title that is not broken is one line. */
export function titleLinesOf({
  value: { title, titleLines },
  placeAt,
}: Located<Pick<FrontMatter, 'title' | 'titleLines'>>): Pick<
  Document,
  'titleLines' | 'titleLinePlaces'
> {
  if (!titleLines) return { titleLines: [title] };
  return { titleLines, titleLinePlaces: titleLines.map((_, i) => placeAt(['titleLines', i])) };
}

/** 附件：1. … for the first, numbers alone for the others; a single annex has no number (7.3.4). */
function annexEntries({ value, placeAt }: Located<FrontMatter>): AnnexEntry[] {
  const several = value.annexList.length > 1;
  return value.annexList.map((title, i) => {
    const label = `${i === 0 ? '附件：' : ''}${several ? `${i + 1}. ` : ''}`;
    const place = placeAt(['annexList', i]);
    const runs = [
      { role: 'label' as const, text: label },
      { role: 'text' as const, text: title },
    ];
    return {
      number: i + 1,
      title,
      clause: { id: `annex-list-${i + 1}`, role: 'annexEntry', runs, place },
    };
  });
}

function imprintOf({ value, placeAt }: Front): Imprint | undefined {
  const { copiedTo, printingOffice, printedOn, addressees, addresseesAt } = value;
  const rows = [
    ['sentTo', 'addressees', addresseesAt && addressees && `主送：${addressees}`],
    ['copiedTo', 'copied-to', copiedTo && `抄送：${copiedTo}`],
    ['printingOffice', 'printing-office', printingOffice],
    ['printedOn', 'printed-on', printedOn && `${printedOn}印发`],
  ] as const;
  const clauses = rows.flatMap(([role, id, text]) =>
    text
      ? [[role, clause(id, role, text, placeAt([role === 'sentTo' ? 'addressees' : role]))]]
      : [],
  );
  return clauses.length > 0 ? Object.fromEntries(clauses) : undefined;
}

export function clause(id: string, role: ClauseRole, text: string, place: Place): Clause {
  return { id, role, runs: [{ role: 'text', text }], place };
}
