import { expect, test } from 'vitest';
import { titleLinesOf } from '../../../src/import/titles.ts';

test('a title is broken in no name that is known', () => {
  const title = '石门桥镇人民政府办公室　花山岭乡人民政府关于开展节约用水宣传周活动的通知';
  for (const known of [['花山岭乡人民政府'], ['石门桥镇人民政府办公室'], ['节约用水宣传周']])
    expect(titleLinesOf(title, known)?.some((line) => line.includes(known[0] ?? ''))).toBe(true);
});

test('a name that no line holds is broken all the same', () => {
  const long = '示范省示范市示范县水务局节约用水办公室与财政局联席会议办公室';
  expect(titleLinesOf(`${long}关于节水的通知`, [long])?.join('')).toBe(`${long}关于节水的通知`);
});
