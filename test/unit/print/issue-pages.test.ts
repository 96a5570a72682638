import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { Article } from '../../../print/components/Bulletin.ts';
import { IssueBack, IssueCover } from '../../../print/components/IssuePages.ts';
import { paperOf } from '../../../print/components/Paper.ts';
import type { Block } from '../../../src/document/block.ts';
import { colophonOf, entryClause } from '../../../src/document/issue.ts';
import { standard } from '../../../src/view/lines/rules.ts';
import { clause, place } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

const setting = {
  rules: standard,
  advance: (character: string) => (character < '\u0080' ? 0.6 : 1),
  picture: (src: string) => src,
};

/** The text of each line of a clause. */
function linesIn(html: string, id: string): string[] {
  const own = html.split(`data-clause="${id}"`)[1]?.split('data-clause=')[0] ?? '';
  return own
    .split(/class="line"[^>]*>/u)
    .slice(1)
    .map((line) => line.replace(/<[^>]*(?:>|$)/gu, ''));
}

/** The lines of one entry of the contents. */
function entry(words: string, pages: number[]): string[] {
  const own = entryClause({ id: 'contents.x', words, pages }, place);
  const blocks: Block[] = [{ kind: 'paragraph', clause: own }];
  const paper = paperOf({ ...smallDocument, blocks }, setting);
  return linesIn(toHtml(Article({ parts: IssueCover({ paper }) })), 'contents.x');
}

test('a number stands beside its title where there is room, and whole below it where there is none', () => {
  expect(entry('示范市节约用水办法（第12号）', [9])).toEqual(['示范市节约用水办法（第12号）9']);
  expect(entry('示范市水务局等三部门关于开展节水宣传的通知（示水联〔2018〕3号）', [15])).toEqual([
    '示范市水务局等三部门关于开展节水宣传的通知',
    '（示水联〔2018〕3号）15',
  ]);
});

test('no single character of a title is left on a line of its own', () => {
  const [first, second] = entry('示范市第三届节约用水代表大会关于节水工作报告的决议', [7]);
  expect(`${first}${second}`).toBe('示范市第三届节约用水代表大会关于节水工作报告的决议7');
  expect(second?.length).toBeGreaterThan(3);
});

test('the root of a colophon stands whole on a line of its own', () => {
  const checkpoint = 'yfJj+5/QTsImDEm5PR2Rw10oMJVN8LcBMTeaW/MpW+A=';
  const issue = {
    id: '2018-6',
    title: '公报',
    number: '第6号',
    date: '2018年12月31日',
    publisher: '办公室',
    parts: [],
    place,
    file: 'documents/issues/2018-6.yaml',
    checkpoint,
  };
  const blocks = colophonOf(issue).map((own): Block => ({ kind: 'paragraph', clause: own }));
  const back = {
    number: 1,
    id: 'bodies',
    title: clause('bodies', 'heading', '机关索引'),
    titleLines: [],
    blocks,
    file: issue.file,
  };
  const paper = paperOf({ ...smallDocument, annexes: [back] }, setting);
  const html = toHtml(Article({ parts: IssueBack({ paper }) }));
  expect(linesIn(html, 'colophon-5')).toEqual(['本期公文的校验根：']);
  expect(linesIn(html, 'colophon-6')).toEqual([checkpoint]);
});
