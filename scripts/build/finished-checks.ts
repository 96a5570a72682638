import type { Check } from '../../src/checks/check.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import { archiveChecks } from './archive-checks.ts';
import { fileChecks } from './pdf-checks.ts';

/** Checks of an archive edition that need not know where on its pages anything stands. */
export interface FinishedChecks {
  /** What it says, and how it is put together. */
  said: Check[];
  /** Of the standards that it claims. */
  claimed: Check[];
}

export function finishedChecks(file: PdfObjects, document: Document): FinishedChecks {
  const claimed = archiveChecks(file, document);
  return { said: fileChecks(file, document), claimed };
}
