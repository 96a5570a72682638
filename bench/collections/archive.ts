import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bodies = ['水务局', '教育局', '民政局', '财政局', '交通局', '文化局'].map(
  (name) => `示范市${name}`,
);
const kinds = ['通知', '通报', '意见'];
const subjects = ['节约用水', '校园安全', '社区服务', '预算公开', '道路养护', '文物保护'];

const organs = `sources:
  made-up: { title: 量速度用的虚构机构 }
kinds:
  地方: 虚构的地方机关
fates: {}
organs:
${bodies.map(organ).join('')}`;

const places = `sources:
  made-up: { title: 量速度用的虚构地方 }
levels: {}
provinces: []
places: []
`;

/** Writes an archive of so many small documents of several years, kinds and bodies, some of them recorded late. */
export function writeArchive(root: string, count: number): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'documents'), { recursive: true });
  writeFileSync(join(root, 'documents/organs.yaml'), organs);
  writeFileSync(join(root, 'documents/places.yaml'), places);
  for (let i = 0; i < count; i += 1) writeDocument(join(root, 'documents', idOf(i)), i);
}

function idOf(i: number): string {
  return `d${String(i + 1).padStart(4, '0')}`;
}

function organ(name: string, i: number): string {
  const said = `{ is: ${name}, source: made-up }`;
  return `  - id: body-${i + 1}
    name: ${said}
    short: ${said}
    kind: { is: 地方, source: made-up }
`;
}

function writeDocument(folder: string, i: number): void {
  const body = bodies[i % bodies.length] ?? '';
  const kind = kinds[i % kinds.length] ?? '';
  const subject = subjects[Math.floor(i / 7) % subjects.length];
  const year = 2019 + (Math.floor(i / 5) % 6);
  const facts = {
    number: `示${body.at(-2)}发〔${year}〕${i + 1}号`,
    title: `${body}关于${subject}工作第${i + 1}号事项的${kind}`,
    day: `${year}年${1 + (i % 12)}月${1 + (i % 28)}日`,
  };
  const paragraph = `为做好${subject}工作，现就第${i + 1}号事项要求如下，请认真执行。`;
  const lines = [body, facts.number, facts.title, '各有关单位：', paragraph, body, facts.day];
  const transcript = `${lines.join('\n')}\n`;
  const recorded =
    i % 10 === 0 ? `recorded: '2026-01-${String(1 + (i % 28)).padStart(2, '0')}'\n` : '';
  mkdirSync(folder);
  writeFileSync(join(folder, 'transcript.txt'), transcript);
  writeFileSync(join(folder, 'emendations.yaml'), '[]\n');
  writeFileSync(
    join(folder, 'notice.mdx'),
    `---
identifier: ${idOf(i)}
kind: ${kind}
issuers: [{ name: ${body}, organ: body-${1 + (i % bodies.length)} }]
docNumber: ${facts.number}
title: ${facts.title}
addressees: 各有关单位：
signatories: [{ name: ${body}, organ: body-${1 + (i % bodies.length)} }]
dateOfIssue: ${facts.day}
${recorded}transcript:
  file: transcript.txt
  sha256: ${createHash('sha256').update(transcript).digest('hex')}
---

${paragraph}
`,
  );
}
