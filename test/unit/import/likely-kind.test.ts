import { expect, test } from 'vitest';
import { likelyKind } from '../../../src/import/likely-kind.ts';

test.each([
  ['关于拟认定企业的公示', '公告', 0.6],
  ['致全市学生的一封信', '函', 0.6],
  ['关于第128号提案的答复', '函', 0.6],
  ['在全市会议上的讲话', '报告', 0.6],
  ['示范市节水办法（试行）', '法规', 0.6],
  ['关于做好节水', '通知', 0.4],
])('%s is most likely %s, and doubted', (title, kind, confidence) => {
  expect(likelyKind(title)).toMatchObject({ kind, doubt: { confidence } });
});
