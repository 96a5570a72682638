/** `2017年8月22日` as `2017-08-22`; undefined where there is no such day. */
export function isoDate(printed: string): string | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(printed);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}
