import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeSum } from '../../scripts/build/code-sums.ts';
import { programIn } from '../../scripts/build/program.ts';
import { wholeSiteChecks } from '../../src/checks/site.ts';
import { type PageFacts, pageFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { namedBySource } from '../../src/checks/site-names.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import { readingOf } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';
import { engineFor, searchFiles } from '../../src/search/search-files.ts';
import { syllablesOf } from '../../src/search/syllables.ts';
import {
  commonFiles,
  documentFiles,
  type Files,
  filesBeside,
  namePage,
  pathOfName,
  writeFiles,
} from '../../src/site/build.ts';
import { openDrawing } from '../../src/site/drawing/draw.ts';
import { searchEntries } from '../../src/site/search-entries.ts';
import type { Archive } from '../../src/view/archive.ts';
import { readingFor } from '../../src/view/web/reading.ts';
import { nameViews } from '../../src/view/web/views.ts';
import { webIn, webOf } from '../../src/view/web/web.ts';

/** Says when a step is done. */
export type Done = (step: string) => void;

export function readArchive(root: string): Archive {
  const { corpus, problems } = readCorpus(root);
  const all = [...problems, ...(corpus ? applyRules(corpus) : [])];
  if (!corpus || all.length > 0) throw new Error(JSON.stringify(all[0], null, 2));
  const documents = corpus.documents.map((document) => {
    const bytes = Buffer.byteLength(readingOf(document));
    return { document, text: { bytes, sha256: '' } };
  });
  const { organs, places } = corpus;
  return { title: '示范馆', publisher: '示范馆', documents, organs, places };
}

/** Draws the site of an archive without print, and checks it as a build does. */
export async function drawSite(
  archive: Archive,
  { root, outDir, done }: { root: string; outDir: string; done: Done },
): Promise<Problem[]> {
  rmSync(outDir, { recursive: true, force: true });
  const say = { language: 'zh', progress: () => undefined } as const;
  const program = await programIn(join(root, '.hongtou/programs'), codeSum('program'), say);
  const drawing = openDrawing(program);
  const pages: PageFacts[] = [];
  const paths = new Set<string>();
  let characters = '';
  const lay = async (files: Files): Promise<void> => {
    await writeFiles(outDir, files);
    for (const [path, data] of files) {
      paths.add(path);
      if (!path.endsWith('.html')) continue;
      characters = distinctCharacters([characters, String(data)]);
      const read = pagesOf(new Map([[path, Buffer.from(data)]]));
      pages.push(...read.map((page) => pageFacts(page, { baseUrl: undefined, isPagefind: false })));
    }
  };
  done('compiling the pages');
  const web = webOf(archive, syllablesOf);
  done('finding the names');
  const { documents, ...facts } = archive;
  for (const archived of documents) {
    const own = webIn(web, archived.document.id);
    const job = { facts, web: own, drawing, sourceRoot: root };
    const { files } = await documentFiles(archived, job);
    await lay(files.set(`${archived.document.id}/${archived.document.id}.txt`, ''));
  }
  done('pages of documents');
  const about = { ...facts, kinds: web.kinds, seen: web.seen };
  for (const view of nameViews(readingFor(archive, web)))
    await lay(new Map([[pathOfName(view), await namePage(view, about, drawing)]]));
  done('pages of names');
  const content = searchEntries(archive, web);
  const engine = engineFor(content, 'auto');
  await lay(await searchFiles(content, engine));
  done(`search (${engine})`);
  await lay(await commonFiles({ ...archive, search: { engine } }, web, drawing));
  done('lists, indexes and all else');
  await lay(await filesBeside(drawing, { characters, heading: facts.title }));
  const beside = new Map(
    [...paths]
      .filter((path) => /\.(?:css|js)$/u.test(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(outDir, path)))]),
  );
  const all = documents.map(({ document }) => document);
  const checks = wholeSiteChecks(all, { paths, pages, named: all.flatMap(namedBySource), beside });
  done('checks');
  return checks.flatMap(({ problems }) => problems);
}
