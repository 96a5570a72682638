import type { Corpus } from '../document/corpus.ts';
import type { Problem } from '../document/problem.ts';
import { annexEntryPunctuation, annexMissing, annexTitleDiffers, annexUncited } from './annexes.ts';
import { authorityIdDuplicate, authorityTermUnknown, sourceUnknown } from './authority.ts';
import { clauseIdDuplicate, publishedIdMissing } from './clause-id.ts';
import { dateImpossible, dateOrder, imprintIncomplete } from './dates.ts';
import { documentIdDuplicate, documentIdFolder } from './document-id.ts';
import { swatchDiffers } from './emblem.ts';
import { numberingGap } from './numbering.ts';
import { organNameUnknown, organUnknown, signatoryCount, tieMismatch } from './organs.ts';
import { placeUnknown } from './places.ts';
import type { Rule } from './rule.ts';
import {
  addresseesColon,
  clauseEmpty,
  copiedToStop,
  halfWidthPunctuation,
  titleLinesDiffer,
} from './text.ts';

/** Every rule on sources. The order does not matter: problems are sorted when they are reported. */
export const rules: readonly Rule[] = [
  documentIdFolder,
  documentIdDuplicate,
  clauseIdDuplicate,
  publishedIdMissing,
  authorityIdDuplicate,
  sourceUnknown,
  authorityTermUnknown,
  organUnknown,
  organNameUnknown,
  signatoryCount,
  tieMismatch,
  placeUnknown,
  annexMissing,
  annexUncited,
  annexTitleDiffers,
  annexEntryPunctuation,
  numberingGap,
  titleLinesDiffer,
  addresseesColon,
  copiedToStop,
  dateImpossible,
  dateOrder,
  imprintIncomplete,
  halfWidthPunctuation,
  clauseEmpty,
  swatchDiffers,
];

export function applyRules(corpus: Corpus): Problem[] {
  return rules.flatMap((rule) => rule(corpus));
}
