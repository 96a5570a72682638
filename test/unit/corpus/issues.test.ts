import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseArchive, problemsIn, withArchive } from '../../support/archive.ts';

const issue = {
  title: '水利部公报',
  number: '2019年第1号',
  date: '2019年4月1日',
  publisher: '水利部办公厅',
  parts: [{ documents: ['2019-water-week'] }],
};

/** The Problems of an archive with one issue and with ids that are no longer in use. */
function problemsOf(changed: Partial<typeof issue>, gone: object[] = []) {
  return withArchive([baseArchive], (root) => {
    mkdirSync(join(root, 'documents/issues'));
    const write = (file: string, value: unknown) =>
      writeFileSync(join(root, 'documents', file), JSON.stringify(value));
    write('issues/2019-1.yaml', { ...issue, ...changed });
    write('withdrawn.yaml', gone);
    return problemsIn(root);
  });
}

const entry = (document: string, successor?: string) => ({
  document,
  on: '2026-03-01',
  reason: '标识改为以年份开头。',
  ...(successor === undefined ? {} : { successor }),
});

test('an issue as it should be has no Problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test('says of a withdrawn document that it was withdrawn, and under which id it is now', () => {
  const gone = [entry('water', 'water-week'), entry('water-week', '2019-water-week')];
  const [found] = problemsOf({ parts: [{ documents: ['water'] }] }, gone);
  expect(found?.ruleId).toBe('issue-document-unknown');
  expect(found?.found.zh).toContain('已撤下或改名');
  expect(found?.mend.zh).toContain('2019-water-week');
  expect(found?.second?.file).toBe('documents/withdrawn.yaml');
});

test('says of a withdrawn document that is nowhere now that it has to go', () => {
  const parts = [{ documents: ['2019-water-week', 'fire'] }];
  const [found] = problemsOf({ parts }, [entry('fire')]);
  expect(found?.mend.en).toBe('remove it from the issue');
});

test('says how its day is written', () => {
  const [found] = problemsOf({ date: '2019-04-01' });
  expect(found?.ruleId).toBe('value-invalid');
  expect(found?.expected.zh).toContain('2017年8月22日');
});

test('wants a day of the calendar', () => {
  expect(problemsOf({ date: '2019年2月30日' }).map(({ ruleId }) => ruleId)).toEqual([
    'date-impossible',
  ]);
});
