import { readFileSync } from 'node:fs';
import { PDFDocument, PDFHeader, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Lead } from '../../../src/document/leads.ts';
import { dictIn, textIn } from '../../../src/pdf/objects.ts';
import { openPdf } from '../../../src/pdf/open.ts';
import { markArtifacts } from './artifacts.ts';
import { type Attachment, attach } from './attachments.ts';
import { rewriteContents } from './content.ts';
import { addXmp, infoOf } from './description.ts';
import { boundFigures } from './figures.ts';
import { identityOf, savePdf } from './file.ts';
import { addLinks } from './links.ts';
import { addOutputIntents } from './output-intent.ts';

const profile = new URL('../../icc/sRGB.icc', import.meta.url);

/**
 * The archive edition: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, with what it was made from
 * inside.
 * @param bulletin as it was printed, which it becomes, or bytes of it
 * @param leads its lines that become links
 */
export async function archiveEdition(
  bulletin: Uint8Array | PDFDocument,
  attachments: readonly Attachment[],
  leads: readonly Lead[],
): Promise<Uint8Array> {
  const pdf = bulletin instanceof PDFDocument ? bulletin : await openPdf(bulletin);
  const { context, catalog } = pdf;
  context.header = PDFHeader.forVersion(1, 7);
  boundFigures(pdf);
  addLinks(pdf, leads);
  await rewriteContents(pdf, markArtifacts);
  for (const page of pdf.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const group = dictIn(page.node, 'Group');
    group?.set(PDFName.of('CS'), PDFName.of('DeviceRGB'));
  }
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  addOutputIntents(pdf, {
    uses: ['GTS_PDFA1'],
    condition: 'sRGB IEC61966-2.1',
    about: 'sRGB IEC61966-2.1',
    registry: 'http://www.color.org',
    profile: readFileSync(profile),
    components: 3,
  });
  attach(pdf, attachments, PDFString.of(textIn(infoOf(pdf), 'ModDate') ?? ''));
  addXmp(pdf, 'archive', identityOf(pdf), {
    pdfa: { part: 3, conformance: 'A' },
    pdfua: { part: 1 },
  });
  return await savePdf(pdf);
}
