import type { Problem } from '../../src/document/problem.ts';
import { recover, withStaging } from '../build/dist.ts';
import { fingerprintOf } from '../build/fingerprint.ts';
import { askedOf, otherSources, type Part, readParts, takeParts } from '../build/part.ts';
import { cacheDirOf, readSources } from '../build/sources.ts';
import { writeState } from '../build/state.ts';
import { crewOf } from '../build/workers.ts';
import { type Outcome, UsageError } from '../cli/outcome.ts';
import { readConfig, rootOf } from '../config.ts';
import { done, failed } from './built.ts';
import type { Run } from './run.ts';

/** Joins what `build --shard` made into one `dist/`, with the bytes of a build that was not divided. */
export const merge: Run = async (request, voice) => {
  const root = rootOf(request);
  recover(root);
  const { parts, problems: strange } = partsOf(request.positionals);
  if (strange.length > 0) return failed(strange);
  const { config, placeOf, problems: unfit } = await readConfig(request);
  voice.progress({ zh: '读取并核对公文源', en: 'reading and checking the sources' });
  const cacheDir = cacheDirOf(request, root);
  const { corpus, problems } = readSources({ root, cacheDir });
  if (!corpus || problems.length + unfit.length > 0) return failed([...unfit, ...problems]);
  const [{ folder, facts }] = parts;
  const sources = fingerprintOf(root, config, askedOf(facts), '');
  if (facts.sources !== sources) return failed([otherSources(folder, root)]);
  const differing = takeParts(parts, `${cacheDir}/results`);
  if (differing.length > 0) return failed(differing);
  const { makeDist } = await import('../build/make.ts');
  return withStaging(root, async (next): Promise<{ keep: boolean; value: Outcome }> => {
    const made = await makeDist({
      root,
      config,
      configPlace: placeOf,
      corpus,
      voice,
      outDir: next,
      cacheDir,
      browser: '',
      joined: facts.browser,
      crew: crewOf(
        { root, config, browserPath: '', strict: false, press: false },
        { jobs: 1, voice },
      ),
      force: false,
      strict: facts.strict,
      deliveries: facts.deliveries,
    });
    if (made.problems.length > 0) return { keep: false, value: failed(made.problems) };
    writeState(root, { fingerprint: sources, ...made });
    return { keep: true, value: done(made.figures) };
  });
};

function partsOf(folders: readonly string[]): { parts: [Part, ...Part[]]; problems: Problem[] } {
  const { parts, problems } = readParts(folders);
  const [first, ...others] = parts;
  if (folders.length === 0 || (!first && problems.length === 0)) {
    throw new UsageError({
      zh: '要合并哪几份？写出各份的文件夹：hongtou merge DIR…',
      en: 'which parts? name their folders: hongtou merge DIR…',
    });
  }
  return { parts: [first, ...others] as [Part, ...Part[]], problems };
}
