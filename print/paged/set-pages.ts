import { arrange } from './arrange.ts';
import { fitFormulas } from './fit-formulas.ts';
import { keepSignatures } from './keep-signatures.ts';
import { type LayOutOptions, layOut, type Resume } from './lay-out.ts';
import { locate, type Pagination } from './locate.ts';

const steps = { fitFormulas, layOut, keepSignatures, arrange, locate };

/** A script that gives a page what `setPages` needs. */
export const stepsScript = `window.setPagesSteps = { ${Object.entries(steps)
  .map(([name, step]) => `${name}: ${step}`)
  .join(', ')} };`;

export interface SetPages {
  pagination: Pagination;
  /** Where the next run goes on, if this one is open. */
  resume?: Resume;
}

export interface SetOptions extends LayOutOptions {
  /** Number of the first page. */
  first: number;
  /** Whether a signature may not stand alone on a page; where the original turned its pages is not ours to say. */
  keep: boolean;
}

/** Sets pages in one go, so that the browser draws none of them between the steps. Runs in the page, on its own. */
export async function setPages(content: string, options: SetOptions): Promise<SetPages> {
  const { setPagesSteps } = window as unknown as { setPagesSteps: typeof steps };
  const fitted = setPagesSteps.fitFormulas(content, options.styles);
  let resume = await setPagesSteps.layOut(fitted, options);
  const kept = options.keep ? setPagesSteps.keepSignatures(fitted) : undefined;
  if (kept !== undefined) resume = await setPagesSteps.layOut(kept, options);
  setPagesSteps.arrange(options.first);
  return { pagination: setPagesSteps.locate(), ...(resume ? { resume } : {}) };
}
