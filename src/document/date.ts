import { oncePer } from './once.ts';
import { fromChinese } from './provisions.ts';

/** 八月 and 二十二日 without their words. */
const [monthWords, dayWords] = ['[一二三四五六七八九十]{1,2}', '[一二三四五六七八九十]{1,3}'];
const arabicDay = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
const chineseDay = `([〇零○一二三四五六七八九]{4})年(${monthWords})月(${dayWords})日`;
/** Of the Republic, whose first year is 1912. */
const republicanDay = String.raw`(?:中[華华])?民[國国]\s?(\d{1,3}|[元一二三四五六七八九十]{1,4})\s?年\s?(\d{1,2}|${monthWords})\s?月\s?(\d{1,2}|${dayWords})\s?日`;

const whole = (form: string): RegExp => new RegExp(`^${form}$`, 'u');
const [arabic, chinese, republican] = [whole(arabicDay), whole(chineseDay), whole(republicanDay)];

/**
 * `2017年8月22日`, `二〇一七年八月二十二日` or `中華民國106年8月22日` as `2017-08-22`; undefined where there is no such
 * day.
 */
export function isoDate(printed: string): string | undefined {
  const own = republican.exec(printed);
  const match = own ?? arabic.exec(printed) ?? chinese.exec(printed);
  if (!match) return undefined;
  const [count = 0, month = 0, day = 0] = match.slice(1).map(numberOf);
  const year = own ? count + 1911 : count;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}

function numberOf(digits: string): number {
  if (digits === '元') return 1;
  return /^\d/u.test(digits) ? Number(digits) : (fromChinese(digits.replaceAll('○', '〇')) ?? 0);
}

/** The latest day that lines on the adoption of a law name, as printed; that of its entry into force does not count. */
export function lastDayIn(lines: readonly string[]): string | undefined {
  const days = lines.flatMap((line) => line.match(adopted) ?? []).filter(isoDate);
  return days.toSorted((a, b) => ((isoDate(a) ?? '') < (isoDate(b) ?? '') ? -1 : 1)).at(-1);
}

const adopted = new RegExp(
  String.raw`(?:${republicanDay}|${arabicDay}|${chineseDay})(?!\s*起?(?:施行|实施))`,
  'gu',
);

/** For what has to have a date of a document without one, as files and feeds: the first day that a zip file can tell. */
export const undated = '1980-01-01';

/** What dates a document. */
interface Dated {
  dateOfIssue?: string | undefined;
  editingDate?: string | undefined;
  adoption?: readonly string[] | undefined;
}

/** The day of a document: 成文日期, that in the 版头 of minutes, or the last day that its 题注 names, other than that of its entry into force. */
export function dayOf(dated: Dated): string | undefined {
  return dayIn(dated) || undefined;
}

/** Every list and page asks for it. */
const dayIn = oncePer(
  ({ dateOfIssue, editingDate, adoption = [] }: Dated) =>
    dateOfIssue ?? editingDate ?? lastDayIn(adoption) ?? '',
);

/** Its year in Arabic digits, however the day is printed. */
export function yearOf(dated: Dated): string | undefined {
  return isoDate(dayOf(dated) ?? '')?.slice(0, 4);
}
