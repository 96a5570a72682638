import { createHash } from 'node:crypto';
import type { Document } from '../../src/document/document.ts';
import type { Emendation } from '../../src/document/emendation.ts';
import { clause, heading, label } from './clauses.ts';
import { smallAnnexes as annexes } from './small-annexes.ts';

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
  {
    id: 'title-space',
    kind: 'space',
    reason: '排印中标题在此回行，抄录成空格。',
    find: ' “',
    put: '“',
    at: ['4:9'],
  },
  {
    id: 'page-turn',
    kind: 'join',
    reason: '第 1、2 面之间换页。',
    find: '\n\n',
    put: '',
    at: ['5:6'],
    cut: 'page',
  },
  {
    id: 'slogan-space',
    kind: 'space',
    reason: '抄本无空格，据补。',
    find: '质量建',
    put: '质量　建',
    at: ['8:5'],
  },
  {
    id: 'name-kept',
    kind: 'sic',
    reason: '刊头作“国家质量监督检验检疫总局”，署名作“质检总局”。原文如此。',
    places: [{ at: '1:1', find: '质检总局' }],
  },
];

const at = (clauseId: string, start: number, end: number) => ({ clause: clauseId, start, end });
const from = (line: number, column: number) => ({
  file: 'documents/small/transcript.txt',
  line,
  column,
});

/** A document with every kind of block, hand-made so that nothing is read from disk. */
export const smallDocument: Document = {
  id: 'small',
  front: {
    identifier: 'small',
    kind: '通知',
    issuers: issuers.map(({ name, organ }) => ({ name, organ })),
    issuerColumns: 2,
    docNumber: '国质检质联〔2017〕3号',
    title: '质检总局等关于开展小型“质量月”活动的通知',
    adoption: [],
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
  adoption: [],
  addressees: clause('addressees', 'addressees', '各省质量技术监督局（市场监管部门）：'),
  blocks: [
    {
      kind: 'paragraph',
      clause: clause('p1', 'paragraph', '为推进建设质量强国，现就有关事项通知如下：'),
    },
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
            clause(
              'c1-1',
              'paragraph',
              label('（一）'),
              heading('弘扬工匠精神。'),
              '推出行业、地方的工匠代表。',
            ),
            clause('c1-1-p2', 'paragraph', '在基层普及质量知识。'),
          ],
          blocks: [],
        },
      ],
    },
  ],
  annexList: annexes.map((annex) => ({
    number: annex.number,
    title: annex.titleLines.join(''),
    clause: clause(
      `annex-list-${annex.number}`,
      'annexEntry',
      label(`${annex.number === 1 ? '附件：' : ''}${annex.number}. `),
      annex.titleLines.join(''),
    ),
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
    {
      emendation: 'title-space',
      kind: 'space',
      from: from(4, 9),
      before: ' “',
      after: '“',
      at: at('title', 11, 12),
    },
    {
      emendation: 'page-turn',
      kind: 'join',
      from: from(5, 6),
      before: '\n\n',
      after: '',
      at: at('addressees', 5, 5),
    },
    {
      emendation: 'slogan-space',
      kind: 'space',
      from: from(8, 5),
      before: '质量建',
      after: '质量　建',
      at: at('c1-p1', 4, 8),
    },
  ],
  notes: [
    { number: 1, emendation: 'slogan-space', at: at('c1-p1', 4, 8), text: '抄本无空格，据补。' },
    {
      number: 2,
      emendation: 'name-kept',
      at: at('signatory-1', 0, 4),
      text: '刊头作“国家质量监督检验检疫总局”。原文如此。',
    },
  ],
  pageTurns: [{ clause: 'addressees', offset: 5 }],
  place: { file: 'documents/small/notice.mdx', line: 2, column: 13 },
  folder: 'documents/small',
  file: 'documents/small/notice.mdx',
};

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
