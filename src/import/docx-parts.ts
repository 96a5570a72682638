import { strFromU8, unzipSync } from 'fflate';
import type { Words } from '../document/problem.ts';

export type Fault = { fault: Words };

/** No part of a transcript is near this once unpacked; a larger one is made to fill a machine. */
const largest = 64 * 1024 * 1024;
const partNames = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'].map(
  (name) => `word/${name}.xml`,
);
type Files = Readonly<Record<string, Uint8Array>>;

export function unpacked(bytes: Uint8Array): { files: Files } | Fault {
  let swollen = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = partNames.includes(name);
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
  const xml = part(files, 'document');
  if (xml === '') return fault('不是 Word 文档：里面没有正文', 'no Word document: it has no text');
  if (!/<\/w:document>\s*$/u.test(xml)) return fault('正文不完整', 'its text is cut off');
  const tracked = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]/u;
  return Object.values(files).some((bytes) => tracked.test(strFromU8(bytes)))
    ? fault(
        '有修订痕迹：先在 Word 里接受或拒绝全部修订',
        'tracked changes: accept or reject them all in Word first',
      )
    : undefined;
}

function fault(zh: string, en: string): Fault {
  return { fault: { zh, en } };
}

export function part(files: Files, name: string): string {
  const bytes = files[`word/${name}.xml`];
  return bytes ? strFromU8(bytes) : '';
}
