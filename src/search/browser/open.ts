import type { Engine, Source } from './engine.ts';
import { gramEngine } from './grams.ts';
import { scanEngine } from './scan.ts';

/** The engine that the index was built for. */
export async function openEngine(source: Source): Promise<Engine> {
  const index = await source.index();
  return index.engine === 'grams' ? gramEngine(index, source) : scanEngine(index, source);
}
