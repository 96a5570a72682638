import type { OrgansFile } from '../document/authority.ts';
import type { Document } from '../document/document.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { issuedOn, optionalText, organName } from './facts.ts';
import { notStated } from './unknown.ts';
import { type XmlElement, xml, xmlFile } from './xml.ts';

/** What is known only after printing. */
export interface Printing {
  /** Sides. */
  pages?: number;
}

type Value = string | readonly string[] | undefined;

/** The 18 elements of GB/T 33480-2016 《党政机关电子公文元数据规范》, in its order. */
export function officialMetadata(document: Document): string {
  const { front, issuers, signatories } = document;
  return metadataFile('GB/T 33480-2016', [
    element('公文标识', front.identifier),
    element('文种', front.kind),
    element('份号', front.copyNumber),
    element('密级和保密期限', front.secrecy),
    element('紧急程度', front.urgency),
    element(
      '发文机关标志',
      issuers.map(({ name }) => name),
    ),
    element('发文字号', front.docNumber),
    element('签发人', front.signer),
    element('标题', front.title),
    element('主送机关', front.addressees),
    element('附件说明', front.annexList),
    element(
      '发文机关或签发人署名',
      signatories.map(({ name }) => name),
    ),
    element('成文日期', issuedOn(document)),
    element('附注', front.note),
    element('抄送机关', front.copiedTo),
    element('印发机关', front.printingOffice),
    element('印发日期', front.printedOn),
    element('发布层次', front.releaseLevel),
  ]);
}

/**
 * The descriptive elements of DA/T 46-2009 《文书类电子文件元数据方案》 whose numbers are known, M22 to M45.
 * M40, a heading without a value of its own, is left out.
 */
export function archivalMetadata(
  document: Document,
  organs: OrgansFile,
  { pages }: Printing,
): string {
  const { front } = document;
  const [secrecy, term] = (front.secrecy ?? '').split('★');
  return metadataFile('DA/T 46-2009', [
    element('题名', front.title, 'M22'),
    element('并列题名', undefined, 'M23'),
    element('副题名', undefined, 'M24'),
    element('说明题名文字', undefined, 'M25'),
    element('主题词', undefined, 'M26'),
    element('关键词', undefined, 'M27'),
    element('人名', front.signer, 'M28'),
    element('摘要', undefined, 'M29'),
    element('分类号', undefined, 'M30'),
    element('文件编号', front.docNumber, 'M31'),
    element('责任者', responsible(document, organs), 'M32'),
    element('日期', issuedOn(document)?.replaceAll('-', ''), 'M33'),
    element('文种', front.kind, 'M34'),
    element('紧急程度', front.urgency, 'M35'),
    element('主送', addressees(front, document), 'M36'),
    element('抄送', front.copiedTo, 'M37'),
    element('密级', secrecy, 'M38'),
    element('保密期限', term, 'M39'),
    element('文件组合类型', undefined, 'M41'),
    // Body and annexes are one item (DA/T 22-2015).
    element('件数', '1', 'M42'),
    element('页数', pages === undefined ? undefined : String(pages), 'M43'),
    element('语种', '汉语', 'M44'),
    element('稿本', undefined, 'M45'),
  ]);
}

function responsible(document: Document, organs: OrgansFile): string[] {
  return document.issuers.map(({ organ }) => organName(document, organs, organ));
}

function addressees(front: FrontMatter, document: Document): string | undefined {
  return front.addressees ?? optionalText(document.imprint?.sentTo);
}

function metadataFile(standard: string, elements: XmlElement[]): string {
  return xmlFile(xml('metadata', { standard, 'xml:lang': 'zh-CN' }, elements));
}

/** One element, repeated where it has several values; an unknown one stays empty and says so. */
function element(name: string, value: Value, number?: string): XmlElement {
  const values = [value ?? []].flat().filter((one) => one !== '');
  if (values.length === 0) return xml('element', { number, name, status: notStated });
  return xml(
    'element',
    { number, name },
    values.map((one) => xml('value', {}, one)),
  );
}
