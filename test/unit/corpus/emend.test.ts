import { describe, expect, test } from 'vitest';
import { emend } from '../../../src/corpus/emend.ts';
import { type Emendation, emendationSchema } from '../../../src/document/emendation.ts';

const common = { id: 'x', reason: '理由' };

/** Places of an entry are given as its index and path, so that tests can tell them apart. */
function emended(transcript: string, ...entries: object[]) {
  const located = entries.map((entry, i) => ({
    value: emendationSchema.parse({ ...common, id: `e${i + 1}`, ...entry }) satisfies Emendation,
    placeAt: (path: readonly PropertyKey[]) => ({
      file: `${i + 1}.${path.join('.')}`,
      line: 1,
      column: 1,
    }),
  }));
  return emend(transcript, 'transcript.txt', located);
}

function problemsOf(transcript: string, ...entries: object[]): string[] {
  return emended(transcript, ...entries).problems.map(({ ruleId, place, second }) =>
    [ruleId, place.file, second?.file].filter(Boolean).join(' '),
  );
}

const remove = (find: string, ...at: string[]) => ({ kind: 'correction', find, put: '', at });
const columns = (...value: [number, number][]) => ({ kind: 'order', columns: value });

describe('replacements', () => {
  test('are carried out at every place, and nowhere else', () => {
    const { reading, problems } = emended('a(b)\n(c)\n', {
      kind: 'width',
      find: '(',
      put: '（',
      at: ['1:2', '2:1'],
    });
    expect({ reading, problems }).toEqual({ reading: 'a（b)\n（c)\n', problems: [] });
  });

  test('may stand side by side, and an insertion before a replacement', () => {
    const insertion = { kind: 'space', find: '', put: '+', at: ['1:2'] };
    expect(emended('abc', remove('a', '1:1'), insertion, remove('b', '1:2')).reading).toBe('+c');
  });

  test('may insert at the end of a text without a final line end', () => {
    const { reading } = emended('a\nb', { kind: 'markup', find: '', put: '\n', at: ['2:2'] });
    expect(reading).toBe('a\nb\n');
  });

  test('count columns in characters, beyond the BMP too', () => {
    const { reading, edits } = emended('𠮷𠮷没𠮷\n', {
      kind: 'correction',
      find: '没',
      put: '𠀀设',
      at: ['1:3'],
    });
    expect(reading).toBe('𠮷𠮷𠀀设𠮷\n');
    expect(edits).toMatchObject([{ from: 4, before: '没', after: '𠀀设', to: 4 }]);
  });

  test('may join lines', () => {
    expect(emended('a\n\nb\n', remove('\n\n', '1:2')).reading).toBe('ab\n');
  });
});

describe('an order', () => {
  const twoColumns = '1\n3\n5\n\n2\n4\nend\n';

  test('reads columns row by row, the longer one to its end', () => {
    expect(emended(twoColumns, columns([1, 3], [5, 6])).reading).toBe('1\n2\n3\n4\n5\n\nend\n');
  });

  test('reads three columns, and columns of one line', () => {
    const { reading } = emended('a\nd\nb\ne\nc\n', columns([1, 2], [3, 4], [5, 5]));
    expect(reading).toBe('a\nb\nc\nd\ne\n');
  });

  test('stands beside another order', () => {
    const { reading, problems } = emended('a\nc\nb\nd\nv\nx\nw\ny\n', columns([1, 2], [3, 4]), {
      ...columns([5, 6], [7, 8]),
    });
    expect({ reading, problems }).toEqual({ reading: 'a\nb\nc\nd\nv\nw\nx\ny\n', problems: [] });
  });

  test('carries the edits inside its columns with their lines', () => {
    const { reading, edits } = emended(
      'a*\nc*\n\nb*\nd*\n',
      columns([1, 2], [4, 5]),
      remove('*', '1:2', '2:2', '4:2', '5:2'),
      remove('\n', '3:1'),
    );
    expect(reading).toBe('a\nb\nc\nd\n');
    const removed = edits.filter(({ before }) => before === '*');
    expect(removed.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [8, 3],
      [4, 5],
      [11, 7],
    ]);
  });

  test('is one change of all its lines', () => {
    const { edits } = emended('x\na\nc\nb\nd\n', columns([2, 3], [4, 5]));
    expect(edits).toMatchObject([
      { from: 2, before: 'a\nc\nb\nd\n', after: 'a\nb\nc\nd\n', to: 2 },
    ]);
  });

  test('leaves nothing of an edit behind that reaches from one column into what follows', () => {
    const { reading } = emended(
      'a\nb--\n--\nc\nd\n',
      columns([1, 2], [4, 5]),
      remove('--\n--', '2:2'),
    );
    expect(reading.replaceAll('\n', '')).toBe('acbd');
  });

  test('keeps every character of the transcript', () => {
    const { reading } = emended(twoColumns, columns([1, 3], [5, 6]));
    expect([...reading].sort()).toEqual([...twoColumns].sort());
  });

  test.each([
    [
      'lines that are not there',
      [
        [1, 3],
        [5, 9],
      ],
    ],
    [
      'a column that ends before it begins',
      [
        [3, 1],
        [5, 6],
      ],
    ],
    [
      'a line in two columns',
      [
        [1, 3],
        [3, 6],
      ],
    ],
  ] as const)('does not fit with %s', (_, value) => {
    const { reading } = emended(twoColumns, { kind: 'order', columns: value });
    expect(reading).toBe(twoColumns);
    expect(problemsOf(twoColumns, { kind: 'order', columns: value })).toEqual([
      'emendation-order 1.columns',
    ]);
  });

  test('does not fit with a line of another order', () => {
    expect(problemsOf(twoColumns, columns([1, 2], [3, 4]), columns([4, 5], [6, 7]))).toEqual([
      'emendation-order 2.columns',
    ]);
  });
});

