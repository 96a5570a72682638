import { describe, expect, it } from 'vitest';
import { archivalMetadata, officialMetadata } from '../../../src/records/archival-metadata.ts';
import { dublinCore } from '../../../src/records/dublin-core.ts';
import { jsonLd, jsonLdText } from '../../../src/records/json-ld.ts';
import { readNotice } from '../../support/notice.ts';
import { named, parseXml, textOfNode, type XmlNode } from '../../support/xml.ts';

const { corpus, notice } = readNotice();

function valuesOf(root: XmlNode, key: 'name' | 'number', value: string): string[] {
  const element = named(root, 'element').find(({ attributes }) => attributes[key] === value);
  if (!element) throw new Error(`no ${value}`);
  if (element.attributes.status) return [element.attributes.status];
  return named(element, 'value').map((one) => textOfNode(one));
}

describe('metadata after GB/T 33480-2016', () => {
  const root = parseXml(officialMetadata(notice));

  it('has the 18 elements in their order', () => {
    expect(named(root, 'element').map(({ attributes }) => attributes.name)).toEqual([
      ...['公文标识', '文种', '份号', '密级和保密期限', '紧急程度', '发文机关标志', '发文字号'],
      ...['签发人', '标题', '主送机关', '附件说明', '发文机关或签发人署名', '成文日期', '附注'],
      ...['抄送机关', '印发机关', '印发日期', '发布层次'],
    ]);
  });

  it('says what the notice says', () => {
    expect(valuesOf(root, 'name', '发文字号')).toEqual(['国质检质联〔2017〕374号']);
    expect(valuesOf(root, 'name', '发文机关标志')).toHaveLength(47);
    expect(valuesOf(root, 'name', '发文机关或签发人署名')).toHaveLength(47);
    expect(valuesOf(root, 'name', '附件说明')).toHaveLength(5);
    expect(valuesOf(root, 'name', '成文日期')).toEqual(['2017-08-22']);
  });

  it('leaves what nobody stated empty, and says so', () => {
    for (const name of ['份号', '密级和保密期限', '签发人', '发布层次'])
      expect(valuesOf(root, 'name', name)).toEqual(['未标注']);
  });
});

describe('metadata after DA/T 46-2009', () => {
  const root = parseXml(archivalMetadata(notice, corpus.organs, { pages: 30 }));

  it.each([
    ['M22', '质检总局等关于开展2017年全国“质量月”活动的通知'],
    ['M31', '国质检质联〔2017〕374号'],
    ['M33', '20170822'],
    ['M34', '通知'],
    ['M38', '未标注'],
    ['M42', '1'],
    ['M43', '30'],
  ])('states %s', (number, value) => {
    expect(valuesOf(root, 'number', number)).toEqual([value]);
  });

  it('names the 47 bodies as responsible, the lead first', () => {
    const bodies = valuesOf(root, 'number', 'M32');
    expect(bodies).toHaveLength(47);
    expect(bodies[0]).toBe('国家质量监督检验检疫总局');
  });

  it('leaves the number of sides open where nothing was printed', () => {
    const unprinted = parseXml(archivalMetadata(notice, corpus.organs, {}));
    expect(valuesOf(unprinted, 'number', 'M43')).toEqual(['未标注']);
  });
});

describe('Dublin Core', () => {
  const root = parseXml(dublinCore(notice, corpus.organs, '某馆'));

  it('has all fifteen elements', () => {
    const elements = [
      ...['contributor', 'coverage', 'creator', 'date', 'description', 'format', 'identifier'],
      ...['language', 'publisher', 'relation', 'rights', 'source', 'subject', 'title', 'type'],
    ];
    for (const name of elements) expect(named(root, `dc:${name}`).length).toBeGreaterThan(0);
  });

  it('says who keeps it and when it is from', () => {
    expect(named(root, 'dc:publisher').map((one) => textOfNode(one))).toEqual(['某馆']);
    expect(named(root, 'dc:date').map((one) => textOfNode(one))).toEqual(['2017-08-22']);
  });
});

describe('JSON-LD', () => {
  it('names the bodies as what they are', () => {
    const data = jsonLd(notice, corpus.organs) as { legislationPassedBy: Record<string, string>[] };
    const types = Map.groupBy(data.legislationPassedBy, (body) => body['@type']);
    expect(data).toMatchObject({ '@type': 'Legislation', legislationDate: '2017-08-22' });
    expect(types.get('GovernmentOrganization')?.[0]?.name).toBe('国家质量监督检验检疫总局');
    expect(types.get('Organization')?.map(({ name }) => name)).toContain('中国商业联合会');
  });

  it('cannot end the script element that it stands in', () => {
    const spoiled = { ...notice, front: { ...notice.front, title: '</script><b>' } };
    expect(jsonLdText(spoiled, corpus.organs)).not.toContain('<');
  });
});
