import type { RelationKind } from '../../src/document/relation.ts';
import type { Archive } from '../../src/view/archive.ts';
import { archiveOfTwo } from './small-archive.ts';

/** An archive of two of which the later does something to the earlier, as reading gives it. */
export function archiveOfRelations(
  active: RelationKind = 'replaces',
  passive: RelationKind = 'replacedBy',
): Archive {
  const archive = archiveOfTwo();
  const [small, later] = archive.documents.map(({ document }) => document);
  if (!small || !later) throw new Error('not two documents');
  const said = { on: '2018-09-01', clause: { document: 'later', id: 'p1' } };
  later.front.title = '关于2018年“质量月”活动的通知';
  later.history = [
    { ...said, kind: active, other: { document: 'small', title: small.front.title } },
    {
      on: '2018-08-02',
      kind: 'implements',
      other: { title: '馆外的意见', docNumber: '国发〔2018〕9号' },
      source: '公报 & 目录 <甲>',
    },
  ];
  small.history = [
    { ...said, kind: passive, other: { document: 'later', title: later.front.title } },
  ];
  return archive;
}
