import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';
import { docxOf, drawn, listed, numbering, p, table } from '../support/docx.ts';
import { pngOf } from '../support/small-png.ts';

let root: string;

beforeAll(() => {
  root = smallArchiveFolder();
  mkdirSync(join(root, 'received'));
});

afterAll(() => rmSync(root, { recursive: true }));

function received(name: string, bytes: string | Uint8Array): string {
  const file = join(root, 'received', name);
  writeFileSync(file, bytes);
  return file;
}

const notice = [
  p('水利部文件'),
  p('水教〔2020〕3号'),
  p('水利部关于做好节水工作的通知'),
  p('各省、自治区、直辖市水利厅（局）：'),
  p('为做好节水工作，现将有关事项通知如下：'),
  p('提高认识', listed(1, 0)),
  p('各地要提高认识。', listed(1, 1)),
  p(
    '<w:r><w:t>用水量按下表</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>计算。</w:t></w:r>',
    listed(1, 1),
  ),
  table(['地区', '用水量'], ['甲省', '30'], ['乙省', '20']),
  p('加强检查', listed(1, 0)),
  p('各地要加强检查。'),
  p('水利部'),
  p('2020年3月1日'),
].join('');
const footnotes = `<w:footnote w:id="1">${p('按上年统计。')}</w:footnote>`;

describe('a Word document', () => {
  test('becomes a source that check accepts, with its numbers, table and note', async () => {
    const file = received('通知.docx', docxOf(notice, { numbering, footnotes }));
    const { code, err } = await hongtou(['import', file, '--root', root, '--id', 'water-saving']);
    expect(code, err).toBe(0);
    expect((await hongtou(['check', '--root', root])).code).toBe(0);
    const folder = join(root, 'documents/water-saving');
    const source = readFileSync(join(folder, 'notice.mdx'), 'utf8');
    expect(source).toContain('docNumber: 水教〔2020〕3号');
    expect(source).toContain('<Section label="一、" title="提高认识">');
    expect(source).toContain('label="（二）"');
    expect(source).toMatch(/^\| 甲省 \| 30 \|$/mu);
    const text = readFileSync(join(folder, 'transcript.txt'), 'utf8');
    expect(text).toContain('（二）用水量按下表①计算。\n①按上年统计。\n');
    const same = Buffer.compare(readFileSync(join(folder, 'received.docx')), readFileSync(file));
    expect(same).toBe(0);
  });

  test('with tracked changes is refused with what to do', async () => {
    const changed = docxOf(`${notice}<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>`);
    expect(await refused(received('修订.docx', changed))).toContain('接受或拒绝全部修订');
  });
});

test('a picture of a Word document lies beside its source, unaltered, and one that is none does not', async () => {
  const png = pngOf(300, 200);
  const body = [
    ...[p('水利部关于供水分区的通知'), p('水教〔2020〕8号'), p('各司局：'), p('分区如下。')],
    ...[p(drawn('rId1', { alt: '东、西两区' })), p('图1　供水分区'), p('示意图从略。')],
    ...[p(drawn('rId2', { alt: '示意' })), p('请照办。'), p('水利部'), p('2020年3月1日')],
  ].join('');
  const pictures = { 'media/image1.png': png, 'media/image2.png': Buffer.from('甲') };
  const file = received('图.docx', docxOf(body, {}, pictures));
  const { code, err } = await hongtou(['import', file, '--root', root, '--id', 'with-picture']);
  expect(code, err).toBe(0);
  expect(err).toContain('第 9 行：Word 的图没有收进来：内容不是 PNG、JPEG');
  const folder = join(root, 'documents/with-picture');
  expect(readFileSync(join(folder, 'picture-1.png')).equals(png)).toBe(true);
  expect(existsSync(join(folder, 'picture-2.png'))).toBe(false);
  expect(readFileSync(join(folder, 'notice.mdx'), 'utf8')).toContain(
    '<Figure alt="东、西两区" src="picture-1.png" />\n\n图1　供水分区\n',
  );
  expect((await hongtou(['check', '--root', root])).code).toBe(0);
});

