import { type Doubt, doubt } from './doubt.ts';
import { asNumber, number } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, trimmed } from './traced.ts';

export const lateReason = '抄本的字号在题注之下；读本照版式，字号在前。';

/** As the front matter takes it; any other is kept as a line below the title. */
export const usualNumber =
  /^(?:[\p{Script=Han}×]+〔\d{4}〕[1-9]\d*[号號]|〔\d{4}〕第[1-9]\d*号|\p{Script=Han}*(?:\d{4}年)?第(?:[1-9]\d*|[一二三四五六七八九十百]+)号|(?:\d{4}年|〔\d{4}〕)?第[1-9]\d*[期次])$/u;

/** The number below the title, where it is a usual one; another is a line of its own. */
export function numberBelow(under: Paragraph | undefined, doubts: Doubt[]) {
  const end = (under && number.exec(under.text.text)?.[0].length) ?? 0;
  const own = under && asNumber(trimmed(slice(under.text, 0, end)));
  const rest = under ? trimmed(slice(under.text, end)) : undefined;
  const behind = rest && rest.text !== '' ? [rest] : [];
  if (!under || !own) {
    doubts.push(doubt(1, 0.6, '没有发文字号', 'no document number'));
    return { docNumber: [], other: [] };
  }
  if (usualNumber.test(own.text)) return { docNumber: [own], other: behind };
  doubts.push(unusual(under.line, own.text));
  return { docNumber: [], other: [own, ...behind] };
}

function unusual(line: number, number: string): Doubt {
  const zh = `“${number}”不合发文字号的通行写法：作标题之下的一行，照录`;
  return doubt(line, 0.5, zh, `“${number}” is no usual number: kept as a line below the title`);
}
