import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Document } from '../../../src/document/document.ts';
import type { Pagination } from '../../paged/locate.ts';
import { addDestinations } from './destinations.ts';
import { describe } from './metadata.ts';
import { addOutline } from './outline.ts';
import { labelPages, trimPages } from './pages.ts';
import { rebuildTags } from './tags.ts';

/**
 * Makes Chromium's PDF exact, whatever edition it is to become: the page, the tags, where each clause is, what
 * the file says of itself.
 * @throws Error where the PDF is not as Chromium makes it
 */
export async function normalise(
  pdf: PDFDocument,
  pagination: Pagination,
  document: Document,
): Promise<void> {
  await trimPages(pdf);
  labelPages(pdf);
  rebuildTags(pdf, document, pagination.placements);
  addDestinations(pdf, pagination.placements);
  addOutline(pdf, document);
  describe(pdf, document);
}
