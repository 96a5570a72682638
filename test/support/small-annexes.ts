import type { Annex } from '../../src/document/document.ts';
import { actor, clause, heading, label, place } from './clauses.ts';

/** Items under a section, and slogans with an emblem. */
export const smallAnnexes: Annex[] = [
  {
    number: 1,
    entry: 1,
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
            blocks: [],
          },
          {
            kind: 'item',
            id: 'a1-1-2',
            label: '（二）',
            actor: { kind: 'place', place: 'shenzhen', name: '深圳市' },
            paragraphs: [clause('a1-1-2', 'item', label('（二）'), actor('深圳市'), '召开大会。')],
            blocks: [],
          },
        ],
      },
    ],
    file: 'documents/small/annex-1.mdx',
  },
  {
    number: 2,
    entry: 2,
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
        place,
        blocks: [
          { kind: 'figure', id: 'a2-figure', alt: '统一标志图样', place },
          {
            kind: 'paragraph',
            clause: clause('a2-c1', 'specification', 'C：11　M：99　Y：100　K：0'),
          },
        ],
      },
    ],
    file: 'documents/small/annex-2.mdx',
  },
];
