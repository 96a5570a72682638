import { SaxesParser } from 'saxes';

export interface XmlNode {
  name: string;
  /** Its namespace. */
  uri: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Reads well-formed XML with its namespaces bound. @throws Error at the first fault */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlNode = { name: '', uri: '', attributes: {}, children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: XmlNode = { name, uri, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(text).close();
  const [root] = top.children.filter((child) => typeof child !== 'string');
  if (!root) throw new Error('no root element');
  return root;
}

export function elementsIn(node: XmlNode): XmlNode[] {
  const inside = node.children.filter((child) => typeof child !== 'string');
  return [node, ...inside.flatMap(elementsIn)];
}

export function named(node: XmlNode, name: string): XmlNode[] {
  return elementsIn(node).filter((one) => one.name === name);
}

export function childNames(node: XmlNode): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
}

export function textOfNode(node: XmlNode, skip: (node: XmlNode) => boolean = () => false): string {
  return node.children
    .map((child) =>
      typeof child === 'string' ? child : skip(child) ? '' : textOfNode(child, skip),
    )
    .join('');
}
