import { strToU8, zipSync } from 'fflate';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Pictures by their places below word/, the first as rId1; of one that is elsewhere there are no bytes. */
export type DocxPictures = Readonly<Record<string, Uint8Array | 'elsewhere'>>;

/** A Word document of this body, with other parts of it by their names. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  pictures: DocxPictures = {},
): Uint8Array {
  const all = { document: `<w:body>${body}</w:body>`, ...parts };
  const files = Object.entries(all).map(([name, inside]): [string, Uint8Array] => {
    const xml = `<?xml version="1.0"?><w:${name} ${space}>${inside}</w:${name}>`;
    return [`word/${name}.xml`, strToU8(xml)];
  });
  const inside = Object.entries(pictures).flatMap(([target, bytes]): [string, Uint8Array][] =>
    bytes === 'elsewhere' ? [] : [[`word/${target}`, bytes]],
  );
  const relations: [string, Uint8Array] = ['word/_rels/document.xml.rels', relationsOf(pictures)];
  return zipSync(Object.fromEntries([...files, relations, ...inside]));
}

function relationsOf(pictures: DocxPictures): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const all = Object.entries(pictures).map(([target, bytes], i) => {
    const mode = bytes === 'elsewhere' ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return strToU8(`<Relationships>${all.join('')}</Relationships>`);
}

/** A picture as Word writes it; its size in millimetres. */
export function drawn(
  id: string,
  { alt = '', size = [120, 80], anchored = false, inside = '' } = {},
): string {
  const [width = 0, height = 0] = size.map((length) => length * 36_000);
  const kind = anchored ? 'anchor' : 'inline';
  const blip = `<pic:blipFill><a:blip r:embed="${id}"><a:extLst/></a:blip>${inside}</pic:blipFill>`;
  return `<w:r><w:drawing><wp:${kind}><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic>${blip}</pic:pic></a:graphicData></a:graphic></wp:${kind}></w:drawing></w:r>`;
}

/** A paragraph; what stands in angle brackets is WordprocessingML already. */
export function p(text: string, properties = ''): string {
  const run = text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

/** Of a list at a level. */
export function listed(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A level of a list, counted from 1. */
export function level(at: number, format: string, text: string, style = ''): string {
  const linked = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${linked}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** The levels of the standard, 一、（一）1.; list 2 is list 1 begun anew at its third level, list 3 one of styles. */
export const numbering = [
  '<w:abstractNum w:abstractNumId="7">',
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'hebrew1', '%4）'),
  '</w:abstractNum>',
  '<w:abstractNum w:abstractNumId="8">',
  level(0, 'chineseCounting', '%1、', 'Chapter'),
  level(1, 'chineseCounting', '（%2）', 'Part'),
  '</w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/>',
  '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>',
].join('');

const numbered = '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>';

export const styles = [
  `<w:style w:styleId="Chapter">${numbered}</w:style>`,
  `<w:style w:styleId="Part"><w:basedOn w:val="Chapter"/></w:style>`,
].join('');
