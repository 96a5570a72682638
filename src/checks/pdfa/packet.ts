import { SaxesParser } from 'saxes';
import { oncePer } from '../../document/once.ts';
import type { PdfObjects } from '../pdf-objects.ts';

/** What an XMP packet states (ISO 16684-1): its properties by prefix and name, those within others too. */
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

/** What RDF and descriptions of properties are written with. */
const frame = new Set(['rdf', 'x', 'pdfaSchema', 'pdfaProperty']);

/** Of a file, read once for all rules; undefined where the text is not well-formed XML. */
export const packetOf = oncePer(({ xmp }: PdfObjects): { stated: Packet | undefined } => ({
  stated: packetIn(xmp),
}));

function packetIn(text: string): Packet | undefined {
  const root = treeOf(text);
  if (!root) return undefined;
  const stated = elementsIn(root).filter(({ prefix }) => !frame.has(prefix));
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

function elementsIn({ children }: Node): Node[] {
  return children.flatMap((child) => [child, ...elementsIn(child)]);
}

/** The nearest elements of a name below one. */
function below(node: Node, local: string): Node[] {
  return node.children.flatMap((child) => (child.local === local ? [child] : below(child, local)));
}

function said(node: Node, local: string): string {
  return node.children.find((child) => child.local === local)?.text.trim() ?? '';
}