describe('what does not fit is a Problem, and nothing is skipped', () => {
  test.each([
    ['other words stand there', 'abc', remove('b', '1:1')],
    ['the line is too short', 'abc\n', remove('c', '1:6')],
    ['there is no such line', 'abc\n', remove('b', '2:1')],
  ])('%s', (_, transcript, entry) => {
    expect(problemsOf(transcript, entry)).toEqual(['emendation-not-found 1.at.0']);
  });

  test('at each of several places', () => {
    expect(problemsOf('abab', remove('b', '1:2', '1:3', '1:4', '9:1'))).toEqual([
      'emendation-not-found 1.at.1',
      'emendation-not-found 1.at.3',
    ]);
  });

  test('a sic whose words do not stand there', () => {
    const sic = {
      kind: 'sic',
      places: [
        { at: '1:1', find: 'a' },
        { at: '1:1', find: 'b' },
      ],
    };
    expect(problemsOf('abc', sic)).toEqual(['emendation-not-found 1.places.1.at']);
  });

  test('a replacement that changes nothing', () => {
    expect(problemsOf('abc', { ...remove('b', '1:2'), put: 'b' })).toEqual([
      'emendation-void 1.put',
    ]);
  });

  test('two of the same place', () => {
    expect(problemsOf('abcd', remove('bc', '1:2'), remove('c', '1:3'))).toEqual([
      'emendation-overlap 2.at.0 1.at.0',
    ]);
    expect(problemsOf('abcd', remove('b', '1:2'), remove('b', '1:2'))).toHaveLength(1);
  });

  test('two insertions at one place, whose order would be a guess', () => {
    const insert = { kind: 'space', find: '', put: ' ', at: ['1:2', '1:2'] };
    expect(problemsOf('ab', insert)).toEqual(['emendation-overlap 1.at.1 1.at.0']);
  });

  test('every one of several inside one long replacement', () => {
    expect(
      problemsOf('abcdef', remove('abcdef', '1:1'), remove('b', '1:2'), remove('e', '1:5')),
    ).toEqual(['emendation-overlap 2.at.0 1.at.0', 'emendation-overlap 3.at.0 1.at.0']);
  });
});

describe('where the reading came from', () => {
  test('is known after edits and across columns', () => {
    const { reading, placeOf } = emended(
      '𠮷a\nc\n\nb\n',
      columns([1, 2], [4, 4]),
      remove('𠮷', '1:1'),
    );
    expect(reading).toBe('a\nb\nc\n\n');
    expect(placeOf(reading.indexOf('a'))).toEqual({ file: 'transcript.txt', line: 1, column: 2 });
    expect(placeOf(reading.indexOf('b'))).toEqual({ file: 'transcript.txt', line: 4, column: 1 });
    expect(placeOf(reading.indexOf('c'))).toEqual({ file: 'transcript.txt', line: 2, column: 1 });
  });

  test('is known for words left as received, even where something inside them was emended', () => {
    const sic = { kind: 'sic', places: [{ at: '1:4', find: '作 法' }] };
    const { doubts } = emended('**甲作 法乙', remove('**', '1:1'), remove(' ', '1:5'), sic);
    expect(doubts).toMatchObject([{ from: 3, to: 1, text: '作法' }]);
  });
});
