export { referenceOf } from '../document/citation.ts';

/** 2017年8月22日 as 2017-08-22. */
export function isoDate(printed: string): string {
  const [year = '', month = '', day = ''] = printed.match(/\d+/gu) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
