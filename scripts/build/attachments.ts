import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Attachment } from '../../print/pipeline/finish/attachments.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import { filesBelow } from './hashes.ts';

const mimeTypes: Record<string, string> = {
  '.mdx': 'text/markdown',
  '.txt': 'text/plain',
  '.yaml': 'application/yaml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** By name, or by its ending. */
const about: Record<string, string> = {
  'emendations.yaml': '校勘记录',
  'glossary.yaml': '用语',
  'mentions.yaml': '名称的辨认',
  '.mdx': '公文源',
  '.txt': '抄本',
  '.docx': '收到的文件',
};

/**
 * What travels inside the archive edition: everything that the document was made from, and its reading. Nothing of it
 * may tell a checksum of the PDF in which it lies.
 */
export function attachmentsOf(document: Document, root: string): Attachment[] {
  const folder = join(root, document.folder);
  const source = filesBelow(folder).map((name): Attachment => {
    const kind = extname(name);
    return {
      name: name.replaceAll('/', '-'),
      mime: mimeTypes[kind] ?? 'application/octet-stream',
      about: about[name] ?? about[kind] ?? '公文所附的图',
      relationship: 'Source',
      bytes: readFileSync(join(folder, name)),
    };
  });
  return [
    ...source,
    {
      name: `${document.id}.txt`,
      mime: 'text/plain',
      about: '读本',
      relationship: 'Data',
      bytes: Buffer.from(readingOf(document)),
    },
  ];
}
