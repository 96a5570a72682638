import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { blocksIn } from '../../src/document/block.ts';
import { textOf } from '../../src/document/clause.ts';
import { partsOf } from '../../src/document/document.ts';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { filesIn, realArchive, typicalPages } from '../support/site.ts';

const archive = realArchive();
const [archived] = archive.documents;
if (!archived) throw new Error('no document');
const { document } = archived;
const opened = openedSite(archive);

/** What a screen reader is told of, in the order in which it is read. */
interface Heard {
  role: string;
  name: string;
  level?: number;
}

async function heardOn(page: Page): Promise<Heard[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = known.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  return inOrder(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const level = properties.find((one) => one.name === 'level')?.value.value;
      return {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? '').trim(),
        ...(level === undefined ? {} : { level: Number(level) }),
      };
    });
}

const on = (path: string) =>
  onPage(opened, path, heardOn, {
    viewport: { width: 1440, height: 900 },
  });

const landmarks = /^(?:banner|navigation|search|main|contentinfo)$/u;

it('finds its way on the page of a document by landmarks and headings', async () => {
  const heard = await on(`${document.id}/index.html`);
  const found = heard.filter(({ role }) => landmarks.test(role));
  expect(found.map(({ role, name }) => `${role} ${name}`.trim())).toEqual([
    'banner',
    'navigation 全站',
    'search',
    'navigation 目次',
    'main',
    'contentinfo',
  ]);
  const headings = heard.filter(({ role }) => role === 'heading');
  const sections = blocksIn(document.blocks).flatMap((block) =>
    block.kind === 'section' ? [textOf(block.heading)] : [],
  );
  expect(headings[0]?.level).toBe(1);
  expect(headings[0]?.name.replace(/\s/gu, '')).toBe(document.front.title);
  expect(headings.filter(({ level }) => level === 2).map(({ name }) => name)).toEqual([
    ...sections,
    '用语',
  ]);
});

it('hears the record whole and in its order', async () => {
  for (const { id, clauses } of partsOf(document).slice(0, 2)) {
    const heard = await on(`${document.id}/${id === 'notice' ? '' : `${id}/`}index.html`);
    const main = heard.slice(heard.findIndex(({ role }) => role === 'main'));
    const words = main.flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []));
    const said = words.join('').replace(/\s/gu, '');
    const body = clauses.filter(({ role }) => /^(?:title|heading|paragraph|item)$/u.test(role));
    expect(body.length).toBeGreaterThan(10);
    let at = 0;
    for (const clause of body) {
      // A mark of a note may stand within a longer stretch.
      const found = said.indexOf(textOf(clause).replace(/\s/gu, '').slice(0, 8), at);
      expect(found, clause.id).toBeGreaterThanOrEqual(at);
      at = found;
    }
  }
});

it('hears of no control or picture without a name, and of no heading that skips a level', async () => {
  const pages = typicalPages(filesIn(opened.folder));
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    const heard = await on(path);
    const named =
      /^(?:link|button|searchbox|textbox|checkbox|radio|combobox|image|img|graphics-document)$/u;
    const nameless = heard.filter(({ role, name }) => named.test(role) && name === '');
    expect(nameless, path).toEqual([]);
    const levels = heard.flatMap(({ role, level }) => (role === 'heading' && level ? [level] : []));
    const skipping = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skipping, path).toEqual([]);
  }
});
