import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';
import { textOf } from '../../src/document/clause.ts';
import { inspect, lendFace } from '../support/axe.ts';
import { setFormula } from '../support/formulas.ts';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { filesIn } from '../support/site.ts';
import { smallArchive } from '../support/small-archive.ts';

const formulas = [
  '漏损率=\\frac{供水总量-注册用户用水量}{供水总量}\\times 100\\%\\tag{1}',
  'f(Q)=\\begin{cases}Q\\times P, & Q\\le Q_0\\\\ Q_0\\times P+\\sum_{i=1}^{n}Q_i\\times P\\times k_i, & Q>Q_0\\end{cases}',
  '\\sigma=\\sqrt{\\frac{1}{n}\\sum_{i=1}^{n}\\left(x_i-\\bar{x}\\right)^2}',
].map((tex, i) => setFormula(`a1-formula-${i + 1}`, tex));

const archive = smallArchive();
const documents = archive.documents.map(({ document }) => document);
const [annex] = documents[0]?.annexes ?? [];
annex?.blocks.push(...formulas);
const id = documents[0]?.id ?? '';
const opened = openedSite(archive);
const path = `${id}/annex-1/index.html`;

const screens = {
  wide: { width: 1440, height: 900 },
  phone: { width: 375, height: 720 },
};

const on = <T>(file: string, use: (page: Page) => Promise<T>, viewport = screens.wide) =>
  onPage(opened, file, use, { viewport });

/** Heights of the set formulas, and of the largest bracket and root. Runs in the page. */
async function shapes() {
  await document.fonts.ready;
  const all = [...document.querySelectorAll('.formula-shape')];
  const height = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  return {
    heights: all.map((shape) => Math.round(height(shape.querySelector('math')))),
    brace: height(document.querySelector('mo[form=prefix][stretchy=true]')),
    faces: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family),
    seen: all.map((shape) => getComputedStyle(shape).display),
    wider: document.documentElement.scrollWidth > innerWidth,
    scrolls: all.map((shape) => shape.scrollWidth > shape.clientWidth),
  };
}

describe('a formula on a page', () => {
  it('is as high as its fractions, its bracket grows with it, in its own face', async () => {
    const { heights, brace, faces, seen } = await on(path, (page) => page.evaluate(shapes));
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeGreaterThan(40);
    expect(brace).toBeGreaterThan(50);
    expect(faces).toContain('Hongtou Math');
    expect(seen).not.toContain('none');
  });

  it('scrolls by itself on a phone, and the page does not', async () => {
    const found = await on(path, (page) => page.evaluate(shapes), screens.phone);
    expect(found.wider).toBe(false);
    expect(found.scrolls).toContain(true);
  });

  it('has the one line of its record for those who search, copy and cite', async () => {
    const lines = await on(path, (page) =>
      page.$$eval('.set-formula [data-record]', (all) => all.map(({ textContent }) => textContent)),
    );
    expect(lines.map((line) => line.trim())).toEqual(formulas.map(({ clause }) => textOf(clause)));
  });

  it('is heard as MathML with its line beside it, once', async () => {
    const names = await on(path, async (page) => {
      const session = await page.createCDPSession();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored, role }) => !ignored && /^(?:MathMLMath|math)$/u.test(role?.value))
        .map(({ name }) => `${name?.value}`);
    });
    expect(names).toHaveLength(3);
    expect(names[0]).toContain('漏损率=（供水总量-注册用户用水量）/供水总量×100%');
  });

  it.each(['light', 'dark'])('has no violation in the %s', async (scheme) => {
    const allowed = { files: [opened.folder] };
    const { value } = await opened.browser.withPage({ allowed }, async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const found: string[] = [];
      for (const viewport of Object.values(screens)) {
        await page.setViewport(viewport);
        await page.goto(`file://${opened.folder}/${path}`);
        await page.evaluate(lendFace);
        await page.evaluate(axe.source);
        found.push(...(await page.evaluate(inspect, [])).violations);
      }
      return found;
    });
    expect(value).toEqual([]);
  });
});

describe('the edition in one file', () => {
  it('has the face of its formulas in it', async () => {
    const { faces, brace } = await on(`${id}/${id}.html`, (page) => page.evaluate(shapes));
    expect(faces).toEqual(['Hongtou Math']);
    expect(brace).toBeGreaterThan(50);
  });
});

describe('what formulas need', () => {
  const read = (file: string) => readFileSync(join(opened.folder, file), 'utf8');

  it('stands with documents that have any, and with no other', () => {
    const files = [...filesIn(opened.folder).keys()];
    expect(files.filter((file) => /math-\d/u.test(file))).toEqual([`${id}/fonts/math-1.woff2`]);
    expect(read(`${id}/fonts/fonts.css`)).toContain('.set-formula');
    const sheets = files.filter((file) => /\.css$/u.test(file) && !file.startsWith(id));
    for (const file of sheets) expect(read(file)).not.toMatch(/formula-shape|Hongtou Math/u);
  });

  it('passes every check on the site', () => {
    expect(checkSite(documents, filesIn(opened.folder))).toEqual([]);
  });
});
