import { describe, expect, test } from 'vitest';
import { p } from '../../support/docx.ts';
import { read, run } from '../../support/docx-read.ts';

const refer = (id: number, properties = '', attributes = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:footnoteReference ${attributes} w:id="${id}"/></w:r>`;
const note = (id: number, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`;

describe('a note is found by its id', () => {
  test.each([
    ['in single quotes', "w:id='2'"],
    ['with spaces about the sign', 'w:id = "2"'],
    ['behind other attributes', 'w:type="normal" w:id="2"'],
  ])('%s', (_, id) => {
    const footnotes = `<w:footnote ${id}>${p('注')}</w:footnote>`;
    expect(read(p(run('词') + refer(2)), { footnotes })).toEqual({
      lines: ['词①', '①注'],
      told: [],
    });
  });
});

describe('a mark without a note stays, and is told', () => {
  const told = '1 Word 的注号没有注文，只留注号：“①”';

  test.each([
    ['where the note is not there', note(2, '注'), 7, [told]],
    ['where it has no words', note(2, ''), 2, [told]],
    [
      'where its words are hidden',
      note(2, run('密', '<w:vanish/>')),
      2,
      ['1 Word 里隐藏的字没有读入：“密”', told],
    ],
  ])('%s', (_, footnotes, id, expected) => {
    const body = p(run('词') + refer(id)) + p('后');
    expect(read(body, { footnotes })).toEqual({ lines: ['词①', '后'], told: expected });
  });
});

describe('a note that is referred to out of sight', () => {
  const footnotes = note(2, '密注') + note(3, '明注');
  const told = ['1 Word 里隐藏的注没有读入：“密注”'];
  const vanish = '<w:vanish/>';
  const styles = `<w:style w:type="paragraph" w:styleId="H"><w:rPr>${vanish}</w:rPr></w:style>`;

  test('is left out with its words, and not counted', () => {
    const body = p(run('词') + refer(2, vanish) + run('句') + refer(3));
    expect(read(body, { footnotes })).toEqual({ lines: ['词句①', '①明注'], told });
  });

  test('and where its whole paragraph is hidden', () => {
    const hidden = `<w:p><w:pPr><w:pStyle w:val="H"/><w:rPr>${vanish}</w:rPr></w:pPr>${refer(2)}</w:p>`;
    expect(read(hidden + p(refer(3)), { footnotes, styles })).toEqual({
      lines: ['①', '①明注'],
      told,
    });
  });
});

test('whether a mark was typed is said by a property that is on or off', () => {
  const footnotes = note(2, '*注');
  const typed = (value: string) => p(run('词') + refer(2, '', value) + run('*'));
  expect(read(typed("w:customMarkFollows='on'"), { footnotes })).toEqual({
    lines: ['词*', '*注'],
    told: ['1 Word 的注号是自定的，注文作一段照录：“*注”'],
  });
  expect(read(typed('w:customMarkFollows="0"'), { footnotes })).toEqual({
    lines: ['词①*', '①*注'],
    told: [],
  });
});
