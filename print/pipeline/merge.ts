import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
import { openPdf } from './finish/file.ts';

/**
 * Chromium's PDFs one after the other as one, pages and tags.
 * @throws Error where a PDF has no tags
 */
export async function mergePdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  const roots: PDFDict[] = [];
  for (const file of files) roots.push(append(merged, await openPdf(file)));
  const { context, catalog } = merged;
  const kids = roots.flatMap((root) => kidsOf(root));
  const root = context.obj({ Type: 'StructTreeRoot', K: kids });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return await merged.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** Copies pages and tags together, so that the tags keep to their pages. */
function append(merged: PDFDocument, from: PDFDocument): PDFDict {
  const copier = PDFObjectCopier.for(from.context, merged.context);
  const producer = from.getProducer();
  if (producer) merged.setProducer(producer);
  for (const page of from.getPages()) {
    const ref = copier.copy(page.ref);
    merged.addPage(PDFPage.of(leafAt(merged, ref), ref, merged));
  }
  const root = from.catalog.get(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFRef)) throw new Error('a PDF of Chromium without tags');
  return merged.context.lookup(copier.copy(root), PDFDict);
}

function leafAt(pdf: PDFDocument, ref: PDFRef): PDFPageLeaf {
  const leaf = pdf.context.lookup(ref);
  if (!(leaf instanceof PDFPageLeaf)) throw new Error('a page that is none');
  return leaf;
}

function kidsOf(root: PDFDict) {
  const kids = root.get(PDFName.of('K'));
  return kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
}
