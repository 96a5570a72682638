import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Document } from '../../../src/document/document.ts';
import type { Pagination } from '../../paged/paginate.ts';
import { addDestinations } from './destinations.ts';
import { describe } from './metadata.ts';
import { addOutline } from './outline.ts';
import { labelPages, trimPages } from './pages.ts';

/**
 * Makes Chromium's PDF exact, whatever edition it is to become: the page, where each clause is, what
 * the file says of itself.
 * @throws Error where the PDF is not as Chromium makes it
 */
export function normalise(pdf: PDFDocument, pagination: Pagination, document: Document): void {
  trimPages(pdf);
  labelPages(pdf);
  addDestinations(pdf, pagination.placements);
  addOutline(pdf, document);
  describe(pdf, document);
}
