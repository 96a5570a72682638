import { expect, test } from 'vitest';
import { pageOverflow } from '../../../../print/pipeline/page-overflow.ts';
import { clause } from '../../../support/clauses.ts';
import { smallDocument } from '../../../support/small-document.ts';

const general = { zh: '标题分行（titleLines）', en: 'break the title (titleLines)' };

test('what does not fit is mended where it stands: an office above minutes has one line', () => {
  const minutes = {
    ...smallDocument,
    editingOffice: clause('editing-office', 'editingOffice', '某市人民政府办公室'),
  };
  const mend = (id: string) => pageOverflow(minutes, id, general).mend.zh;
  expect(mend('editing-office')).toContain('editingOffice');
  expect(mend('editing-office')).not.toContain('titleLines');
  expect(mend('title')).toBe(general.zh);
});
