import type { Document } from '../document/document.ts';
import type { Step } from '../records/premis.ts';

/** How what is kept came about, from the transcript to the last record. */
export function stepsOf(document: Document, paths: readonly string[]): Step[] {
  const { id, emendations, changes } = document;
  const at = (wanted: (path: string) => boolean): string[] =>
    paths.filter(wanted).map((path) => `data/${path}`);
  const transcript = ['data/transcript.txt'];
  const source = at((path) => path.startsWith('source/'));
  const text = [`data/${id}.txt`];
  const derived = (ending: string): string[] => at((path) => path === `${id}.${ending}`);
  const made: [string, string[]][] = [
    [
      '排印存档版 PDF，提取文字与全文比较相符。Archive PDF; its text extracted and equal to the text.',
      derived('pdf'),
    ],
    ['写成数据（JSON）。Written as data (JSON).', derived('json')],
    ['写成 Akoma Ntoso 3.0。Written as Akoma Ntoso 3.0.', derived('xml')],
    ['做成单文件网页。One-file edition.', derived('html')],
    ['写成著录项目。Descriptive metadata.', at((path) => path.startsWith('metadata/'))],
  ];
  return [
    {
      type: 'capture',
      detail: `收到抄本，来源：${document.front.transcript.receivedFrom ?? '未标注'}。Transcript received.`,
      from: [],
      to: transcript,
    },
    {
      type: 'modification',
      detail: `依校勘记 ${emendations.length} 条、${changes.length} 处成读本，与公文源逐字符相等。The transcript after ${emendations.length} emendations in ${changes.length} places equals the source, character for character.`,
      from: [...transcript, ...source],
      to: text,
    },
    ...made
      .filter(([, to]) => to.length > 0)
      .map(([detail, to]): Step => ({ type: 'creation', detail, from: source, to })),
  ];
}
