// Nothing is asked of a page as often as what the next character is; a pattern takes four times as long.

export const slash = 0x2f;
export const greater = 0x3e;
const equals = 0x3d;
const quote = 0x22;

/** Where a name ends that begins here: letters, then digits, `-`, `_` and `:` too. */
export function endOfName(html: string, from: number): number {
  let at = from;
  while (isOfName(html.charCodeAt(at), at > from)) at += 1;
  return at;
}

function isOfName(code: number, isWithin: boolean): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return isWithin && ((code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x5f);
}

/** Behind the `>` of a start tag whose name ends here; elsewhere where the tag is not written strictly. */
export function endOfTag(html: string, nameEnd: number): number {
  let at = nameEnd;
  while (isSpace(html.charCodeAt(at))) {
    while (isSpace(html.charCodeAt(at))) at += 1;
    at = endOfAttribute(html, at);
  }
  return at + (html.charCodeAt(at) === slash ? 2 : 1);
}

function endOfAttribute(html: string, from: number): number {
  let at = from;
  while (isOfAttributeName(html.charCodeAt(at))) at += 1;
  if (at === from || html.charCodeAt(at) !== equals) return at;
  const close = html.charCodeAt(at + 1) === quote ? html.indexOf('"', at + 2) : -1;
  return close === -1 ? at : close + 1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** All but white space, `"`, `'`, `/`, `<`, `=`, `>` and what is no character. */
function isOfAttributeName(code: number): boolean {
  return code > 0x27
    ? code !== slash && code !== 0x3c && code !== equals && code !== greater
    : code > 0x20 && code !== quote && code !== 0x27;
}
