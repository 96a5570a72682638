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

/** The tags and texts of an XML part, in order. */
export function* tagsIn(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)([^>]*?)(\/?)>|([^<]+)|<[!?][^>]*>/gu,
  )) {
    const [, slash, name = '', attributes = '', empty, text = ''] = match;
    yield {
      name,
      attributes,
      text: decoded(text),
      opens: slash !== '/',
      closes: slash === '/' || empty === '/',
      value: (attribute) =>
        decoded(new RegExp(`\\s${attribute}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''),
    };
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name as string] ?? whole;
  });
}
