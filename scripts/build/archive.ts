import type { PDFDocument } from '@cantoo/pdf-lib';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import type { Check } from '../../src/checks/check.ts';
import type { Sheet } from '../../src/checks/gbt9704/sheet.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import { leadsOf } from '../../src/document/leads.ts';
import { archiveChecks } from './archive-checks.ts';
import { attachmentsOf } from './attachments.ts';
import { pdfChecks } from './pdf-checks.ts';

export interface ArchiveDelivery {
  pdf: Uint8Array;
  /** Of the bulletin as it stands on the page. */
  read: Check[];
  /** Of the standards that the file claims. */
  claimed: Check[];
  /** The bulletin as it was measured. */
  sheet: Sheet;
}

/**
 * Makes the archive edition, and checks it on its finished bytes, which are read once.
 * @param bulletin as it was printed; it is used up
 * @param facts the folder that holds `documents/`, and the characters that their own faces lack
 */
export async function archiveDelivery(
  bulletin: Uint8Array | PDFDocument,
  document: Document,
  { root, rare }: { root: string; rare: ReadonlyMap<string, number> },
): Promise<ArchiveDelivery> {
  const pdf = await archiveEdition(bulletin, attachmentsOf(document, root), leadsOf(document));
  const finished = await readPdfObjects(pdf);
  const { checks, sheet } = pdfChecks(finished, document, rare);
  return { pdf, read: checks, claimed: archiveChecks(finished, document), sheet };
}
