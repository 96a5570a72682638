import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const read = (...lines: string[]) =>
  imported(
    `示范市水务局关于节水的通知\n\n示水〔2020〕3号\n\n各单位：\n\n${lines.join('\n\n')}\n\n示范市水务局\n2020年4月1日\n`,
  );
const untold = /上标、下标/u;

test.each([
  ['应当~~立即~~办理。'],
  ['应当<del>立即</del>办理。'],
  ['应当<s class="a">立即</s>办理。'],
])('what is struck out is kept and told: %s', (line) => {
  const { reading, doubts } = read('一句。', line);
  expect(reading.join('')).toContain('立即');
  expect(doubts).toContainEqual(
    expect.objectContaining({
      line: 9,
      what: expect.objectContaining({ zh: '抄本里划掉的字照录：“立即”' }),
    }),
  );
});

describe('what a transcript has raised', () => {
  test.each([
    ['carets', '细菌10^6^个，每米^2^节水500元。', '细菌10⁶个，每米²节水500元。', false],
    ['carets of two figures', '共2^10^种。', '共2¹⁰种。', false],
    ['a square alone', '面积10 m^2^以内。', '面积10 m²以内。', false],
    ['tags', '细菌10<sup>6</sup>个。', '细菌10⁶个。', false],
    [
      'tags with a sign',
      '浓度10<sup class="x">-6</sup>mol·L<sup>−1</sup>。',
      '浓度10⁻⁶mol·L⁻¹。',
      false,
    ],
    ['a charge', 'Ca<sup>2+</sup>。', 'Ca²⁺。', false],
    ['a figure behind a word', 'WTO<sup>7</sup>。', 'WTO⁷。', true],
    ['tags behind a length', '每平方公里<sup>2</sup>。', '每平方公里²。', false],
    ['what may be a note', '产值<sup>2</sup>增长。', '产值²增长。', true],
    ['words', '第<sup>甲</sup>组。', '第甲组。', true],
    [
      'lowered',
      '减少CO<sub>2</sub>、PM<sub>2.5</sub>、NO<sub>x</sub>。',
      '减少CO₂、PM₂.₅、NOₓ。',
      false,
    ],
    ['lowered words', '第<sub>甲</sub>组。', '第甲组。', true],
    [
      'tildes',
      '水H~2~O，CO~2~，SO~4~^2-^，NH~3~-N，PM~2.5~，x~i~。',
      '水H₂O，CO₂，SO₄²⁻，NH₃-N，PM₂.₅，x~i~。',
      true,
    ],
    ['tildes behind a letter', 'Al~2~(SO~4~)~3~。', 'Al₂(SO₄)₃。', false],
    ['tildes behind a figure', '10~2~个。', '10~2~个。', true],
    ['tildes behind a word', '第~2~组。', '第~2~组。', true],
    ['ranges', '5~10~15吨，3~5个，甲~乙~丙，a~e~o。', '5~10~15吨，3~5个，甲~乙~丙，a~e~o。', false],
  ])('by %s', (_, line, expected, doubted) => {
    const { reading, doubts } = read(line);
    expect(reading).toContain(expected);
    expect(doubts.some(({ what }) => untold.test(what.zh))).toBe(doubted);
  });

  test.each([['产值^1^增长。'], ['产值<sup>1</sup>增长。'], ['产值^[1]^增长。']])(
    'marks a note that there is: %s',
    (line) => {
      const { reading, doubts } = read(line, '[1] 按当年价格。');
      expect(reading).toContain('产值①增长。');
      expect(doubts.some(({ what }) => untold.test(what.zh))).toBe(false);
    },
  );
});
