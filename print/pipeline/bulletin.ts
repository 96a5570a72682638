import { clausesOf, type Document } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { pageMapOf } from './page-map.ts';
import { type PrintTools, paginate } from './paginate.ts';

export type { PrintTools };

export interface Bulletin {
  pdf: Uint8Array;
  pageMap: PageMap;
  /** What does not fit on its page. */
  problems: Problem[];
}

/**
 * Makes the bulletin of a document, in the layout of the original. The same document, faces and browser
 * give the same bytes.
 * @throws Error where a page could not be laid out
 */
export async function makeBulletin(document: Document, tools: PrintTools): Promise<Bulletin> {
  // Loaded while the browser lays out.
  const finishing = Promise.all([import('./finish/file.ts'), import('./finish/normalise.ts')]);
  const { pdf, pagination } = await paginate(document, tools);
  const [{ savePdf }, { normalise }] = await finishing;
  normalise(pdf, pagination, document);
  const problems = pagination.outside.map((id) => tooLarge(document, id));
  return { pdf: await savePdf(pdf), pageMap: pageMapOf(pagination), problems };
}

function tooLarge(document: Document, id: string): Problem {
  const clause = clausesOf(document).find((one) => one.id === id) ?? document.title;
  return problem('page-overflow', clause.place, {
    found: { zh: `${id} 超出版心`, en: `${id} reaches out of the type area` },
    expected: {
      zh: '在版心之内（GB/T 9704 5.2.1）',
      en: 'inside the type area (GB/T 9704, 5.2.1)',
    },
    mend: {
      zh: '标题分行（titleLines），名称缩短或分栏；表格太宽就写 <Table turned>',
      en: 'break the title (titleLines), shorten names or set them in columns; write <Table turned> for a wide table',
    },
  });
}
