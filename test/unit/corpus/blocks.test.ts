import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/blocks.ts';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { type Block, blocksIn, clausesIn } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';

function read(body: string, prefix = ''): { blocks: Block[]; problems: string[] } {
  const { tree } = parseMdx(`---\n---\n${body}`, 'x.mdx');
  if (!tree) throw new Error('the example does not parse');
  const { blocks, problems } = readBlocks(tree, 'x.mdx', prefix);
  return { blocks, problems: problems.map((one) => one.ruleId) };
}

function clauses(body: string, prefix = ''): string[] {
  return clausesIn(read(body, prefix).blocks).map((clause) => `${clause.id} ${textOf(clause)}`);
}

const wholeBody = `
起首。

<Section label="三、" title="重点">

引言。

<Clause label="（二）" heading="宣传。">
第一段。

第二段。
</Clause>

<Item label="4." name="教育部" organ="moe">
做事。
</Item>

又一段。

</Section>

<Item label="（五）" name="上海市" place="shanghai">做事。</Item>
`;

test('a division without a number is a chapter, within a chapter a section', () => {
  const { blocks } = read(
    '\n<Division title="总则">\n\n<Division title="目的">\n\n<Article label="第一条">略。</Article>\n\n</Division>\n\n</Division>\n\n<Division title="附则">\n\n末。\n\n</Division>\n',
  );
  const divisions = blocksIn(blocks).filter((block) => block.kind === 'division');
  expect(divisions.map(({ level, id, heading }) => [level, id, textOf(heading)])).toEqual([
    ['chapter', 'chx1', '总则'],
    ['section', 'chx1-secx1', '目的'],
    ['chapter', 'chx2', '附则'],
  ]);
});

describe('ids come from the printed numbers', () => {
  test('of the notice', () => {
    expect(clauses(wholeBody)).toEqual([
      'p1 起首。',
      's3 三、重点',
      's3-p1 引言。',
      'c3-2 （二）宣传。第一段。',
      'c3-2-p2 第二段。',
      'i3-4 4.教育部做事。',
      's3-p2 又一段。',
      'i5 （五）上海市做事。',
    ]);
  });

  test('and of an annex, with its number', () => {
    expect(clauses(wholeBody, 'a2-').slice(0, 4)).toEqual([
      'a2-p1 起首。',
      'a2-s3 三、重点',
      'a2-s3-p1 引言。',
      'a2-c3-2 （二）宣传。第一段。',
    ]);
  });

  test('unless they are written down', () => {
    expect(
      clauses('<Section id="aims" label="一、" title="目标">\n\n正文。\n\n</Section>'),
    ).toEqual(['aims 一、目标', 'aims-p1 正文。']);
  });

  test('slogans, emblems and pictures count up, wherever they stand', () => {
    const body = `
<Slogan>甲</Slogan>

<Slogan>乙</Slogan>

<Emblem cmyk="0 5 50 100" spot="PANTONE 300C">

<Figure alt="图一" />

<Figure alt="图二" src="b.svg" />

C:0

</Emblem>
`;
    const ids = blocksIn(read(body, 'a1-').blocks).map((block) =>
      'id' in block ? block.id : clausesIn([block])[0]?.id,
    );
    expect(ids).toEqual([
      'a1-slogan-1',
      'a1-slogan-2',
      'a1-emblem',
      'a1-emblem-figure-1',
      'a1-emblem-figure-2',
      'a1-emblem-p1',
    ]);
  });
});

describe('components', () => {
  test('mean the same on one line and on several', () => {
    const oneLine = '<Slogan>甲</Slogan>\n\n<Emblem cmyk="1 2 3 4" spot="x">乙</Emblem>';
    const several =
      '<Slogan>\n\n甲\n\n</Slogan>\n\n<Emblem cmyk="1 2 3 4" spot="x">\n\n乙\n\n</Emblem>';
    expect(clauses(oneLine)).toEqual(clauses(several));
    expect(read(oneLine).problems).toEqual([]);
  });

  test('may share a line', () => {
    expect(clauses('<Slogan>甲</Slogan> <Slogan>乙</Slogan>')).toEqual([
      'slogan-1 甲',
      'slogan-2 乙',
    ]);
  });

  test('give an item its actor', () => {
    const actors = ['organ="a"', 'enterprise="b"', 'place="c"', 'collective'].map((attribute) => {
      const [block] = read(`<Item label="（一）" name="甲" ${attribute}>\n乙\n</Item>`).blocks;
      return block?.kind === 'item' ? block.actor : undefined;
    });
    expect(actors).toEqual([
      { kind: 'organ', organ: 'a', name: '甲' },
      { kind: 'enterprise', enterprise: 'b', name: '甲' },
      { kind: 'place', place: 'c', name: '甲' },
      { kind: 'collective', name: '甲' },
    ]);
  });

  test.each([
    ['an item without an actor', '<Item label="（一）" name="甲">\n乙\n</Item>', 'item-actor'],
    [
      'an item with two',
      '<Item label="（一）" name="甲" organ="a" collective>\n乙\n</Item>',
      'item-actor',
    ],
    ['text inside a picture', '<Figure alt="甲">乙</Figure>', 'component-content'],
    ['a slogan of two paragraphs', '<Slogan>\n甲\n\n乙\n</Slogan>', 'component-content'],
    ['an empty slogan', '<Slogan></Slogan>', 'component-content'],
    [
      'a label that is no number, even with an id',
      '<Item id="x" label="壹、" name="甲" collective>\n乙\n</Item>',
      'label-form',
    ],
    [
      'a colour over 100 percent',
      '<Emblem cmyk="101 0 0 0" spot="x">甲</Emblem>',
      'attribute-invalid',
    ],
    ['a picture outside the folder', '<Figure alt="甲" src="../a.png" />', 'attribute-invalid'],
  ])('refuse %s', (_, body, ruleId) => {
    expect(read(body).problems).toEqual([ruleId]);
  });
});

test('a note may have several paragraphs, the first with its mark', () => {
  expect(clauses('\n甲[^1]。\n\n[^1]: 乙。\n\n    丙。\n')).toEqual([
    'p1 甲①。',
    'fn-1 ①乙。',
    'fn-1-2 丙。',
  ]);
});
