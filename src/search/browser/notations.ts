/* People write dates and numbers in more ways than documents do: 2017-8-22, 2017年08月22日, 二〇一七年九月. */

const digits = '〇一二三四五六七八九';

/** Other ways to write the dates and numbers of a query, in the documents' notation; none where nothing would change. */
export function notationsOf(query: string): string[] {
  const plain = query.normalize('NFKC');
  const ways = [dated(plain), arabic(plain), unpadded(plain), plain.replace(/^第(?=\d+号)/u, '')];
  return [...new Set(ways)].filter((way) => way !== plain);
}

/** 2017-8-22, 2017.08, 2017/8 */
function dated(text: string): string {
  return text.replace(
    /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/gu,
    (_, year: string, month: string, day?: string) =>
      `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`,
  );
}

function unpadded(text: string): string {
  return text.replace(/(?<!\d)0(?=\d[月日])/gu, '');
}

/** 二〇一七年九月十五日 */
function arabic(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/gu, (word) => {
    const plain = word.replace(/[零○]/gu, '〇');
    return plain.includes('十') ? String(tens(plain)) : [...plain].map(digitOf).join('');
  });
}

function tens(word: string): number {
  const [before = '', after = ''] = word.split('十');
  return (before === '' ? 1 : digitOf(before)) * 10 + (after === '' ? 0 : digitOf(after));
}

function digitOf(char: string): number {
  return digits.indexOf(char);
}
