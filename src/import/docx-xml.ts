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

/** Whether every character is part of a tag or a text, and every element ends where it should. */
export function isWhole(xml: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (const { 0: all, index, groups = {} } of xml.matchAll(token)) {
    const { slash, name, empty } = groups;
    if (index !== end || (slash === '/' && open.pop() !== name)) return false;
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

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name as string] ?? whole;
  });
}
