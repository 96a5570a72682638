import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const id = archive.documents[0]?.document.id ?? '';
const opened = openedSite(archive);

interface Line {
  text: string;
  /** Of each character, in em. */
  advances: number[];
}

/** The lines of each element as they are drawn, without what spreads them to both edges. */
function linesOf(page: Page, choose: string): Promise<Line[][]> {
  return page.$$eval(choose, async (elements) => {
    await document.fonts.ready;
    const range = document.createRange();
    const boxOf = (node: Text, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return [...range.getClientRects()].at(-1);
    };
    const charactersIn = (element: Element) => {
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: { text: string; box: DOMRect }[] = [];
      while (nodes.nextNode()) {
        const node = nodes.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) {
          const box = boxOf(node, at);
          if (box && box.width > 0) found.push({ text: node.data.charAt(at), box });
        }
      }
      return found;
    };
    return elements.map((element) => {
      (element as HTMLElement).style.textAlign = 'start';
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const all = charactersIn(element);
      const begins = (i: number) =>
        i === 0 || (all[i]?.box.top ?? 0) > (all[i - 1]?.box.top ?? 0) + em / 2;
      const starts = all.flatMap((_, i) => (begins(i) ? [i] : []));
      return starts.map((start, i) => {
        const line = all.slice(start, starts[i + 1]);
        return {
          text: line.map(({ text }) => text).join(''),
          advances: line.map(
            ({ box }, j) => ((line[j + 1]?.box.left ?? box.right) - box.left) / em,
          ),
        };
      });
    });
  });
}

const opening = '“‘（《〈〔';
const closing = '”’）》〉〕，。、；：？！';
const widths = [320, 390, 768, 1440];

const at = <T>(width: number, path: string, act: (page: Page) => Promise<T>): Promise<T> =>
  onPage(opened, `${id}/${path}`, act, {
    viewport: { width, height: 900 },
  });

const record = 'p[data-record], h2[data-record]';

describe.each(widths)('the record at %i px', (width) => {
  it('begins no line with a mark that closes, ends none with one that opens, and leaves no character alone', async () => {
    for (const path of ['index.html', 'annex-1/index.html', 'annex-3/index.html']) {
      const all = await at(width, path, (page) => linesOf(page, record));
      expect(all.length).toBeGreaterThan(20);
      const lines = all.flat().map(({ text }) => text);
      expect(lines.filter((text) => closing.includes(text.charAt(0)))).toEqual([]);
      expect(lines.filter((text) => opening.includes(text.at(-1) ?? ''))).toEqual([]);
      const last = all.filter((one) => one.length > 1).map((one) => one.at(-1)?.text ?? '');
      expect(last.filter((text) => [...text].length < 2)).toEqual([]);
    }
  });
});

it.each([
  ['annex-3/index.html', record],
  ['transcript/index.html', '.published'],
])(
  'sets two marks that meet in %s in no more than one character and a half, and one mark in one',
  async (path, choose) => {
    const all = await at(1440, path, async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.rows-all')?.click());
      return await linesOf(page, choose);
    });
    const pairs = all.flat().flatMap(({ text, advances }) =>
      [...text.matchAll(/[”’）》][，。、；”》]|[，、；：][“（《]|[“（《][“‘（《]/gu)].map(
        ({ 0: pair, index }) => ({
          pair,
          em: (advances[index] ?? 0) + (advances[index + 1] ?? 0),
        }),
      ),
    );
    expect(pairs.length).toBeGreaterThan(20);
    // One that a third follows gives way to it too.
    expect(pairs.filter(({ em }) => em > 1.6)).toEqual([]);
    const alone = all
      .flat()
      .flatMap(({ text, advances }) =>
        [...text.matchAll(/\p{sc=Han}(?<mark>[，。])\p{sc=Han}/gu)].map(
          ({ index }) => advances[index + 1] ?? 0,
        ),
      );
    expect(alone.length).toBeGreaterThan(40);
    expect(alone.filter((em) => Math.abs(em - 1) > 0.02)).toEqual([]);
  },
);

it('begins a line of a title with the ink of its mark', async () => {
  const [title = []] = await at(1440, 'index.html', (page) => linesOf(page, '.title'));
  const begun = title.find(({ text }) => text.startsWith('“'));
  expect(begun?.advances[0]).toBeCloseTo(0.5, 1);
});

it.each(widths)(
  'leaves no character or two alone in a title or in the contents at %i px',
  async (width) => {
    for (const path of ['index.html', 'annex-2/index.html']) {
      const all = await at(width, path, async (page) => {
        await page.evaluate(() => document.querySelector<HTMLElement>('.contents-button')?.click());
        return await linesOf(page, '.title, .contents a');
      });
      const last = all.filter((lines) => lines.length > 1).map((lines) => lines.at(-1)?.text ?? '');
      expect(last.length).toBeGreaterThan(0);
      expect(last.filter((text) => [...text].length < 3)).toEqual([]);
    }
  },
);
