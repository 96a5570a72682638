import { createHash } from 'node:crypto';
import type { OrgansFile, PlacesFile } from '../../src/document/authority.ts';
import type { Clause, ClauseRole, Run } from '../../src/document/clause.ts';
import { type Annex, type Document, readingOf } from '../../src/document/document.ts';
import type { Emendation } from '../../src/document/emendation.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Archive, ArchivedDocument } from '../../src/view/archive.ts';

const place = { file: 'documents/small/notice.mdx', line: 1, column: 1 };

function clause(id: string, role: ClauseRole, ...runs: (string | Run)[]): Clause {
  return {
    id,
    role,
    runs: runs.map((run) => (typeof run === 'string' ? { role: 'text', text: run } : run)),
    place,
  };
}

const label = (text: string): Run => ({ role: 'label', text });
const heading = (text: string): Run => ({ role: 'heading', text });
const actor = (text: string): Run => ({ role: 'actor', text });

const issuers = [
  { rank: 1, name: '国家质量监督检验检疫总局', organ: 'aqsiq' },
  { rank: 2, name: '教育部', organ: 'moe' },
  { rank: 3, name: '公安部', organ: 'mps' },
].map((issuer) => ({ ...issuer, clause: clause(`issuer-${issuer.rank}`, 'issuer', issuer.name) }));

const signatories = [
  { rank: 1, name: '质检总局', organ: 'aqsiq' },
  { rank: 2, name: '教育部', organ: 'moe' },
  { rank: 3, name: '公安部', organ: 'mps' },
].map((one) => ({ ...one, clause: clause(`signatory-${one.rank}`, 'signatory', one.name) }));

const annexes: Annex[] = [
  {
    number: 1,
    id: 'annex-1',
    label: clause('annex-1', 'annexLabel', '附件1'),
    title: clause('a1-title', 'annexTitle', '小型“质量月”主要活动'),
    titleLines: ['小型“质量月”', '主要活动'],
    blocks: [
      {
        kind: 'section',
        id: 'a1-1',
        label: '一、',
        title: '各单位活动',
        heading: clause('a1-1', 'heading', label('一、'), heading('各单位活动')),
        blocks: [
          {
            kind: 'item',
            id: 'a1-1-1',
            label: '（一）',
            actor: { kind: 'organ', organ: 'moe', name: '教育部' },
            paragraphs: [
              clause('a1-1-1', 'item', label('（一）'), actor('教育部'), '组织开展专题教育。'),
              clause('a1-1-1-p2', 'paragraph', '宣传 QC 小组与 GB/T 19000 的工匠精神。'),
            ],
          },
          {
            kind: 'item',
            id: 'a1-1-2',
            label: '（二）',
            actor: { kind: 'place', place: 'shenzhen', name: '深圳市' },
            paragraphs: [clause('a1-1-2', 'item', label('（二）'), actor('深圳市'), '召开大会。')],
          },
        ],
      },
    ],
    file: 'documents/small/annex-1.mdx',
  },
  {
    number: 2,
    id: 'annex-2',
    label: clause('annex-2', 'annexLabel', '附件2'),
    title: clause('a2-title', 'annexTitle', '小型“质量月”口号与标志'),
    titleLines: ['小型“质量月”口号与标志'],
    blocks: [
      { kind: 'slogan', clause: clause('a2-s1', 'slogan', '大力提升质量　建设质量强国') },
      { kind: 'slogan', clause: clause('a2-s2', 'slogan', '弘扬工匠精神　推动品质革命') },
      {
        kind: 'emblem',
        id: 'a2-emblem',
        cmyk: { c: 11, m: 99, y: 100, k: 0 },
        spot: 'PANTONE 5216C',
        blocks: [
          { kind: 'figure', id: 'a2-figure', alt: '统一标志图样' },
          { kind: 'paragraph', clause: clause('a2-c1', 'specification', 'C：11　M：99　Y：100　K：0') },
        ],
      },
    ],
    file: 'documents/small/annex-2.mdx',
  },
];

const received = [
  '国家质量监督检验检疫总局',
  '教育部',
  '公安部',
  '关于开展小型 “质量月”活动的通知',
  '各省质量技',
  '',
  '术监督局(市场监管部门):',
  '大力提升质量建设质量强国',
  '',
].join('\n');

const emendations: Emendation[] = [
  { id: 'title-space', kind: 'space', reason: '排印中标题在此回行，抄录成空格。', find: ' “', put: '“', at: ['4:9'] },
  { id: 'page-turn', kind: 'join', reason: '第 1、2 面之间换页。', find: '\n\n', put: '', at: ['5:6'], cut: 'page' },
  { id: 'slogan-space', kind: 'space', reason: '抄本无空格，据补。', find: '质量建', put: '质量　建', at: ['8:5'] },
  { id: 'name-kept', kind: 'sic', reason: '刊头作“国家质量监督检验检疫总局”，署名作“质检总局”。原文如此。', places: [{ at: '1:1', find: '质检总局' }] },
];

const at = (clauseId: string, start: number, end: number) => ({ clause: clauseId, start, end });
const from = (line: number, column: number) => ({ file: 'documents/small/transcript.txt', line, column });

