import { resolve } from 'node:path';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { type Bulletin, makeBulletin } from '../../print/pipeline/bulletin.ts';
import { type OwnFonts, readPrintFonts } from '../../print/pipeline/fonts.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Document } from '../../src/document/document.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** The first document of the project, as its source says it. */
export function theNotice(): Document {
  const { corpus, problems } = readCorpus(projectRoot);
  const notice = corpus?.documents.find(({ id }) => id === '2017-quality-month');
  if (!notice) throw new Error(`the notice cannot be read: ${JSON.stringify(problems[0])}`);
  return notice;
}

/** Bulletins of the documents, all from one browser. */
export async function bulletinsOf(
  documents: readonly Document[],
  { own = {}, root = projectRoot }: { own?: OwnFonts; root?: string } = {},
): Promise<Bulletin[]> {
  return await withBrowser({}, async (browser) => {
    const tools = { browser, fonts: await readPrintFonts(own), root };
    const bulletins: Bulletin[] = [];
    for (const document of documents) bulletins.push(await makeBulletin(document, tools));
    return bulletins;
  });
}
