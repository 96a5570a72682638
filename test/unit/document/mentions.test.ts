import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document } from '../../../src/document/document.ts';
import { lexiconOf } from '../../../src/document/lexicon.ts';
import { mentionsIn } from '../../../src/document/mentions.ts';
import { quotedNames } from '../../../src/document/quoted-names.ts';
import { place as at, clause } from '../../support/clauses.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';

type ByName = Record<string, string[]>;

/** The names of the first document as a reader listed them, one line for each: `organ moe issuer-4`. */
function listed(): string[] {
  const file = join(import.meta.dirname, '../../support/quality-month-mentions.yaml');
  const list: Record<string, ByName> = parse(readFileSync(file, 'utf8'));
  const kinds = { organs: 'organ', enterprises: 'enterprise', places: 'place', cited: 'cited' };
  const byName = Object.entries({ ...kinds, throughout: 'activity' }).flatMap(([key, kind]) =>
    Object.entries(list[key] ?? {}).flatMap(([id, clauses]) =>
      clauses.flatMap((entry) => {
        const [at, times = '1'] = entry.split('×');
        return Array<string>(Number(times)).fill(`${kind} ${id} ${at}`);
      }),
    ),
  );
  const quoted = Object.entries(list.quoted ?? {}).flatMap(([at, names]) =>
    names.map((name) => `activity ${name} ${at}`),
  );
  return [...byName, ...quoted].sort();
}

const { corpus, notice } = readNotice();
const found = mentionsIn(notice, lexiconOf(corpus));

describe('in the first document', () => {
  it('every name that a reader listed is found, and no other', () => {
    expect(found.map(({ kind, id, clause }) => `${kind} ${id} ${clause}`).sort()).toEqual(listed());
  });

  it('there are 48 bodies, 23 enterprises, 41 places, and more than 120 quoted names', () => {
    const byKind = Map.groupBy(found, ({ kind }) => kind);
    const count = (kind: 'organ' | 'enterprise' | 'place' | 'activity' | 'cited') =>
      new Set(byKind.get(kind)?.map(({ id }) => id)).size;
    expect([count('organ'), count('enterprise'), count('place')]).toEqual([48, 23, 41]);
    expect(count('activity')).toBeGreaterThan(120);
    expect(count('cited')).toBe(17);
  });

  it('none stands inside another', () => {
    const byClause = Map.groupBy(found, ({ clause }) => clause);
    for (const mentions of byClause.values())
      for (const [i, { start }] of mentions.entries())
        expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
  });
});

/** What is found in a paragraph of the small document. */
function foundIn(text: string, notes?: Document['mentions']): string[] {
  const archive = smallArchive();
  const [document] = archive.documents.map((one) => one.document);
  if (!document) throw new Error('no document');
  document.blocks = [{ kind: 'paragraph', clause: clause('p1', 'paragraph', text) }];
  if (notes) document.mentions = notes;
  const lexicon = lexiconOf({ ...archive, documents: [document] });
  const [own] = clausesOf(document).filter(({ id }) => id === 'p1');
  return mentionsIn(document, lexicon)
    .filter((mention) => mention.clause === 'p1')
    .map(({ start, end, id }) => `${own && textOf(own).slice(start, end)} ${id}`);
}

describe('a name', () => {
  it.each([
    ['教育部会同公安部、质检总局', ['教育部 moe', '公安部 mps', '质检总局 aqsiq']],
    ['教育部门、公安部门和深圳市场', []],
    ['省质检总局', []],
    ['中华人民共和国教育部', ['中华人民共和国教育部 moe']],
    ['在深圳市召开；深圳不是全称', ['深圳市 shenzhen']],
    ['“教育部开放日”与《公安部条例》', ['教育部开放日 教育部开放日', '公安部条例 公安部条例']],
  ])('in %s', (text, names) => {
    expect(foundIn(text)).toEqual(names);
  });

  it('is added or taken away by a person', () => {
    expect(
      foundIn('该部与公安部', {
        also: [{ clause: 'p1', words: '该部', organ: 'moe', at }],
        not: [],
      }),
    ).toEqual(['该部 moe', '公安部 mps']);
    expect(foundIn('教育部与公安部', { also: [], not: [{ words: '公安部', at }] })).toEqual([
      '教育部 moe',
    ]);
  });

  it('that is short counts only where the document says whom it means', () => {
    const archive = smallArchive();
    const [organ] = archive.organs.organs;
    if (!organ) throw new Error('no organ');
    archive.organs.organs.push({
      ...organ,
      id: 'nbs',
      name: { ...organ.name, is: '国家统计局' },
      short: { ...organ.short, is: '统计局' },
    });
    const ids = (text: string) => {
      const [document] = archive.documents.map((one) => structuredClone(one.document));
      if (!document) throw new Error('no document');
      document.blocks = [{ kind: 'paragraph', clause: clause('p1', 'paragraph', text) }];
      return mentionsIn(document, lexiconOf({ ...archive, documents: [document] })).filter(
        ({ id }) => id === 'nbs',
      ).length;
    };
    expect(ids('报统计局。')).toBe(0);
    expect(ids('国家统计局负责；报统计局。')).toBe(2);
  });
});

describe('quotation marks', () => {
  it.each([
    ['开展“清风行动”“‘三同’进万家”', ['清风行动', '‘三同’进万家']],
    ['解读《条例》，“未完', ['条例']],
    ['“学习“三个代表”活动”', ['学习“三个代表”活动']],
    ['《关于“三农”工作的意见》', ['关于“三农”工作的意见']],
    ['修改为：“第二条 应当登记。”删去“、”和“第三款”', []],
  ])('hold in %s', (text, names) => {
    expect(quotedNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });
});
