import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit } from './archive.ts';

export const folder = 'documents/2019-water-week';
const notice = `${folder}/notice.mdx`;

/** What somebody does to an archive, by a name; and the rule that refuses it. */
export type Attack = [what: string, rule: string, attack: (root: string) => void];

const inBody = (put: string) => (root: string) =>
  edit(root, notice, (text) => text.replace('各地要及时报送总结。', () => put));
const inFront = (find: string | RegExp, put: string) => (root: string) =>
  edit(root, notice, (text) => text.replace(find, () => put));
const bytes = (path: string, hex: string) => (root: string) =>
  writeFileSync(join(root, path), Buffer.from(hex, 'hex'));
const link = (path: string, target: string) => (root: string) => {
  rmSync(join(root, path), { recursive: true });
  symlinkSync(target, join(root, path));
};
const organs = (put: string) => (root: string) =>
  edit(root, 'documents/organs.yaml', (text) => put + text);

/** Code and addresses where only the words of a document may stand. */
const code: Attack[] = [
  ['a script', 'mdx-html', inBody('<script>alert(1)</script>')],
  ['a script of elsewhere', 'mdx-html', inBody('<script src="https://evil.example/x.js" />')],
  ['a picture with a handler', 'mdx-html', inBody('<img src="x" onerror="alert(1)" />')],
  ['a drawing with a handler', 'mdx-html', inBody('<svg onload="alert(1)" />')],
  ['a frame', 'mdx-html', inBody('<iframe src="https://evil.example/" />')],
  ['a style', 'mdx-html', inBody('<style>*</style>')],
  ['a form', 'mdx-html', inBody('<form action="https://evil.example/" />')],
  ['a base address', 'mdx-html', inBody('<base href="https://evil.example/" />')],
  ['a refresh', 'mdx-html', inBody('<meta httpEquiv="refresh" content="0" />')],
  ['a link to a style', 'mdx-html', inBody('<link rel="stylesheet" href="//evil.example" />')],
  ['an object', 'mdx-html', inBody('<object data="x.swf" />')],
  ['an expression', 'mdx-expression', inBody('{process.exit(0)}')],
  ['an expression in a comment', 'mdx-expression', inBody('{/* {process.exit(0)} */}')],
  ['an import', 'mdx-import', inBody('import x from "node:fs"')],
  ['an export', 'mdx-export', inBody('export const x = process.env')],
  ['a comment of HTML', 'mdx-syntax', inBody('<!-- x -->')],
  [
    'a doctype with an entity',
    'mdx-syntax',
    inBody('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
  ],
  ['CDATA', 'mdx-syntax', inBody('<![CDATA[<script>alert(1)</script>]]>')],
  ['an instruction', 'mdx-syntax', inBody('<?php system("id") ?>')],
  [
    'a handler on a component',
    'attribute-unknown',
    inBody('<Slogan onClick="alert(1)">好</Slogan>'),
  ],
  ['an expression in an attribute', 'mdx-expression', inBody('<Figure alt={process.env.HOME} />')],
  ['attributes out of an expression', 'mdx-expression', inBody('<Figure {...globalThis} />')],
  ['a component that we do not know', 'component-unknown', inBody('<Iframe />')],
  ['the name of an inherited property', 'component-unknown', inBody('<Constructor />')],
  ['a member of a component', 'component-unknown', inBody('<Figure.prototype />')],
  ['a link that runs a script', 'markdown-unsupported', inBody('[好](javascript:alert(1))')],
  ['the same, disguised', 'markdown-unsupported', inBody('[好](java&#x09;script:alert(1))')],
  ['a link to data', 'markdown-unsupported', inBody('[好](data:text/html,<script>1</script>)')],
  ['a picture of elsewhere', 'markdown-unsupported', inBody('![好](https://evil.example/x.png)')],
  ['a definition of a link', 'markdown-unsupported', inBody('好[好]\n\n[好]: javascript:alert(1)')],
  ['a mark without its footnote', 'footnote-undefined', inBody('好[^1]')],
  ['a fence', 'markdown-unsupported', inBody('```js\nalert(1)\n```')],
];

/** Ways out of the folder of a document. */
const paths: Attack[] = [
  [
    'a picture above the folder',
    'attribute-invalid',
    inBody('<Figure alt="好" src="../../../etc/passwd" />'),
  ],
  ['a picture from the root', 'attribute-invalid', inBody('<Figure alt="好" src="/etc/passwd" />')],
  [
    'a picture of elsewhere',
    'attribute-invalid',
    inBody('<Figure alt="好" src="https://evil.example/x.png" />'),
  ],
  [
    'a picture over file:',
    'attribute-invalid',
    inBody('<Figure alt="好" src="file:///etc/passwd" />'),
  ],
  [
    'a picture out of data',
    'attribute-invalid',
    inBody('<Figure alt="好" src="data:image/svg+xml,x" />'),
  ],
  [
    'a path with backslashes',
    'attribute-invalid',
    inBody('<Figure alt="好" src="..\\..\\x.png" />'),
  ],
  ['an escaped path', 'attribute-invalid', inBody('<Figure alt="好" src="%2e%2e%2fx.png" />')],
  [
    'a transcript above the folder',
    'file-outside',
    inFront('file: transcript.txt', 'file: ../../../etc/passwd'),
  ],
  [
    'a transcript from the root',
    'file-outside',
    inFront('file: transcript.txt', 'file: /etc/passwd'),
  ],
  [
    'an identifier above the folder',
    'value-invalid',
    inFront('identifier: 2019-water-week', 'identifier: ../x'),
  ],
  [
    'an identifier that is a page of ours',
    'document-id-folder',
    inFront('identifier: 2019-water-week', 'identifier: search'),
  ],
  ['a source that is a link', 'file-not-plain', link(notice, '/etc/passwd')],
  [
    'a transcript that is a link',
    'file-not-plain',
    link(`${folder}/transcript.txt`, '/etc/passwd'),
  ],
  [
    'an authority file that is a link',
    'file-not-plain',
    link('documents/organs.yaml', '/etc/passwd'),
  ],
  ['a document that is a link', 'file-not-plain', link(folder, '/etc')],
  ['a source that never ends', 'file-not-plain', link(notice, '/dev/zero')],
  [
    'a folder in place of a source',
    'file-not-plain',
    (root) => {
      rmSync(join(root, notice));
      mkdirSync(join(root, notice));
    },
  ],
  [
    'a folder whose name is a way up',
    'documents-empty',
    (root) => renameSync(join(root, folder), join(root, 'documents/..2019')),
  ],
];

/** What makes a parser run, grow or stumble. */
const parsers: Attack[] = [
  ['aliases that multiply', 'yaml-alias', organs('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n')],
  ['a tag that calls', 'yaml-syntax', organs('x: !!js/function "function(){}"\n')],
  ['a merge of nothing', 'key-unknown', organs('<<: { a: 1 }\n')],
  ['the prototype as a key', 'key-unknown', organs('__proto__: { admin: true }\n')],
  ['a key twice', 'yaml-syntax', organs('sources: {}\n')],
  ['a second file in one', 'yaml-syntax', organs('a: 1\n---\n')],
  ['lists in lists, 5,000 deep', 'yaml-syntax', organs(`x: ${'['.repeat(5000)}\n`)],
  [
    'quotations in quotations, 3,000 deep',
    'markdown-unsupported',
    inBody(`${'>'.repeat(3000)} 好`),
  ],
  [
    'sections in sections, 300 deep',
    'component-misplaced',
    inBody(
      `${'<Section label="一、" title="好">\n\n'.repeat(300)}好\n\n${'</Section>\n\n'.repeat(300)}`,
    ),
  ],
  ['brackets, 10,000', 'reading-differs', inBody('['.repeat(10_000))],
  ['stars, 10,000', 'reading-differs', inBody(`好${'*a '.repeat(5000)}`)],
  [
    'a hundred megabytes of one line',
    'file-too-large',
    (root) => truncateSync(join(root, notice), 100 * 1024 * 1024),
  ],
  ['a megabyte of one line', 'reading-differs', inBody('好'.repeat(350_000))],
  ['an empty source', 'file-empty', (root) => truncateSync(join(root, notice))],
  ['front matter without an end', 'front-matter-missing', inFront('---\n\n', '\n')],
];

/** Bytes that are no text, and characters that nobody sees. */
const characters: Attack[] = [
  ['a lone surrogate', 'file-encoding', bytes(notice, 'eda080')],
  ['an overlong slash', 'file-encoding', bytes(notice, 'c0af')],
  ['UTF-16', 'file-encoding', bytes(notice, 'fffe2d002d00')],
  [
    'a byte order mark',
    'character-forbidden',
    (root) => edit(root, notice, (text) => `\ufeff${text}`),
  ],
  ['NUL', 'character-forbidden', inBody('各地\0要')],
  ['an escape of a terminal', 'character-forbidden', inBody('各地\u001b[31m要')],
  ['text turned around', 'character-forbidden', inBody('各地\u202e要')],
  ['text isolated and turned', 'character-forbidden', inBody('各地\u2067要\u2069')],
  ['a mark of direction', 'character-forbidden', inBody('各地\u200f要')],
  ['a space of no width', 'character-forbidden', inBody('各地\u200b要')],
  ['a joiner', 'character-forbidden', inBody('各地\u200d要')],
  ['a soft hyphen', 'character-forbidden', inBody('各地\u00ad要')],
  ['a tag character', 'character-forbidden', inBody('各地\u{e0041}要')],
  ['a selector of variants', 'character-forbidden', inBody('各地\ufe0f要')],
  ['a filler', 'character-forbidden', inBody('各地\u3164要')],
  ['a separator of lines', 'character-forbidden', inBody('各地\u2028要')],
  ['a character of private use', 'character-forbidden', inBody('各地\ue000要')],
  ['a character that is none', 'character-forbidden', inBody('各地\uffff要')],
  ['the mark of a lost character', 'character-forbidden', inBody('各地\ufffd要')],
  [
    'ends of lines of another system',
    'character-forbidden',
    (root) => edit(root, notice, (text) => text.replaceAll('\n', '\r\n')),
  ],
  ['NUL as an entity', 'reading-differs', inBody('各地&#0;要及时报送总结。')],
  ['a letter of another script', 'reading-differs', inBody('各地要及时报送总结\u0430。')],
  ['a character that looks the same', 'reading-differs', inBody('各地要及时报送总结｡')],
];

export const attacks: readonly Attack[] = [...code, ...paths, ...parsers, ...characters];

/** Words that mean something to a program; the transcript has them too, so that they are the record. */
export const hostileWords = [
  '&lt;script>alert(1)&lt;/script>',
  '“]]>”与“&amp;lt;”',
  'javascript:alert(1)',
  '\\{\\{constructor.constructor("alert(1)")()\\}\\}',
  ['$', '{process.env.HOME}'].join(''),
  '../../etc/passwd',
  '%3Cscript%3E',
  '&#x3C;/script&#x3E;&#x3C;!--',
  '=cmd|/C calc!A0',
  'а́̂̃̄̅̆̇̈ 叠加',
];
