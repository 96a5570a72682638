import { SaxesParser } from 'saxes';

/** What an XMP packet states (ISO 16684-1): each property once, by prefix and name. */
export interface Packet {
  properties: { prefix: string; name: string; uri: string }[];
  /** Descriptions of properties that XMP does not define. */
  schemas: { prefix: string; uri: string; properties: Record<string, string>[] }[];
}

interface Node {
  prefix: string;
  local: string;
  uri: string;
  text: string;
  children: Node[];
}

/** @returns undefined where the text is not well-formed XML, or states nothing */
export function packetIn(text: string): Packet | undefined {
  const root = treeOf(text);
  if (!root) return undefined;
  const stated = below(root, 'Description').flatMap(({ children }) => children);
  return {
    properties: stated.map(({ prefix, local, uri }) => ({ prefix, name: local, uri })),
    schemas: stated
      .filter(({ prefix, local }) => prefix === 'pdfaExtension' && local === 'schemas')
      .flatMap((schemas) => below(schemas, 'li').filter((li) => said(li, 'namespaceURI') !== ''))
      .map((schema) => ({
        prefix: said(schema, 'prefix'),
        uri: said(schema, 'namespaceURI'),
        properties: below(schema, 'li').map(({ children }) =>
          Object.fromEntries(children.map((child) => [child.local, child.text.trim()])),
        ),
      })),
  };
}

function treeOf(text: string): Node | undefined {
  const top: Node = { prefix: '', local: '', uri: '', text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  let sound = true;
  parser.on('error', () => {
    sound = false;
  });
  parser.on('opentag', ({ prefix, local, uri }) => {
    const node: Node = { prefix, local, uri, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => {
    const node = open.at(-1);
    if (node) node.text += words;
  });
  parser.write(text).close();
  return sound && top.children.length === 1 ? top : undefined;
}

/** The nearest elements of a name below one. */
function below(node: Node, local: string): Node[] {
  return node.children.flatMap((child) => (child.local === local ? [child] : below(child, local)));
}

function said(node: Node, local: string): string {
  return node.children.find((child) => child.local === local)?.text.trim() ?? '';
}
