import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { clausesOf, type Document } from '../../src/document/document.ts';

/** How long a page may take to tell what it is at, in milliseconds. */
const answerLimit = 2_000;

/**
 * Waits for the laying out of a document, for a limited time.
 * @param limit in milliseconds
 * @throws Error that names the document and, where it is known, the last clause that was laid out
 */
export async function inTime<T>(
  work: Promise<T>,
  page: Page,
  document: Document,
  limit: number,
): Promise<T> {
  const done = new AbortController();
  const late = async () => {
    await setTimeout(limit, undefined, { signal: done.signal });
    const last = await Promise.race([lastClause(page), setTimeout(answerLimit, '')]);
    const after = last === '' ? '' : `; the last was ${placeOf(document, last)}`;
    throw new Error(`${document.file}: not laid out within ${limit / 1000} s${after}`);
  };
  try {
    return await Promise.race([work, late()]);
  } catch (error) {
    throw withPlace(error, document);
  } finally {
    done.abort();
  }
}

async function lastClause(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => {
      const clauses = document.querySelectorAll('.pagedjs_page [data-clause]');
      return clauses[clauses.length - 1]?.getAttribute('data-clause') ?? '';
    });
  } catch {
    // A page that is closed or busy cannot tell, and the time is up all the same.
    return '';
  }
}

/** Pages without an end come with the id of a clause; people look for a line. */
function withPlace(error: unknown, document: Document): unknown {
  const last =
    error instanceof Error ? /no end to the pages after (\S+)/u.exec(error.message) : null;
  if (!last?.[1]) return error;
  const message = `${document.file}: no end to the pages after ${placeOf(document, last[1])}`;
  return new Error(message, { cause: error });
}

function placeOf(document: Document, id: string): string {
  const place = clausesOf(document).find((clause) => clause.id === id)?.place;
  return place ? `${id} (${place.file}:${place.line}:${place.column})` : id;
}
