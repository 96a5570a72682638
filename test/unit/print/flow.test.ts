import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { flowFrom, linesIn, nextRun } from '../../../print/pipeline/flow.ts';

const line = (offset: number) => h('span.line', { dataOffset: offset });
const clause = (id: string, lines: number) =>
  h(
    'p',
    { dataClause: id },
    Array.from({ length: lines }, (_, i) => line(10 * i)),
  );

const flow: Element[] = [
  h('section.notice', [h('header', [clause('title', 2)]), clause('p1', 5), clause('p2', 3)]),
  h('section.annex', [clause('annex-1', 1), clause('p3', 4)]),
  h('footer', [clause('printed-on', 1)]),
];

/** The clauses of elements with the offsets of their lines. */
function textIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const children = element.children.filter((child) => child.type === 'element');
    const id = element.properties.dataClause;
    if (id === undefined) return textIn(children);
    return children.map(({ properties }) => `${id}:${properties.dataOffset}`);
  });
}

test('lines are counted wherever they stand', () => {
  expect(flow.map(linesIn)).toEqual([10, 5, 1]);
});

describe('a run', () => {
  test('is all of a short flow', () => {
    expect(nextRun(flow, 100)).toEqual({ parts: flow, open: false });
  });

  test('is whole sections where they fit', () => {
    expect(nextRun(flow, 12)).toEqual({ parts: flow.slice(0, 1), open: false });
  });

  test('takes the imprint along with the last section', () => {
    expect(nextRun(flow.slice(1), 5)).toEqual({ parts: flow.slice(1), open: false });
  });

  test('is the beginning of a section that is too long', () => {
    const { parts, open } = nextRun(flow, 8);
    expect(open).toBe(true);
    expect(textIn(parts)).toEqual([...textIn(flow).slice(0, 7)]);
  });
});

describe('what is left', () => {
  test('begins with the line that it goes on from, and loses nothing', () => {
    const rest = flowFrom(flow, { clause: 'p1', offset: 20 });
    const all = textIn(flow);
    expect(textIn(rest)).toEqual(all.slice(all.indexOf('p1:20')));
    expect(rest[0]?.properties.dataContinued).toBe('');
  });

  test('may begin inside an element within another', () => {
    const rest = flowFrom(flow, { clause: 'title', offset: 10 });
    expect(textIn(rest)[0]).toBe('title:10');
  });

  test('keeps a head that is only repeated above the place', () => {
    const repeated = h('div', { ariaHidden: 'true' }, [line(0)]);
    const table = h('section', [h('div.table', [repeated, clause('t-1', 1)])]);
    expect(linesIn(flowFrom([table], { clause: 't-1', offset: 0 })[0] ?? table)).toBe(2);
  });

  test('cannot be found where there is no such clause', () => {
    expect(() => flowFrom(flow, { clause: 'p9', offset: 0 })).toThrow('p9');
  });
});
