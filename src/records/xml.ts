/** An element of XML; what is undefined is left out. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | undefined>;
  children: (XmlElement | string)[];
}

type Child = XmlElement | string | undefined | readonly (XmlElement | string)[];

export function xml(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: Child[]
): XmlElement {
  return { name, attributes, children: children.flat().filter((child) => child !== undefined) };
}

/**
 * A whole file. Elements stand on lines of their own, except where there is text beside them: white space
 * would become part of it.
 */
export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  if (children.length === 0) return `${indent}<${name}${given}/>`;
  const mixed = children.some((child) => typeof child === 'string');
  const inner = mixed ? '' : `${indent}  `;
  const written = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child, inner),
  );
  const content = mixed ? written.join('') : `\n${written.join('\n')}\n${indent}`;
  return `${indent}<${name}${given}>${content}</${name}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/gu, (character) => entities[character] ?? character);
}
