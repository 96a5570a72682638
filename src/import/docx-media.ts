import { unzipSync } from 'fflate';
import { pictureFault, pixelsIn } from '../corpus/picture-form.ts';
import type { Words } from '../document/problem.ts';
import { signatureOf } from './decode.ts';
import { type Files, relationsOfText } from './docx-parts.ts';
import { tagsIn } from './docx-xml.ts';

/** What a relationship of the text leads to: a picture that can be shown, or why it cannot be. */
export type Medium = { part: string; bytes: Uint8Array; ending: string } | { reason: Words };

/** By the id of the relationship. */
export type Media = ReadonlyMap<string, Medium>;

/** Of one picture, and of all of them, in bytes: as much as a transcript may have. */
const largest = 32 * 1024 * 1024;
const most = 2 * largest;
/** No browser draws more pixels than this for sure. */
const mostPixels = 100_000_000;

/** The pictures to which the text refers (ISO/IEC 29500-2, 9.3). */
export function mediaOf(zip: Uint8Array, files: Files): Media {
  const targets = [...tagsIn(relationsOfText(files))]
    .filter(({ name, value }) => name === 'Relationship' && /\/image$/u.test(value('Type')))
    .map(({ value }) => ({
      id: value('Id'),
      at: value('TargetMode') === 'External' ? undefined : partAt(value('Target')),
    }));
  const bytes = unzippedAt(zip, new Set(targets.flatMap(({ at }) => at ?? [])));
  return new Map(
    targets.map(({ id, at }) => [id, at === undefined ? elsewhere : mediumOf(at, bytes.get(at))]),
  );
}

/** The name of a part in the archive: targets are relative to `word/`, or begin at the top. */
function partAt(target: string): string {
  const steps = target.startsWith('/') ? target.slice(1) : `word/${target}`;
  const path: string[] = [];
  for (const step of steps.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

type Found = Uint8Array | 'too large';

/** Those of these parts that are there. */
function unzippedAt(zip: Uint8Array, names: ReadonlySet<string>): Map<string, Found> {
  const found = new Map<string, Found>();
  let left = most;
  const files = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (!names.has(name)) return false;
      const fits = originalSize <= Math.min(largest, left);
      if (fits) left -= originalSize;
      else found.set(name, 'too large');
      return fits;
    },
  });
  for (const [name, bytes] of Object.entries(files)) found.set(name, bytes);
  return found;
}

/** Of what can be shown, by what its first bytes tell of. */
const endings: Readonly<Record<string, string>> = { PNG: '.png', JPEG: '.jpg' };

function mediumOf(at: string, bytes: Found | undefined): Medium {
  if (!bytes) return missing;
  if (bytes === 'too large') return tooLarge;
  const ending = endings[signatureOf(bytes) ?? ''];
  if (ending === undefined) return { reason: otherForm(at) };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const fault = pictureFault(buffer, ending);
  const pixels = pixelsIn(buffer);
  if (fault)
    return { reason: { zh: `要${fault.expected.zh}`, en: `it is to be ${fault.expected.en}` } };
  if (pixels === 0) return damaged;
  return pixels > mostPixels ? tooLarge : { part: at, bytes, ending };
}

/** EMF, WMF and their like, by the name; one that says PNG or JPEG is none. */
function otherForm(at: string): Words {
  const form = /\.(?<form>[a-z\d]+)$/iu.exec(at)?.groups?.form?.toUpperCase() ?? '';
  return /^(?:PNG|JPE?G|)$/u.test(form)
    ? { zh: '内容不是 PNG、JPEG', en: 'its bytes are no PNG and no JPEG' }
    : { zh: `是 ${form} 图`, en: `it is a picture in ${form}` };
}

export const missing: Medium = { reason: { zh: '文件里没有这张图', en: 'the file lacks it' } };
const damaged: Medium = { reason: { zh: '图残缺', en: 'it is damaged' } };
const tooLarge: Medium = {
  reason: {
    zh: '图过大（每张 32 MB、一亿像素，合计 64 MB）',
    en: 'it is too large (each 32 MB and a hundred million pixels, 64 MB in all)',
  },
};
const elsewhere: Medium = {
  reason: { zh: '文件里只有图的链接', en: 'the file has but a link to it' },
};
