import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { AnnexList } from '../../../print/components/AnnexList.ts';
import { Article, Bulletin } from '../../../print/components/Bulletin.ts';
import { IssueCover } from '../../../print/components/IssuePages.ts';
import { Masthead } from '../../../print/components/Masthead.ts';
import { paperOf } from '../../../print/components/Paper.ts';
import { SignatoryList } from '../../../print/components/SignatoryList.ts';
import { charactersIn, charactersOf } from '../../../print/pipeline/characters.ts';
import { clausesOf, type Document, readingOf } from '../../../src/document/document.ts';
import { standard } from '../../../src/view/lines/rules.ts';
import { clause, label } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

function paper(document: Document) {
  return paperOf(document, {
    rules: standard,
    advance: (character) => (character < '\u0080' ? 0.5 : 1),
    picture: (src) => `pictures/${src}`,
  });
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/gu, '');
}

describe('the bulletin', () => {
  const html = toHtml(Article({ parts: [...Bulletin({ paper: paper(smallDocument) })] }));

  test('has one element for each clause, in reading order', () => {
    const ids = [...html.matchAll(/data-clause="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(clausesOf(smallDocument).map(({ id }) => id));
  });

  test('has the text of the record and no other outside figures', () => {
    const record = textOf(html.replace(/<figure.*?<\/figure>/gsu, ''));
    expect(record).toBe(readingOf(smallDocument).replaceAll('\n', ''));
  });

  test('says in a figure without a picture that there is none', () => {
    expect(html).toMatch(/<figure[^>]*role="img"[^>]*aria-label="统一标志图样。[^"]+"/u);
  });
});

test('text is text, whatever marks it has', () => {
  const dangerous = '<script>&amp;</script>';
  const document: Document = {
    ...smallDocument,
    blocks: [{ kind: 'paragraph', clause: clause('p1', 'paragraph', dangerous) }],
  };
  expect(toHtml(Article({ parts: [...Bulletin({ paper: paper(document) })] }))).toContain(
    '&#x3C;script>&#x26;amp;',
  );
});

test('the number of an issue stands on as many lines as it needs, none squeezed over itself', () => {
  const number = `2019年第1号（${'总第一百二十八期'.repeat(6)}）`;
  const document = { ...smallDocument, docNumber: clause('number', 'docNumber', number) };
  const html = toHtml(Article({ parts: IssueCover({ paper: paper(document) }) }));
  const of = /data-clause="number".*?<\/p>/su.exec(html)?.[0] ?? '';
  expect(of.match(/class="line"/gu)?.length).toBe(2);
  const squeezed = [...of.matchAll(/letter-spacing:-([\d.]+)em/gu)].map(([, by]) => Number(by));
  expect(Math.max(0, ...squeezed)).toBeLessThanOrEqual(0.5);
});

describe('the masthead', () => {
  test('gives each row of two columns the same width, with no spaces typed', () => {
    const html = toHtml(Masthead({ paper: paper(smallDocument) }));
    expect(html.match(/class="row"/gu)).toHaveLength(2);
    expect(html.match(/width:calc\(72 \* var\(--mm\)\)/gu)).toHaveLength(3);
    expect(textOf(html)).toBe('国家质量监督检验检疫总局教育部公安部');
  });
});

describe('the annex list', () => {
  const entries = Array.from({ length: 12 }, (_, i) => ({
    number: i + 1,
    title: '活动',
    clause: clause(
      `annex-list-${i + 1}`,
      'annexEntry',
      label(`${i === 0 ? '附件：' : ''}${i + 1}. `),
      '活动',
    ),
  }));
  const indents = (annexList: Document['annexList']) => {
    const html = AnnexList({ paper: paper({ ...smallDocument, annexList }) }).map((one) =>
      toHtml(one),
    );
    return [...html.join('').matchAll(/margin-left:([\d.]+)em/gu)].map(([, em]) => Number(em));
  };

  test('has its numerals below one another', () => {
    expect(indents(entries.slice(0, 3))).toEqual([2, 5, 5]);
  });

  test('is not there without annexes', () => {
    expect(AnnexList({ paper: paper({ ...smallDocument, annexList: [] }) })).toEqual([]);
  });
});

describe('the signatures', () => {
  const { signatoryColumns: _, ...front } = smallDocument.front;
  const list = (document: Document) =>
    SignatoryList({ paper: paper(document) })
      .map((one) => toHtml(one))
      .join('');

  test('stand row by row in the columns of the original', () => {
    const html = list(smallDocument);
    expect(html.match(/class="row"/gu)).toHaveLength(1);
    expect(html).toContain('width:4em;margin-left:0em');
    expect(html).toContain('width:3em;margin-left:1em');
  });

  test('stand one below the other where the original has no columns', () => {
    expect(list({ ...smallDocument, front }).match(/class="row"/gu)).toHaveLength(3);
  });
});

const flow = () => [...Bulletin({ paper: paper(smallDocument) })];

test('the characters of each face are those that are set in it', () => {
  const characters = charactersIn(flow(), new Map());
  expect(characters.get('xiaobiaosong')?.has('疫')).toBe(true);
  expect(characters.get('heiti')?.has('题')).toBe(true);
  expect(characters.get('kaiti')?.has('匠')).toBe(true);
  expect(characters.get('fangsong')?.has('疫')).toBe(false);
});

test('the characters of a document are known before its lines are broken', () => {
  const characters = charactersOf(smallDocument, '刊名');
  expect(charactersIn(flow(), characters)).toEqual(new Map());
  expect(characters.get('song')).toContain('刊');
  characters.get('kaiti')?.delete('匠');
  expect(charactersIn(flow(), characters)).toEqual(new Map([['kaiti', new Set('匠')]]));
});
