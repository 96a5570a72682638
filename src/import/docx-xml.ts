/** A tag of WordprocessingML, or the text between two: then it has no name. */
export interface Tag {
  name: string;
  attributes: string;
  text: string;
  opens: boolean;
  /** Ends an element: an end tag, or one that is empty. */
  closes: boolean;
  value: (attribute: string) => string;
}

const attribute = `[^>"'/]|"[^"]*"|'[^']*'|/(?!>)`;
const token = new RegExp(
  [
    String.raw`<!\[CDATA\[(?<plain>[\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[!?][^>]*>`,
    String.raw`<(?<slash>/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:${attribute})*)(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'gu',
);

/** The tags and texts of an XML part, in order. */
export function* tagsIn(xml: string): Generator<Tag> {
  for (const { groups = {} } of xml.matchAll(token)) {
    const { plain, slash, name = '', attributes = '', empty, text = '' } = groups;
    yield {
      name,
      attributes,
      text: plain ?? decoded(text),
      opens: slash !== '/',
      closes: slash === '/' || empty === '/',
      value: (one) => {
        const [, , value = ''] =
          new RegExp(`\\s${one}\\s*=\\s*(["'])(.*?)\\1`, 'su').exec(attributes) ?? [];
        return decoded(value);
      },
    };
  }
}

/** Whether every character is part of a tag or a text, every element ends where it should, and every reference is to a character. */
export function isWhole(xml: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (const { 0: all, index, groups = {} } of xml.matchAll(token)) {
    const { slash, name, empty, attributes = '', text = '' } = groups;
    if (index !== end || (slash === '/' && open.pop() !== name)) return false;
    if (!refersToCharacters(attributes + text)) return false;
    if (slash === '' && empty === '' && name !== undefined) open.push(name);
    end += all.length;
  }
  return end === xml.length && open.length === 0;
}

/** What is shown elsewhere already, or was so before a change of form. */
const notShown = /^(?:mc:Fallback|w:(?:pPr|rPr|sectPr|tblPr|tcPr|trPr)Change)$/u;

/** The same without what Word does not show: a form for older programs, and what was there before a change of form. */
export function* shownIn(xml: string): Generator<Tag> {
  let [skipped, depth] = ['', 0];
  for (const tag of tagsIn(xml)) {
    if (skipped === '' && notShown.test(tag.name)) skipped = tag.name;
    if (skipped === '') yield tag;
    else if (tag.name === skipped) depth += Number(tag.opens) - Number(tag.closes);
    if (depth <= 0) [skipped, depth] = ['', 0];
  }
}

/** Whether a property that is on or off is on (ISO/IEC 29500-1, 17.17.4). */
export function isOn(tag: Tag): boolean {
  return !/^(?:0|false|off|none)$/u.test(tag.value('w:val'));
}

/** Whether an attribute that is on or off is there and on. */
export function saysOn(tag: Tag, attribute: string): boolean {
  return /^(?:1|true|on)$/u.test(tag.value(attribute));
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));/gu;

function decoded(text: string): string {
  return text.replace(reference, (_, hex, decimal, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(codeOf(hex, decimal)),
  );
}

function codeOf(hex: string | undefined, decimal: string): number {
  return hex ? Number.parseInt(hex, 16) : Number(decimal);
}

/** Nothing is declared besides the five names that XML itself has. */
function refersToCharacters(text: string): boolean {
  const rest = text.replace(reference, (whole, hex, decimal, name) =>
    name || isCharacter(codeOf(hex, decimal)) ? '' : whole,
  );
  return !rest.includes('&');
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0x10ffff && !surrogate && code !== 0xfffe && code !== 0xffff;
}
