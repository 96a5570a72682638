import { extname } from 'node:path/posix';
import type { AstroUserConfig } from 'astro';
import { dev } from 'astro';
import type { Problem } from '../document/problem.ts';
import { engineFor, searchFiles } from '../search/search-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import type { Archive } from '../view/archive.ts';
import { twinOf } from '../view/languages.ts';
import { fontFaceCss, webFaces } from '../view/slices.ts';
import { webOf } from '../view/web/web.ts';
import { commonShown } from './build.ts';
import { siteConfig } from './config.ts';
import { languageHeader } from './english.ts';
import { feedFiles } from './feeds.ts';
import { liveProblems } from './live.ts';
import type { LiveState } from './live-state.ts';
import { bundledScripts, liveScript } from './scripts.ts';
import { searchEntries } from './search-entries.ts';
import { shownPlugin } from './shown-plugin.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

export interface LiveSite {
  /** Such as http://127.0.0.1:4321/ */
  address: string;
  /** Shows in the pages what is wrong with the sources now; nothing where they are sound. */
  tell(problems: readonly Problem[]): void;
  stop(): Promise<void>;
}

/**
 * Serves the site of an archive while it is being edited.
 * @param port 0 takes a free one
 * @param edition rises with each site that is served after another
 */
export async function serveSite(
  archive: Archive,
  port: number,
  edition: number,
): Promise<LiveSite> {
  const files = new Map(await bundledScripts());
  const web = webOf(archive, syllablesOf);
  const content = searchEntries(archive, web);
  const engine = engineFor(content, archive.search?.engine);
  for (const [path, text] of await searchFiles(content, engine)) files.set(path, text);
  for (const [path, text] of feedFiles(archive)) files.set(path, text);
  files.set('fonts/fonts.css', fontFaceCss(webFaces(), ''));
  files.set('scripts/live.js', await liveScript());
  const documents = archive.documents.map(({ document }) => document);
  const tell = (problems: readonly Problem[]): void => {
    const state: LiveState = { edition, problems: liveProblems(problems, documents) };
    files.set('live.json', JSON.stringify(state));
  };
  tell([]);
  const shown = { ...commonShown(archive, web), live: true };
  const server = await dev({
    ...siteConfig(),
    configFile: false,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    vite: { plugins: [shownPlugin(shown), filesPlugin(files)] },
  });
  return {
    address: `http://127.0.0.1:${server.address.port}/`,
    tell,
    stop: () => server.stop(),
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The files that the build writes beside the pages, from memory. */
function filesPlugin(files: ReadonlyMap<string, string>): VitePlugin {
  return {
    name: 'hongtou:files',
    configureServer: (server) => {
      server.middlewares.use((request, answer, next) => {
        // Links name the file, which stands at the end of a build; Astro draws its folder.
        const { language, path: page } = twinOf(request.url?.split('?')[0]?.slice(1) ?? '');
        if (language === 'en') {
          request.headers[languageHeader] = language;
          request.url = request.url?.replace(/^\/en\/[^?]*/u, `/${page}`);
        }
        request.url = request.url?.replace(/(?<=\/)index\.html(?=$|\?)/u, '');
        const path = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        const text = files.get(path);
        if (text === undefined) return next();
        const type = types[extname(path)] ?? 'text/javascript';
        answer.setHeader('Content-Type', `${type}; charset=utf-8`);
        answer.end(text);
      });
    },
  };
}
