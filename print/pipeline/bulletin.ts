import type { PDFDocument } from '@cantoo/pdf-lib';
import { blocksIn } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { pageMapOf } from './page-map.ts';
import { pageOverflow } from './page-overflow.ts';
import { type PrintTools, paginate } from './paginate.ts';

export type { PrintTools };

export interface Bulletin {
  /** Empty where there are problems. */
  pdf: Uint8Array;
  pageMap: PageMap;
  /** What does not fit on its page, and pictures that the browser cannot draw. */
  problems: Problem[];
}

/** The same, not yet written. */
export interface PrintedBulletin extends Omit<Bulletin, 'pdf'> {
  /** Identified by its content; absent where there are problems. */
  pdf?: PDFDocument;
}

/**
 * Makes the bulletin of a document, in the layout of the original. The same document, faces and browser
 * give the same bytes.
 * @throws Error where a page could not be laid out
 */
export async function makeBulletin(document: Document, tools: PrintTools): Promise<Bulletin> {
  const { pdf, ...facts } = await printBulletin(document, tools);
  const { writePdf } = await import('./finish/write.ts');
  return { ...facts, pdf: pdf ? writePdf(pdf.context) : new Uint8Array() };
}

/** For those who go on with it at once: reading a file again takes longer than finishing it. */
export async function printBulletin(
  document: Document,
  tools: PrintTools,
): Promise<PrintedBulletin> {
  const idle = tools.idle ?? Promise.withResolvers<void>();
  const printing = paginate(document, { ...tools, idle });
  const finishing = idle.promise.then(() =>
    Promise.all([import('./finish/file.ts'), import('./finish/normalise.ts')]),
  );
  const { pdf, pagination } = await printing;
  const [{ identify }, { normalise }] = await finishing;
  const pageMap = pageMapOf(pagination);
  const problems = [
    ...pagination.outside.map((id) => pageOverflow(document, id, smaller)),
    ...pagination.unreadable.map((id) => notDrawn(document, id)),
  ];
  // What reaches out of its page is not painted, and has no tags to put right.
  if (problems.length > 0) return { pageMap, problems };
  await normalise(pdf, pagination, document);
  identify(pdf);
  return { pdf, pageMap, problems };
}

const smaller = {
  zh: '标题分行（titleLines），名称缩短或分栏；表格太宽就写 <Table turned>，公式用 aligned 分行',
  en: 'break the title (titleLines), shorten names or set them in columns; write <Table turned> for a wide table, break a formula with aligned',
};

function notDrawn(document: Document, id: string): Problem {
  const blocks = blocksIn([document, ...document.annexes].flatMap((part) => part.blocks));
  const figure = blocks
    .flatMap((block) => (block.kind === 'figure' ? [block] : []))
    .find((one) => one.id === id);
  return problem('figure-unreadable', figure?.place ?? document.place, {
    found: { zh: `图 ${figure?.src} 画不出来`, en: `the picture ${figure?.src} cannot be drawn` },
    expected: { zh: '完好的图', en: 'a picture that is whole' },
    mend: { zh: '换一份完好的文件', en: 'put a file that is whole in its place' },
  });
}
