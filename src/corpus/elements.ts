import type { Clause, ClauseRole } from '../document/clause.ts';
import type { AnnexEntry, Document, Imprint } from '../document/document.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import type { Place } from '../document/problem.ts';
import type { Located } from './located.ts';

type Elements = Pick<
  Document,
  | 'issuers'
  | 'docNumber'
  | 'title'
  | 'titleLines'
  | 'titleLinePlaces'
  | 'addressees'
  | 'annexList'
  | 'signatories'
  | 'dateOfIssue'
  | 'imprint'
>;

/** The elements that the front matter states, each as a clause with its place. */
export function elementsOf({ value, placeAt }: Located<FrontMatter>): Elements {
  const imprint = imprintOf({ value, placeAt });
  return {
    issuers: value.issuers.map((issuer, i) => ({
      ...issuer,
      rank: i + 1,
      clause: clause(`issuer-${i + 1}`, 'issuer', issuer.name, placeAt(['issuers', i])),
    })),
    docNumber: clause('doc-number', 'docNumber', value.docNumber, placeAt(['docNumber'])),
    title: clause('title', 'title', value.title, placeAt(['title'])),
    ...titleLinesOf({ value, placeAt }),
    addressees: clause('addressees', 'addressees', value.addressees, placeAt(['addressees'])),
    annexList: annexEntries({ value, placeAt }),
    signatories: value.signatories.map((signatory, i) => ({
      ...signatory,
      rank: i + 1,
      clause: clause(
        `signatory-${i + 1}`,
        'signatory',
        signatory.name,
        placeAt(['signatories', i]),
      ),
    })),
    dateOfIssue: clause(
      'date-of-issue',
      'dateOfIssue',
      value.dateOfIssue,
      placeAt(['dateOfIssue']),
    ),
    ...(imprint ? { imprint } : {}),
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

function imprintOf({ value, placeAt }: Located<FrontMatter>): Imprint | undefined {
  const { copiedTo, printingOffice, printedOn } = value;
  if (printingOffice === undefined || printedOn === undefined) return undefined;
  return {
    ...(copiedTo === undefined
      ? {}
      : { copiedTo: clause('copied-to', 'copiedTo', `抄送：${copiedTo}`, placeAt(['copiedTo'])) }),
    printingOffice: clause(
      'printing-office',
      'printingOffice',
      printingOffice,
      placeAt(['printingOffice']),
    ),
    printedOn: clause('printed-on', 'printedOn', `${printedOn}印发`, placeAt(['printedOn'])),
  };
}

export function clause(id: string, role: ClauseRole, text: string, place: Place): Clause {
  return { id, role, runs: [{ role: 'text', text }], place };
}