test('a folder stands for the transcripts in it, whatever their names', async () => {
  const folder = join(root, 'received', '来文 2020（一）');
  mkdirSync(folder);
  const words = (n: number) =>
    `水利部关于节水的通知\r\n\r\n水教〔2019〕${n}号\r\n\r\n各司局：\r\n\r\n照办。\r\n\r\n水利部\r\n2019年3月1日\r\n`;
  writeFileSync(join(folder, "甲 & 乙'#.txt"), words(7));
  writeFileSync(join(folder, '[丙]+.md'), Buffer.from(`\ufeff${words(8)}`, 'utf16le'));
  writeFileSync(join(folder, '说明.pdf'), '%PDF');
  const { code, err } = await hongtou(['import', folder, '--root', root]);
  expect(code, err).toBe(0);
  for (const id of ['shuijiao-2019-7', 'shuijiao-2019-8'])
    expect(existsSync(join(root, 'documents', id, 'notice.mdx'))).toBe(true);
  expect((await hongtou(['check', '--root', root])).code).toBe(0);
});

/** Exits 1, says so at the file, and writes nothing. */
async function refused(...files: string[]): Promise<string> {
  const before = readdirSync(join(root, 'documents'));
  const { code, err } = await hongtou(['import', ...files, '--root', root]);
  expect(code, err).toBe(1);
  expect(err).toContain('什么都没有写');
  expect(readdirSync(join(root, 'documents'))).toEqual(before);
  expect(existsSync(join(root, '.hongtou/import'))).toBe(false);
  return err;
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const whole = docxOf(notice);
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

describe('what is no transcript is refused, and nothing is written:', () => {
  test.each([
    ['a binary file', 'a.md', Buffer.from('00ff10fe8081fa00c3', 'hex'), '读不成文字'],
    ['a picture', 'b.txt', png, 'PNG 文件'],
    ['a picture named .docx', 'c.docx', png, '名为 .docx，其实是PNG'],
    ['a document under a password', 'p.docx', locked, '去掉密码'],
    ['a document with macros', 'm.docm', whole, '.docm 文件：先另存为 .docx'],
    ['a document of Word 97 named .docx', 'w.docx', locked.subarray(0, 512), 'Word 97–2003'],
    ['an archive cut short', 'd.docx', whole.subarray(0, whole.length / 2), '压缩包损坏'],
    ['an archive of something else', 'e.docx', zipSync({ 'readme.txt': png }), '不是 Word 文档'],
    ['a text in UTF-32', 'f.txt', utf32('关于节约用水的通知\n'), '读不成文字'],
    ['an empty file', 'g.md', '', '空文件'],
    ['a file of white space', 'h.md', ' \n\n', '没有文字'],
    ['a text without Chinese', 'i.md', 'Lorem ipsum dolor sit amet.\n', '读不成文字'],
  ])('%s', async (_, name, bytes, says) => {
    const file = received(name, bytes);
    expect(await refused(file)).toContain(says);
  });

  test('a file of 200 MB', async () => {
    const file = received('large.md', '公文');
    truncateSync(file, 200 * 1024 * 1024);
    expect(await refused(file)).toContain('file-too-large');
  });

  test('a file that is not there, and a folder without transcripts', async () => {
    const missing = join(root, 'received/none.md');
    mkdirSync(join(root, 'empty'));
    const said = await refused(missing, join(root, 'empty'));
    expect(said).toContain('file-missing');
    expect(said).toContain('file-not-plain');
  });

  test('a sound file among them', async () => {
    const sound = received('sound.docx', docxOf(notice, { numbering, footnotes }));
    expect(await refused(sound, received('k.docx', png))).toContain('k.docx');
  });
});

/** Little-endian, without a mark. */
function utf32(text: string): Buffer {
  return Buffer.concat([...text].map((one) => Buffer.from([...Buffer.from(one, 'utf16le'), 0, 0])));
}
