import { expect, it } from 'vitest';
import { reservedIds } from '../../../src/document/reserved-ids.ts';
import { commonPages } from '../../../src/view/pages.ts';
import { folderOf } from '../../../src/view/web/web.ts';
import { smallArchive } from '../../support/small-archive.ts';

it('no folder of the site itself can be the name of a document', () => {
  const folders = commonPages(smallArchive()).flatMap((path) => path.match(/^[^/]+(?=\/)/u) ?? []);
  const all = new Set([...folders, ...Object.values(folderOf)]);
  expect(all.size).toBeGreaterThan(5);
  expect([...all].filter((folder) => !reservedIds.has(folder))).toEqual([]);
});
