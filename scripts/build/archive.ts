import type { PDFDocument } from '@cantoo/pdf-lib';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import type { Rare } from '../../print/pipeline/glyphs.ts';
import type { Check } from '../../src/checks/check.ts';
import type { Sheet } from '../../src/checks/gbt9704/sheet.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import { leadsOf } from '../../src/document/leads.ts';
import { finishedChecks } from './archive-checks.ts';
import { attachmentsOf } from './attachments.ts';
import { sheetChecks } from './pdf-checks.ts';
import type { SecondThread } from './second-thread.ts';

export interface ArchiveDelivery {
  pdf: Uint8Array;
  /** Of the bulletin as it stands on the page. */
  read: Check[];
  /** Of the standards that the file claims. */
  claimed: Check[];
  /** The bulletin as it was measured. */
  sheet: Sheet;
}

/** In bytes. What is larger is not read twice at once, for the sake of memory. */
const mostBeside = 8 * 2 ** 20;

export interface ArchiveJob {
  /** The folder that holds `documents/`. */
  root: string;
  /** Characters that their own faces lack. */
  rare: ReadonlyMap<string, Rare>;
  second?: SecondThread | undefined;
}

/**
 * Makes the archive edition, and checks it on its finished bytes: how its pages look here and, where there is a second
 * thread, all else there at the same time.
 * @param bulletin as it was printed; it is used up
 */
export async function archiveDelivery(
  bulletin: Uint8Array | PDFDocument,
  document: Document,
  { root, rare, second }: ArchiveJob,
): Promise<ArchiveDelivery> {
  const pdf = await archiveEdition(bulletin, attachmentsOf(document, root), leadsOf(document));
  const beside = pdf.length <= mostBeside ? second?.check(pdf, document) : undefined;
  // Whoever waits for it is told what went wrong.
  beside?.catch(() => undefined);
  const finished = await readPdfObjects(pdf);
  // Who goes through the pages several times goes first.
  const others = beside ?? finishedChecks(finished, document);
  const { checks, sheet } = sheetChecks(finished, document, rare);
  const { said, claimed } = await others;
  return { pdf, read: [...said, ...checks], claimed, sheet };
}
