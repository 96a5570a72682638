import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/blocks.ts';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { typedReading } from '../../../src/corpus/ruby.ts';
import { clausesIn } from '../../../src/document/block.ts';
import type { Run } from '../../../src/document/clause.ts';

function read(body: string): { runs: Run[][]; problems: string[] } {
  const { tree } = parseMdx(`---\n---\n${body}`, 'x.mdx');
  if (!tree) throw new Error('the example does not parse');
  const { blocks, problems } = readBlocks(tree, 'x.mdx', '');
  return {
    runs: clausesIn(blocks).map(({ runs }) => runs),
    problems: problems.map(({ ruleId, mend }) => `${ruleId} ${mend.zh}`),
  };
}

describe('a reading over words', () => {
  test('stands beside the text, not in it, and parts no more of it than its words', () => {
    expect(read('排队，不得<Ruby reading="tún">囤</Ruby>积。')).toEqual({
      runs: [
        [
          { role: 'text', text: '排队，不得' },
          { role: 'text', text: '囤', reading: 'tún' },
          { role: 'text', text: '积。' },
        ],
      ],
      problems: [],
    });
  });

  test('stands over each of its words alone where two follow on one another, and over a whole paragraph', () => {
    const { runs, problems } = read('<Ruby reading="lù">六</Ruby><Ruby reading="ān">安</Ruby>');
    expect(problems).toEqual([]);
    expect(runs).toEqual([
      [
        { role: 'text', text: '六', reading: 'lù' },
        { role: 'text', text: '安', reading: 'ān' },
      ],
    ]);
  });

  test('may stand in lists, in verse and in the cells of tables', () => {
    const ruby = '<Ruby reading="lù">六</Ruby>';
    const body = `1. ${ruby}安\n\n<Verse>\n一\n${ruby}安\n</Verse>\n\n<Table>\n\n| 市 |\n| --- |\n| ${ruby}安 |\n\n</Table>`;
    const { runs, problems } = read(body);
    expect(problems).toEqual([]);
    expect(runs.flat().filter(({ reading }) => reading === 'lù')).toHaveLength(3);
  });

  test('has words, a reading and nothing else', () => {
    const faults = [
      '<Ruby reading="lù"></Ruby>安',
      '<Ruby>六</Ruby>安',
      '<Ruby reading="">六</Ruby>安',
    ];
    expect(faults.map((body) => read(body).problems.map((one) => one.split(' ')[0]))).toEqual([
      ['component-content'],
      ['attribute-missing'],
      ['attribute-invalid'],
    ]);
    expect(read('<Ruby reading="lù"><Slogan>六</Slogan></Ruby>安').problems[0]).toContain(
      'component-misplaced',
    );
  });

  test('is no block', () => {
    expect(read('<Ruby reading="lù">\n六\n</Ruby>').problems).toEqual([
      'component-misplaced 写在一段文字里',
    ]);
  });
});

test.each([
  ['（gòng）', 'gòng'],
  ['(gong)', 'gong'],
  ['（ㄍㄨㄥˋ）', 'ㄍㄨㄥˋ'],
  ['<rp>(</rp><rt>gòng</rt><rp>)</rp></ruby>', 'gòng'],
  ['（供）', undefined],
  ['（2017）', undefined],
  ['gòng', undefined],
])('a transcript types a reading as %s', (typed, reading) => {
  expect(typedReading(typed)).toBe(reading);
});
