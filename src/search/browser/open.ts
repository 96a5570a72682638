import type { Means, SearchIndex } from './data.ts';
import type { Engine, Source } from './engine.ts';
import { scanEngine } from './scan.ts';

/** Opens the engine of an archive that is too large to be read whole. */
export type OpenIndexed = (index: SearchIndex, means: Means, source: Source) => Engine;

/**
 * The engine that the index was built for.
 *
 * @param indexed lent when it is needed
 */
export async function openEngine(
  source: Source,
  indexed: () => Promise<OpenIndexed>,
): Promise<Engine> {
  const index = await source.index();
  return index.means ? (await indexed())(index, index.means, source) : scanEngine(index, source);
}
