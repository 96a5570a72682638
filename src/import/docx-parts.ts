import { strFromU8, unzipSync } from 'fflate';
import type { Words } from '../document/problem.ts';
import { isWhole } from './docx-xml.ts';

export type Fault = { fault: Words };

/** No part of a transcript is near this once unpacked; a larger one is made to fill a machine. */
const largest = 64 * 1024 * 1024;
const wantedPart =
  /^(?:mimetype|word\/(?:document\d*|numbering|styles|footnotes|endnotes|(?:header|footer)\d*)\.xml|word\/_rels\/document\d*\.xml\.rels)$/u;
export type Files = Readonly<Record<string, Uint8Array>>;

export function unpacked(bytes: Uint8Array): { files: Files } | Fault {
  let swollen = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = wantedPart.test(name);
        swollen ||= wanted && originalSize > largest;
        return wanted && originalSize <= largest;
      },
    });
    return swollen ? fault('解开以后过大', 'too large once unpacked') : { files };
  } catch {
    return fault('压缩包损坏，读不出来', 'a broken archive');
  }
}

/** Why the parts are not to be read. */
export function faultOf(files: Files): Fault | undefined {
  const xml = textPart(files);
  if (xml === '') return fault(...withoutText(files));
  if (!/<\/w:document>\s*$/u.test(xml)) return fault('正文不完整', 'its text is cut off');
  const broken = Object.entries(files).find(([, bytes]) => !isWhole(strFromU8(bytes)));
  if (broken)
    return fault(
      `${broken[0]} 写坏了，Word 也打不开`,
      `${broken[0]} is broken: Word cannot open it either`,
    );
  if (/<w:(?:altChunk|subDoc)[\s/>]/u.test(xml))
    return fault(
      '正文里接着别的文件（子文档、嵌入的网页）：先在 Word 里另存为一个 .docx',
      'parts of the text are other files (subdocuments, embedded pages): save it as one .docx in Word first',
    );
  const tracked = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]/u;
  return Object.values(files).some((bytes) => tracked.test(strFromU8(bytes)))
    ? fault(
        '有修订痕迹：先在 Word 里接受或拒绝全部修订',
        'tracked changes: accept or reject them all in Word first',
      )
    : undefined;
}

/** What else a zip with this name may be. */
function withoutText(files: Files): [string, string] {
  const kind = strFromU8(files.mimetype ?? new Uint8Array());
  if (/opendocument/u.test(kind))
    return [
      'OpenDocument 文档（.odt），不是 .docx：先另存为 .docx',
      'an OpenDocument file (.odt), no .docx: save it as .docx first',
    ];
  return ['不是 Word 文档：里面没有正文', 'no Word document: it has no text'];
}

function fault(zh: string, en: string): Fault {
  return { fault: { zh, en } };
}

export function part(files: Files, name: string): string {
  const bytes = files[`word/${name}.xml`];
  return bytes ? strFromU8(bytes) : '';
}

/** The text; Word for the web calls it document2.xml. */
export function textPart(files: Files): string {
  return part(files, textName(files));
}

/** To what the text refers outside itself. */
export function relationsOfText(files: Files): string {
  const bytes = files[`word/_rels/${textName(files)}.xml.rels`];
  return bytes ? strFromU8(bytes) : '';
}

function textName(files: Files): string {
  const name = Object.keys(files).find((one) => /^word\/document\d*\.xml$/u.test(one)) ?? '';
  return name.slice('word/'.length, -'.xml'.length);
}