const document: Document = {
  id: 'small',
  front: {
    identifier: 'small',
    kind: '通知',
    issuers: issuers.map(({ name, organ }) => ({ name, organ })),
    issuerColumns: 2,
    docNumber: '国质检质联〔2017〕3号',
    title: '质检总局等关于开展小型“质量月”活动的通知',
    addressees: '各省质量技术监督局（市场监管部门）：',
    annexList: annexes.map((annex) => annex.titleLines.join('')),
    signatories: signatories.map(({ name, organ }) => ({ name, organ })),
    signatoryColumns: [4, 3, 3],
    dateOfIssue: '2017年8月2日',
    copiedTo: '总局领导。',
    printingOffice: '质检总局办公厅',
    printedOn: '2017年8月3日',
    transcript: { file: 'transcript.txt', sha256: sha256(received) },
  },
  issuers,
  docNumber: clause('doc-number', 'docNumber', '国质检质联〔2017〕3号'),
  title: clause('title', 'title', '质检总局等关于开展小型“质量月”活动的通知'),
  titleLines: ['质检总局等关于开展', '小型“质量月”活动的通知'],
  addressees: clause('addressees', 'addressees', '各省质量技术监督局（市场监管部门）：'),
  blocks: [
    { kind: 'paragraph', clause: clause('p1', 'paragraph', '为推进建设质量强国，现就有关事项通知如下：') },
    {
      kind: 'section',
      id: 'c1',
      label: '一、',
      title: '活动主题',
      heading: clause('c1', 'heading', label('一、'), heading('活动主题')),
      blocks: [
        { kind: 'paragraph', clause: clause('c1-p1', 'paragraph', '大力提升质量　建设质量强国') },
        {
          kind: 'clause',
          id: 'c1-1',
          label: '（一）',
          heading: '弘扬工匠精神。',
          paragraphs: [
            clause('c1-1', 'paragraph', label('（一）'), heading('弘扬工匠精神。'), '推出行业、地方的工匠代表。'),
            clause('c1-1-p2', 'paragraph', '在基层普及质量知识。'),
          ],
        },
      ],
    },
  ],
  annexList: annexes.map((annex) => ({
    number: annex.number,
    title: annex.titleLines.join(''),
    clause: clause(`annex-list-${annex.number}`, 'annexEntry', label(`${annex.number === 1 ? '附件：' : ''}${annex.number}. `), annex.titleLines.join('')),
  })),
  signatories,
  dateOfIssue: clause('date-of-issue', 'dateOfIssue', '2017年8月2日'),
  annexes,
  imprint: {
    copiedTo: clause('copied-to', 'copiedTo', label('抄送：'), '总局领导。'),
    printingOffice: clause('printing-office', 'printingOffice', '质检总局办公厅'),
    printedOn: clause('printed-on', 'printedOn', '2017年8月3日印发'),
  },
  transcript: { text: received, sha256: sha256(received), file: 'documents/small/transcript.txt' },
  emendations,
  changes: [
    { emendation: 'title-space', kind: 'space', from: from(4, 9), before: ' “', after: '“', at: at('title', 11, 12) },
    { emendation: 'page-turn', kind: 'join', from: from(5, 6), before: '\n\n', after: '', at: at('addressees', 5, 5) },
    { emendation: 'slogan-space', kind: 'space', from: from(8, 5), before: '质量建', after: '质量　建', at: at('c1-p1', 4, 8) },
  ],
  notes: [
    { number: 1, emendation: 'slogan-space', at: at('c1-p1', 4, 8), text: '抄本无空格，据补。' },
    { number: 2, emendation: 'name-kept', at: at('signatory-1', 0, 4), text: '刊头作“国家质量监督检验检疫总局”。原文如此。' },
  ],
  pageTurns: [{ clause: 'addressees', offset: 5 }],
  folder: 'documents/small',
  file: 'documents/small/notice.mdx',
};

const pageMap: PageMap = {
  pages: 4,
  starts: [
    { page: 1, clause: 'issuer-1', offset: 0 },
    { page: 2, clause: 'addressees', offset: 5 },
    { page: 3, clause: 'annex-1', offset: 0 },
    { page: 4, clause: 'annex-2', offset: 0 },
  ],
  pageOf: { title: 1, addressees: 1, 'c1-1': 2, 'annex-1': 3, 'annex-2': 4 },
};

const source = '2017-list';
const organ = (id: string, name: string, short: string) => ({
  id,
  name: { is: name, source },
  short: { is: short, source },
  names: [],
  kind: { is: 'ministry', source },
  fate: [],
});

const organs: OrgansFile = {
  sources: { [source]: { title: '国务院机构设置' } },
  kinds: { ministry: '国务院组成部门' },
  fates: {},
  organs: [
    organ('aqsiq', '国家质量监督检验检疫总局', '质检总局'),
    organ('moe', '中华人民共和国教育部', '教育部'),
    organ('mps', '中华人民共和国公安部', '公安部'),
  ],
};

const places: PlacesFile = {
  sources: { [source]: { title: '行政区划' } },
  levels: { prefecture: '地级市' },
  provinces: [{ id: 'guangdong', name: '广东省', short: '广东' }],
  places: [{ id: 'shenzhen', name: '深圳市', level: 'prefecture', province: 'guangdong' }],
};

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function archived(one: Document): ArchivedDocument {
  const text = readingOf(one);
  return {
    document: one,
    pageMap,
    text: { bytes: Buffer.byteLength(text), sha256: sha256(text) },
    pdf: { bytes: 4, sha256: sha256('%PDF') },
  };
}

/** A small archive with every kind of block, hand-made so that nothing is read from disk. */
export function smallArchive(): Archive {
  return structuredClone({
    title: '红头',
    publisher: '红头档案',
    documents: [archived(document)],
    organs,
    places,
  });
}
