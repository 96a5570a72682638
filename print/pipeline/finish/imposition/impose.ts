import { PDFDict, PDFDocument, type PDFEmbeddedPage, PDFName } from '@cantoo/pdf-lib';
import { openPdf } from '../../../../src/pdf/open.ts';
import { sheet as pageSize } from '../../../styles/geometry.ts';
import { setBoxes } from '../boxes.ts';
import { infoOf } from '../description.ts';
import { identityOf } from '../file.ts';
import { bleed, marksOf, point } from '../marks.ts';
import { mm } from '../pages.ts';
import { type PrintingCondition, saveForPress } from '../press-file.ts';
import { onAllPlates, registration } from '../separation.ts';
import { packedStream } from '../stream.ts';
import type { Placed, Side } from './plan.ts';

export interface Imposition {
  /** Part of the file's identity. */
  edition: string;
  /** What it is, behind the title. */
  about: string;
  sides: readonly Side[];
}

/** Puts the pages of the press edition on sheets. The inks stay as they are. @param press bytes of the press edition */
export async function impose(
  press: Uint8Array,
  { edition, about, sides }: Imposition,
  condition: PrintingCondition,
): Promise<Uint8Array> {
  const source = await openPdf(press);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  copyInfo(source, pdf);
  const within = cornersOf();
  const pages = await pdf.embedPages(
    source.getPages(),
    source.getPages().map(() => within),
  );
  for (const page of pages) await page.embed();
  const everywhere = pdf.context.register(onAllPlates(pdf));
  for (const side of sides) drawSide(pdf, side, pages, everywhere);
  return await saveForPress(pdf, { edition, source: identityOf(source), condition, about });
}

/** What the press edition says of itself. */
function copyInfo(from: PDFDocument, to: PDFDocument): void {
  const info = PDFDict.fromMapWithContext(new Map(infoOf(from).entries()), to.context);
  to.context.trailerInfo.Info = to.context.register(info);
}

/** The bleed box of a page of the press edition. */
function cornersOf() {
  return {
    left: point(-bleed),
    bottom: point(-bleed),
    right: point(pageSize.width + bleed),
    top: point(pageSize.height + bleed),
  };
}

function drawSide(
  pdf: PDFDocument,
  side: Side,
  pages: readonly PDFEmbeddedPage[],
  everywhere: ReturnType<PDFDocument['context']['register']>,
): void {
  const { context } = pdf;
  const sheet = pdf.addPage();
  setBoxes(pdf, sheet, side.width, side.height);
  const drawn = side.placed.flatMap((placed) => {
    const form = placed.page === undefined ? undefined : pages[placed.page - 1];
    return form ? { form, placed, name: `Page${placed.page}` } : [];
  });
  const content = [...drawn.map(({ placed, name }) => draw(placed, name)), marksOf(side)].join(
    '\n',
  );
  const forms = Object.fromEntries(drawn.map(({ name, form }) => [name, form.ref]));
  const resources = { XObject: forms, ColorSpace: { [registration]: everywhere } };
  sheet.node.set(PDFName.of('Resources'), context.obj(resources));
  sheet.node.set(
    PDFName.of('Contents'),
    context.register(packedStream(context, Buffer.from(content))),
  );
}

/** A page, clipped to what it may reach. */
function draw({ x, y, turned, reach }: Placed, name: string): string {
  const left = point(x - reach.left);
  const width = lengthOf(pageSize.width + reach.left + reach.right);
  const clip = [left, point(y - bleed), width, lengthOf(pageSize.height + 2 * bleed)];
  const at = turned
    ? [-1, 0, 0, -1, point(x + pageSize.width + bleed), point(y + pageSize.height + bleed)]
    : [1, 0, 0, 1, point(x - bleed), point(y - bleed)];
  return `q ${clip.join(' ')} re W n ${at.join(' ')} cm /${name} Do Q`;
}

function lengthOf(distance: number): number {
  return Math.round(distance * mm * 1000) / 1000;
}
