import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer';

/** Where the focus is after a Tab. */
export interface Stop {
  /** Which of the page's controls it is; -1 for what only scrolls, undefined behind the last one. */
  at: number | undefined;
  name: string;
  isMarked: boolean;
  isInView: boolean;
}

/** Finds what can be reached, in the order of the page. Runs in the page. */
function controls(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'));
  const reached = all.filter(
    (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
  );
  Object.assign(window, { reached });
  return reached.length;
}

function stop(): Stop {
  const { reached } = window as unknown as { reached: Element[] };
  const active = document.activeElement;
  if (!active || active === document.body)
    return { at: undefined, name: '', isMarked: true, isInView: true };
  const around = [active, active.closest('label')].filter((one) => one !== null);
  const inHeader = (one: Element | null) => Boolean(one?.closest('.site-header'));
  const box = [...active.getClientRects()][0] ?? active.getBoundingClientRect();
  return {
    at: reached.indexOf(active),
    name: `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent}`,
    isMarked: around.some((one) => getComputedStyle(one).outlineStyle !== 'none'),
    // Neither beyond the edge nor under the header that stays in view.
    isInView:
      (inHeader(active) ||
        !inHeader(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))) &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth,
  };
}

/** How many controls there are when no more come: what a search finds, and what it offers, stands there a moment later. */
async function settled(page: Page): Promise<number> {
  const isSearch = await page.evaluate(() => new URLSearchParams(location.search).has('q'));
  if (isSearch) await page.waitForSelector('[data-hit]');
  let count = -1;
  for (let now = await page.evaluate(controls); now !== count; ) {
    count = now;
    await setTimeout(200);
    now = await page.evaluate(controls);
  }
  return count;
}

/** Presses Tab from the top of the page until the focus leaves it. */
export async function tabThrough(page: Page): Promise<{ count: number; stops: Stop[] }> {
  const count = await settled(page);
  const stops: Stop[] = [];
  while (stops.length <= count + 20) {
    await page.keyboard.press('Tab');
    const next = await page.evaluate(stop);
    if (next.at === undefined) break;
    stops.push(next);
  }
  return { count, stops };
}
