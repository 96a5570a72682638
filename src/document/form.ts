/** The 15 kinds of 《党政机关公文处理工作条例》 article 8. */
export const documentKinds = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** Laws and regulations, and what courts and procurators say of them; `法规` where it is not known which. */
export const actKinds = ['法律', '行政法规', '地方性法规', '规章', '司法解释', '法规'] as const;

export type Kind = (typeof documentKinds)[number] | (typeof actKinds)[number];

/**
 * The forms in which a document is set: the general one and the three of GB/T 9704-2012, 10; `plain` for what is
 * without 版头, as gazettes print it: the title, and below it the number and the lines on its adoption.
 */
export const forms = ['general', 'letter', 'order', 'minutes', 'plain'] as const;

export type Form = (typeof forms)[number];

const usualForms: Partial<Record<Kind, Form>> = {
  命令: 'order',
  函: 'letter',
  纪要: 'minutes',
  法律: 'plain',
  行政法规: 'plain',
  地方性法规: 'plain',
  规章: 'plain',
  司法解释: 'plain',
  法规: 'plain',
};

export function isAct({ kind }: { kind: Kind }): boolean {
  return actKinds.some((one) => one === kind);
}

export function formOf({ form, kind }: { form?: Form | undefined; kind: Kind }): Form {
  return form ?? usualForms[kind] ?? 'general';
}
