/** What each character code reads as, from a ToUnicode map (ISO 32000-1, 9.10.3). */
export function textMapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', text = ''] of body.matchAll(/<([\dA-F]+)>\s*<([\dA-F\s]+)>/giu))
      map.set(Number.parseInt(code, 16), utf16(text));
  for (const [, body = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gsu)) addRanges(map, body);
  return map;
}

const range = /<([\dA-F]+)>\s*<([\dA-F]+)>\s*(?:<([\dA-F\s]+)>|\[([^\]]*)\])/giu;

function addRanges(map: Map<number, string>, body: string): void {
  for (const [, first = '', last = '', text, list = ''] of body.matchAll(range)) {
    const start = Number.parseInt(first, 16);
    const texts = [...list.matchAll(/<([\dA-F\s]+)>/giu)].map(([, one = '']) => utf16(one));
    for (let code = start; code <= Number.parseInt(last, 16); code++) {
      const value = text === undefined ? texts[code - start] : following(utf16(text), code - start);
      if (value !== undefined) map.set(code, value);
    }
  }
}

/** The text with its last UTF-16 unit moved on. */
function following(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}

function utf16(digits: string): string {
  const bytes = Buffer.from(digits.replace(/\s/gu, ''), 'hex');
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
}
