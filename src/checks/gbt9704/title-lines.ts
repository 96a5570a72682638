/** Characters of a name that fill a line of a title. */
const fullLine = 20;

/** A number, or what stands in title marks, is whole on its line, where a line can hold it. */
export function cutsWord(line: string, [next = '', ...others]: readonly string[]): boolean {
  if (/\d$/u.test(line) && /^\d/u.test(next)) return true;
  const [open] = /《[^》]*$/u.exec(line) ?? [];
  if (open === undefined) return false;
  const [rest = ''] = /^[^》]*》?/u.exec([next, ...others].join('')) ?? [];
  return open.length + rest.length < fullLine;
}
