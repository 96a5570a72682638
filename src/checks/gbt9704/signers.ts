import { linesWith } from './requirement.ts';
import type { Sheet, TextLine } from './sheet.ts';

export function names(sheet: Sheet): TextLine[] {
  return linesWith(sheet, 'signatory');
}

export function dates(sheet: Sheet): TextLine[] {
  return linesWith(sheet, 'dateOfIssue');
}

export function isSealed({ document }: Sheet): boolean {
  return document.front.sealed === true;
}

export function isPersonal({ document }: Sheet): boolean {
  return document.signatories.some(({ office }) => office !== undefined);
}

export function isBare(sheet: Sheet): boolean {
  return !isSealed(sheet) && !isPersonal(sheet);
}
