import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';
import { archiveOfRelations } from '../support/archive-of-relations.ts';
import { clause } from '../support/clauses.ts';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { filesIn } from '../support/site.ts';

const archive = archiveOfRelations();
const addressees = clause(
  'addressees',
  'addressees',
  '各省、自治区质量技术监督局（市场监管部门）：',
);
for (const one of archive.documents)
  if (one.document.id === 'later') one.document = { ...one.document, addressees };
// Two of the same name and without a number, as versions of a law are.
const [like] = archive.documents;
for (const id of ['list-1', 'list-2']) {
  if (!like) throw new Error('no document');
  const { docNumber: _, ...front } = like.document.front;
  const { docNumber: __, history: ___, ...document } = like.document;
  const named = { ...front, identifier: id, title: '关于公布名录的公告' };
  archive.documents.push({ ...like, document: { ...document, id, front: named } });
}
const opened = openedSite(archive);

const on = <T>(path: string, act: (page: Page) => Promise<T>, script = true): Promise<T> =>
  onPage(opened, path, act, { script });

const state = (page: Page) => page.$eval('[data-state]', (one) => one.textContent ?? '');

/** What the visible rows show, and how the comparison says that it went. */
async function result(page: Page) {
  await page.waitForSelector('[data-result]:not([hidden])');
  const rows = await page.$$eval('[data-rows] tr', (all) =>
    all
      .filter((row) => row.offsetHeight > 0)
      .map((row) => ({
        left: row.querySelector('td')?.textContent ?? '',
        removed: [...row.querySelectorAll('del')].map((one) => one.textContent).join('|'),
        added: [...row.querySelectorAll('ins')].map((one) => one.textContent).join('|'),
        href: row.querySelector('a')?.getAttribute('href') ?? '',
      })),
  );
  return { rows, state: await state(page), search: new URL(page.url()).search };
}

describe('the page that compares any two documents', () => {
  it('sets the two of its address side by side, from a folder too', async () => {
    const { rows, state: said } = await on('compare/index.html?a=small&b=later', result);
    expect(rows).toMatchObject([{ removed: '', added: '、自治区' }]);
    expect(rows[0]?.href).toMatch(/\/small\/index\.html#addressees$/u);
    expect(said).toMatch(/^共 \d{2,} 条，有异 1 条。$/u);
  });

  it('takes what is typed: words of a title, or a whole number; the address then holds the choice', async () => {
    const { search } = await on('compare/index.html', async (page) => {
      await page.type('[name=a]', '小型');
      await page.type('[name=b]', '2018年');
      await page.keyboard.press('Enter');
      return await result(page);
    });
    expect(search).toBe('?a=small&b=later');
  });

  it('asks again where no document has the words, or several have', async () => {
    const messages = await on('compare/index.html', async (page) => {
      await page.type('[name=a]', '活动');
      await page.type('[name=b]', '没有的题目');
      await page.keyboard.press('Enter');
      return await page.$$eval('[name=a], [name=b]', (all) =>
        all.map((one) => (one as HTMLInputElement).validationMessage),
      );
    });
    expect(messages).toEqual(Array(2).fill('没有这样一件，或不止一件。从列出的里面选。'));
  });

  it('tells two of the same name apart by their ids', async () => {
    const { search } = await on('compare/index.html?a=list-1&b=list-2', async (page) => {
      const names = await page.$$eval('[name=a], [name=b]', (all) =>
        all.map((one) => (one as HTMLInputElement).value),
      );
      expect(names).toEqual(['关于公布名录的公告　list-1', '关于公布名录的公告　list-2']);
      return await result(page);
    });
    expect(search).toBe('?a=list-1&b=list-2');
  });

  it('leads to the transcript where both are the same document', async () => {
    const href = await on('compare/index.html?a=small&b=small', async (page) => {
      await page.waitForSelector('[data-state] a');
      return await page.$eval('[data-state] a', (one) => one.getAttribute('href') ?? '');
    });
    expect(href).toMatch(/\/small\/transcript\/index\.html$/u);
  });

  it('speaks English on its twin, and says there that the record is Chinese', async () => {
    const said = await on('en/compare/index.html?a=small&b=later', async (page) => ({
      ...(await result(page)),
      languages: await page.$$eval('[data-rows], [data-title]', (all) =>
        all.map((one) => (one as HTMLElement).lang),
      ),
    }));
    expect(said.state).toMatch(/^\d+ clauses in all, 1 of them different\.$/u);
    expect(said.languages).toEqual(['zh-CN', 'zh-CN', 'zh-CN']);
  });

  it('says without a script that it takes one, and lists what stands ready', async () => {
    const text = await on(
      'compare/index.html',
      (page) => page.$eval('main', (main) => main.innerText),
      false,
    );
    expect(text).toContain('任选两件要用脚本');
    expect(text).toContain('关于2018年“质量月”活动的通知');
    expect(text).not.toContain('前件');
  });
});

it('passes every check on the site', () => {
  const documents = archive.documents.map(({ document }) => document);
  expect(checkSite(documents, filesIn(opened.folder))).toEqual([]);
});
