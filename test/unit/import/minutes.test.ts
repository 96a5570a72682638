import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

describe('the 版头', () => {
  const minutes = (...below: readonly string[]) =>
    [
      ...['示范县人民政府常务会议纪要', '', ...below, '', '研究节水工作', '', '会议听取了汇报。'],
      ...['', '出席：王某、李某。', '请假：张某。', ''],
    ].join('\n');

  test.each([
    ['on a line', ['第8期', '', '示范县人民政府办公室　　　2023年6月16日']],
    ['on two', ['第8期', '', '示范县人民政府办公室', '2023年6月16日']],
    ['beside the number', ['第8期　　示范县人民政府办公室　2023年6月16日']],
  ])('of minutes has their office and day %s, and their title below', (_, below) => {
    const { draft, doubts, reading } = imported(minutes(...below));
    expect(draft).toMatchObject({
      kind: '纪要',
      title: { text: '研究节水工作' },
      adoption: [],
      elements: {
        form: 'minutes',
        markWord: '常务会议纪要',
        docNumber: '第8期',
        editingOffice: '示范县人民政府办公室',
        editingDate: '2023年6月16日',
        attendance: [
          { kind: '出席', names: '王某、李某。' },
          { kind: '请假', names: '张某。' },
        ],
      },
    });
    expect(draft.elements.issuers?.map(({ name }) => name)).toEqual(['示范县人民政府']);
    expect(reading.slice(0, 4)).toEqual([
      '示范县人民政府常务会议纪要',
      '第8期',
      '示范县人民政府办公室',
      '2023年6月16日',
    ]);
    expect(doubts).toEqual([]);
  });

  test('of minutes may have the day alone, or one more below the text', () => {
    expect(imported(minutes('第8期', '', '2023年6月16日')).draft.elements).toMatchObject({
      form: 'minutes',
      editingDate: '2023年6月16日',
    });
    const signed = '\n示范县人民政府办公室\n2023年6月20日\n';
    const both = imported(minutes('第8期', '示范县人民政府办公室编印　2023年6月16日') + signed);
    expect(both.draft.elements).toMatchObject({
      form: 'minutes',
      editingOffice: '示范县人民政府办公室编印',
      editingDate: '2023年6月16日',
      dateOfIssue: '2023年6月20日',
    });
  });
});
