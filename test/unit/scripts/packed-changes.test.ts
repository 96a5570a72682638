import { expect, test } from 'vitest';
import { packChanges, unpackChanges } from '../../../scripts/build/packed-changes.ts';
import type { Change } from '../../../src/document/document.ts';

const changes: Change[] = [
  {
    emendation: 'markup-1',
    kind: 'markup',
    from: { file: 'documents/a/transcript.txt', line: 1, column: 1 },
    before: '# ',
    after: '',
    at: { clause: 'title', start: 0, end: 0 },
  },
  {
    emendation: 'sic-2',
    kind: 'sic',
    from: { file: 'documents/a/annex.txt', line: 7, column: 3 },
    before: '“甲”',
    after: '“甲”',
    at: { clause: 'p1', start: 4, end: 7 },
  },
];

test('changes are the same after they were packed and kept as JSON, their bytes too', () => {
  const again = unpackChanges(JSON.parse(JSON.stringify(packChanges(changes))));
  expect(again).toEqual(changes);
  expect(JSON.stringify(again)).toBe(JSON.stringify(changes));
  expect(unpackChanges(packChanges([]))).toEqual([]);
});
