import type { Words } from '../document/problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded = { text: string; encoding: Encoding } | { fault: Words };

/** What files begin with that are no text, whatever their name says. */
const signatures: readonly [string, readonly number[]][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['Word 97–2003', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The kind of file that its first bytes tell of; undefined for a text. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/** What a document of Word 97–2003 that is none holds: one of today that was locked with a password. */
const locked = [...'EncryptedPackage'].flatMap((letter) => [letter, '\0']).join('');

/** Whether a file of that kind is a .docx under a password. */
export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(locked, 0, 'latin1');
}

/** Bytes as text, in the first encoding of which every byte is part of a character that a text may have. */
export function decoded(bytes: Uint8Array): Decoded {
  const kind = signatureOf(bytes);
  if (kind) return { fault: { zh: `${kind} 文件，不是文字`, en: `a ${kind} file, not text` } };
  const read = candidates(bytes).flatMap((encoding) => {
    const text = textIn(bytes, encoding);
    return text !== undefined && isPlausible(text) ? [{ text, encoding }] : [];
  });
  const [first, second] = read.toSorted((a, b) => familiar(b.text) - familiar(a.text));
  if (!first) return { fault: unreadable };
  return second && familiar(second.text) * 2 >= familiar(first.text) ? { fault: ambiguous } : first;
}

const unreadable: Words = {
  zh: '读不成文字：不是 UTF-8、UTF-16、GB18030 或 Big5，或是二进制文件',
  en: 'no text: neither UTF-8, UTF-16, GB18030 nor Big5, or a binary file',
};

const ambiguous: Words = {
  zh: '作 GB18030、作 Big5 都读得通，分不清是哪一种：先转成 UTF-8',
  en: 'text in GB18030 and in Big5 alike: convert it to UTF-8 first',
};

/** How many of a hundred characters are among the commonest of both scripts: bytes read in the wrong encoding have none. */
function familiar(text: string): number {
  const common = text.match(
    /[的一是在不有和人中大上以要用生到作地出分成可主年同工能下子方定行法所民等部自本合由其全各第公月日文件，。、；：（）《》]/gu,
  );
  return Math.round(((common?.length ?? 0) * 100) / Math.max(1, text.length));
}

/** UTF-8 alone where it is that; the two of one byte order where zero bytes stand on one side. */
function candidates(bytes: Uint8Array): Encoding[] {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return ['utf-16le'];
  if (a === 0xfe && b === 0xff) return ['utf-16be'];
  const sample = bytes.subarray(0, 4096);
  const zeros = (parity: number) =>
    sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  // Line ends and digits of UTF-16 have a zero byte on one side.
  if (zeros(0) + zeros(1) > 0) return zeros(1) > zeros(0) ? ['utf-16le'] : ['utf-16be'];
  return textIn(bytes, 'utf-8') === undefined ? ['gb18030', 'big5'] : ['utf-8'];
}

function textIn(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

/** The same with one kind of line end: of a bare CR, and of the separators and page breaks of word processors, too. */
export function withLineFeeds(text: string): string {
  const other = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/u;
  const plain = other.test(text) ? text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n') : text;
  return plain.replace(/^(?!\s*\|).*<(?:br|\/(?:p|div|li|h[1-6]|tr|table)>).*$/gimu, brokenUp);
}

/** A line of HTML ends with its break or its paragraph, but for a row of a table, whose cells have several. */
function brokenUp(line: string): string {
  return line.replace(/(<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|table)>)(?=.*\S)/giu, '$1\n');
}

/** Few characters that no text has, and Chinese among the others, if there are others. */
function isPlausible(text: string): boolean {
  const odd = text.match(/(?![\t\n\v\f\r])\p{Cc}|[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return odd <= text.length / 200 && (/\p{Script=Han}/u.test(text) || text.trim() === '');
}
