import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../src/search/syllables.ts';
import { excerptsOf } from '../../../src/view/web/excerpts.ts';
import { itemListsOf } from '../../../src/view/web/index-view.ts';
import { underLetters } from '../../../src/view/web/letters.ts';
import { organView } from '../../../src/view/web/organ-view.ts';
import { placeView } from '../../../src/view/web/other-views.ts';
import { readingFor } from '../../../src/view/web/reading.ts';
import { slugsFor } from '../../../src/view/web/slugs.ts';
import { type Web, webIn, webOf } from '../../../src/view/web/web.ts';
import { archiveOfTwo, smallArchive } from '../../support/small-archive.ts';

const position = ({ named }: Web, id: string) => named.findIndex((one) => one.id === id);

describe('the address of a name', () => {
  const slugs = (...names: string[]) =>
    slugsFor(names.map((id) => ({ kind: 'activity', id, sound: syllablesOf(id) })));

  it('is spelled, and short', () => {
    expect(slugs('清风行动', '互联网+', '4G网络')).toEqual([
      'qing-feng-xing-dong',
      'hu-lian-wang',
      '4g-wang-luo',
    ]);
    const [long = ''] = slugs('查质量意识、查质量水平、查保证体系、查标准执行情况、查计量检测保证');
    expect(long).toMatch(/^cha-zhi-liang-[a-z0-9-]+$/u);
    expect(long.length).toBeLessThan(60);
  });

  it('is one name’s alone', () => {
    const [a, b] = slugs('质量行', '质量形');
    expect(a).not.toBe(b);
    expect(a).toMatch(/^zhi-liang-xing-/u);
  });

  it('is its id where it has one', () => {
    expect(slugsFor([{ kind: 'organ', id: 'moe', sound: 'jiao yu bu' }])).toEqual(['moe']);
    const spelled = { kind: 'enterprise', id: '国家电网', sound: 'guo jia dian wang' } as const;
    expect(slugsFor([spelled])).toEqual(['guo-jia-dian-wang']);
    const given = { ...spelled, id: 'guo-jia-dian-wang', sound: 'guo wang' };
    const [first, second] = slugsFor([spelled, given]);
    expect(second).toBe('guo-jia-dian-wang');
    expect(first).toMatch(/^guo-jia-dian-wang-[a-z0-9]+$/u);
  });
});

describe('what annexes list', () => {
  it('stands in their order, each with its number and its item', () => {
    const archive = smallArchive();
    const web = webOf(archive, syllablesOf);
    const lists = itemListsOf(web, 'place');
    expect(lists.length).toBeGreaterThan(0);
    for (const { where, href, names } of lists) {
      expect(where).toMatch(/　附件 \d$/u);
      for (const { itemHref } of names) expect(itemHref).toContain(`${href}#`);
    }
    expect(lists[0]?.names[0]).toMatchObject({ text: '深圳市', label: '一（二）' });
  });

  it('is not told to the pages of another document', () => {
    const archive = archiveOfTwo();
    const web = webOf(archive, syllablesOf);
    expect(web.named.some(({ items }) => items)).toBe(true);
    for (const { document } of archive.documents)
      expect(webIn(web, document.id).named.some(({ items }) => items)).toBe(false);
  });
});

it('names stand in the order of their sound', () => {
  const entries = ['重庆', '安徽', '〔2017〕', '北京'].map((text) => ({
    text,
    sound: syllablesOf(text),
  }));
  expect(
    underLetters(entries).map(({ letter, names }) => [letter, ...names.map(({ text }) => text)]),
  ).toEqual([
    ['#', '〔2017〕'],
    ['A', '安徽'],
    ['B', '北京'],
    ['C', '重庆'],
  ]);
});

describe('the page of a body', () => {
  const archive = smallArchive();
  const web = webOf(archive, syllablesOf);
  const reading = readingFor(archive, web);

  it('says where it stands and shows its items whole', () => {
    const view = organView(reading, position(web, 'moe'));
    expect(view.panels.map(({ title, rank, of }) => [title, rank, of])).toEqual([
      ['刊头', 2, 3],
      ['署名', 2, 3],
    ]);
    const [items] = view.sections;
    expect(items?.excerpts?.map(({ href }) => href)).toEqual([
      '/small/annex-1/index.html#a1-1-1',
      '/small/annex-1/index.html#a1-1-1-p2',
    ]);
    expect(view.neighbours?.names.map(({ text }) => text)).toEqual([
      '1　国家质量监督检验检疫总局',
      '3　公安部',
    ]);
  });

  it('shows the sentences around other mentions, its own name marked', () => {
    const sights = reading.sights.get(position(web, 'aqsiq')) ?? [];
    const [title] = excerptsOf(
      sights.filter(({ clause }) => clause.role === 'title'),
      false,
    );
    expect(title?.pieces[0]).toEqual({ text: '质检总局', own: true });
    expect(title?.pieces.map(({ text }) => text).join('')).toBe(
      '质检总局等关于开展小型“质量月”活动的通知',
    );
  });

  it('names the documents where there are several', () => {
    const two = archiveOfTwo();
    const both = webOf(two, syllablesOf);
    const view = placeView(readingFor(two, both), position(both, 'shenzhen'));
    expect(view.sections[0]?.excerpts?.map(({ docNumber }) => docNumber)).toHaveLength(2);
    expect(view.sections[0]?.excerpts?.every(({ docNumber }) => docNumber)).toBe(true);
  });
});
