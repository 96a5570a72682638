import { setImmediate } from 'node:timers/promises';
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
import { openPdf } from '../../src/pdf/open.ts';

/** Chromium's PDFs one after the other as one, pages and tags. One alone stays as it is; a blank page has no tags. */
export class JointPdf {
  #first: PDFDocument | undefined;
  #whole: PDFDocument | undefined;
  readonly #roots: PDFDict[] = [];

  async add(file: Uint8Array): Promise<void> {
    // The browser is told first what to do meanwhile.
    await setImmediate();
    await this.join(await openPdf(file));
  }

  async join(pdf: PDFDocument): Promise<void> {
    if (!this.#first) {
      this.#first = pdf;
      return;
    }
    if (!this.#whole) {
      this.#whole = await PDFDocument.create({ updateMetadata: false });
      this.#roots.push(...append(this.#whole, this.#first));
    }
    this.#roots.push(...append(this.#whole, pdf));
  }

  /** @throws Error where nothing was added */
  merged(): PDFDocument {
    const pdf = this.#whole ?? this.#first;
    if (!pdf) throw new Error('nothing was printed');
    if (!this.#whole) return pdf;
    const { context, catalog } = pdf;
    const root = context.obj({ Type: 'StructTreeRoot', K: this.#roots.flatMap(kidsOf) });
    catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    return pdf;
  }
}

/** Copies pages and tags together, so that the tags keep to their pages. */
function append(merged: PDFDocument, from: PDFDocument): PDFDict[] {
  const copier = PDFObjectCopier.for(from.context, merged.context);
  const producer = from.getProducer();
  if (producer) merged.setProducer(producer);
  for (const page of from.getPages()) {
    const ref = copier.copy(page.ref);
    merged.addPage(PDFPage.of(leafAt(merged, ref), ref, merged));
  }
  const root = from.catalog.get(PDFName.of('StructTreeRoot'));
  return root instanceof PDFRef ? [merged.context.lookup(copier.copy(root), PDFDict)] : [];
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
