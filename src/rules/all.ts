import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { addresseeSeveral } from './addressee-several.ts';
import { addresseesColon } from './addressees-colon.ts';
import { annexEntryPunctuation } from './annex-entry-punctuation.ts';
import { annexMissing } from './annex-missing.ts';
import { annexTitleDiffers } from './annex-title-differs.ts';
import { annexUncited } from './annex-uncited.ts';
import { authorityIdDuplicate } from './authority-id-duplicate.ts';
import { authorityTermUnknown } from './authority-term-unknown.ts';
import { characterForbidden } from './character-forbidden.ts';
import { clauseEmpty } from './clause-empty.ts';
import { clauseIdDuplicate } from './clause-id-duplicate.ts';
import { copiedToStop } from './copied-to-stop.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrder } from './date-order.ts';
import { docNumberForm } from './doc-number-form.ts';
import { documentIdDuplicate } from './document-id-duplicate.ts';
import { documentIdFolder } from './document-id-folder.ts';
import { documentIdReserved } from './document-id-reserved.ts';
import { glossaryDuplicate } from './glossary-duplicate.ts';
import { glossaryUnused } from './glossary-unused.ts';
import { halfWidthPunctuation } from './half-width-punctuation.ts';
import { imprintIncomplete } from './imprint-incomplete.ts';
import { issuedUncited } from './issued-uncited.ts';
import { kindElementForbidden } from './kind-element-forbidden.ts';
import { kindElementMissing } from './kind-element-missing.ts';
import { mentionUnknown } from './mention-unknown.ts';
import { numberingGap } from './numbering-gap.ts';
import { organNameUnknown } from './organ-name-unknown.ts';
import { organUnknown } from './organ-unknown.ts';
import { outsideAddressUnknown } from './outside-address-unknown.ts';
import { placeNameDiffers } from './place-name-differs.ts';
import { placeUnknown } from './place-unknown.ts';
import { publishedIdMissing } from './published-id-missing.ts';
import { relationCycle } from './relation-cycle.ts';
import { relationDate } from './relation-date.ts';
import { relationSource } from './relation-source.ts';
import { relationTarget } from './relation-target.ts';
import type { Rule } from './rule.ts';
import { signatoryCount } from './signatory-count.ts';
import { sourceUnknown } from './source-unknown.ts';
import { swatchDiffers } from './swatch-differs.ts';
import { tieMismatch } from './tie-mismatch.ts';
import { titleKindDiffers } from './title-kind-differs.ts';
import { titleLinesDiffer } from './title-lines-differ.ts';
import { titleNoteDate } from './title-note-date.ts';
import { withdrawnCycle } from './withdrawn-cycle.ts';
import { withdrawnDate } from './withdrawn-date.ts';
import { withdrawnIdTaken } from './withdrawn-id-taken.ts';
import { withdrawnSuccessorUnknown } from './withdrawn-successor-unknown.ts';

/** Every rule on sources. The order does not matter: problems are sorted when they are reported. */
export const rules: readonly Rule[] = [
  addresseeSeveral,
  addresseesColon,
  annexEntryPunctuation,
  annexMissing,
  annexTitleDiffers,
  annexUncited,
  authorityIdDuplicate,
  authorityTermUnknown,
  characterForbidden,
  clauseEmpty,
  clauseIdDuplicate,
  copiedToStop,
  dateImpossible,
  dateOrder,
  docNumberForm,
  documentIdDuplicate,
  documentIdFolder,
  documentIdReserved,
  glossaryDuplicate,
  glossaryUnused,
  halfWidthPunctuation,
  imprintIncomplete,
  issuedUncited,
  kindElementForbidden,
  kindElementMissing,
  mentionUnknown,
  numberingGap,
  organNameUnknown,
  organUnknown,
  outsideAddressUnknown,
  placeNameDiffers,
  placeUnknown,
  publishedIdMissing,
  relationCycle,
  relationDate,
  relationSource,
  relationTarget,
  signatoryCount,
  sourceUnknown,
  swatchDiffers,
  tieMismatch,
  titleKindDiffers,
  titleLinesDiffer,
  titleNoteDate,
  withdrawnCycle,
  withdrawnDate,
  withdrawnIdTaken,
  withdrawnSuccessorUnknown,
];

/** @param known folders in which `ownProblems` finds nothing */
export function applyRules(corpus: Corpus, known?: ReadonlySet<string>): Problem[] {
  return rules.flatMap((rule) => rule(corpus, known));
}

/** What the rules find in a document that look at nothing else. */
export function ownProblems(document: Document): Problem[] {
  return rules.flatMap(({ own }) => own?.(document) ?? []);
}
