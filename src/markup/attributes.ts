import { unspelled } from './words.ts';

export type Attributes = Readonly<Record<string, string>>;

const attribute = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/gu;
const none: Attributes = Object.freeze({});
/** What a start tag says. */
export function attributesIn(written: string): Attributes {
  if (!written.includes('=') && !/[^\s/]/u.test(written)) return none;
  const attributes: Record<string, string> = {};
  attribute.lastIndex = 0;
  for (let found = attribute.exec(written); found; found = attribute.exec(written)) {
    const [, name = '', value = ''] = found;
    attributes[name.toLowerCase()] ??= unspelled(value);
  }
  return attributes;
}

/** An attribute with its place in the page, in UTF-16 units. */
export interface PlacedAttribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

export function placedAttributes({ start, name, written }: Tag): PlacedAttribute[] {
  const before = start + 1 + name.length;
  return [...written.matchAll(attribute)].map((found) => {
    const end = before + found.index + found[0].length;
    const [, name = '', value = ''] = found;
    return {
      name,
      value: unspelled(value),
      start: before + found.index + found[0].search(/\S/u),
      end,
    };
  });
}

type Tag = { start: number; name: string; written: string };
