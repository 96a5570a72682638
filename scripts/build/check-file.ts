import type { Check } from '../../src/checks/check.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import { archiveChecks } from './archive-checks.ts';
import { fileChecks } from './pdf-checks.ts';

export interface CheckedFile {
  /** Of what it says, and how it is put together. */
  said: Check[];
  /** Of the standards that it claims. */
  claimed: Check[];
}

/** Checks the archive edition as a file, apart from what stands where on its pages. */
export function checkFile(pdf: PdfObjects, document: Document): CheckedFile {
  return { said: fileChecks(pdf, document), claimed: archiveChecks(pdf, document) };
}
