import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { unseenIn } from '../document/characters.ts';
import { type Place, type Problem, problem, type Said } from '../document/problem.ts';
import { lineIndex } from './lines.ts';

/** A text file as read: its exact bytes' sum and its characters. */
export interface TextFile {
  /** Path relative to the archive's root, with forward slashes. */
  file: string;
  text: string;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  bytes: number;
}

/** No source is near this; a larger one is a mistake or an attack. */
const largest = 32 * 1024 * 1024;

export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The number of `annex-N.mdx`; undefined where a file has another name. */
export function annexNumber(name: string): number | undefined {
  const number = /^annex-([1-9]\d*)\.mdx$/u.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Names in a folder, in code-point order. A folder that cannot be read is a Problem. */
export function namesIn(root: string, folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

/** A path that cannot even be asked about, such as one that is too long, is `other`. */
export function kindOf(root: string, file: string): 'file' | 'folder' | 'other' | 'none' {
  try {
    const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
    if (!stat) return 'none';
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

/** Reads a file of ours as UTF-8. What is no clean text is a Problem at its place. */
export function readText(root: string, file: string, problems: Problem[]): TextFile | undefined {
  const source = readReceived(root, file, problems);
  const faults = source ? forbiddenCharacters(source.text, file) : [];
  problems.push(...faults);
  return faults.length > 0 ? undefined : source;
}

/** Reads a text as it was received: whatever stands in it, as long as it is UTF-8. */
export function readReceived(
  root: string,
  file: string,
  problems: Problem[],
): TextFile | undefined {
  const bytes = readBytes(root, file, problems);
  if (!bytes) return undefined;
  const text = decode(bytes);
  if (text === undefined) {
    problems.push(notUtf8(file, bytes));
    return undefined;
  }
  return {
    file,
    text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  };
}

/** @param most bytes that it may have */
export function readBytes(
  root: string,
  file: string,
  problems: Problem[],
  most = largest,
): Buffer | undefined {
  try {
    const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
    const fault = faultOf(stat, file, most);
    if (!fault) return readFileSync(join(root, file));
    problems.push(fault);
  } catch (error) {
    problems.push(unreadable(file, error));
  }
  return undefined;
}

function faultOf(stat: Stats | undefined, file: string, most: number): Problem | undefined {
  if (!stat) return missing(file);
  if (!stat.isFile()) return notPlain(file);
  if (stat.size === 0) return empty(file);
  return stat.size > most ? tooLarge(file, stat.size) : undefined;
}

function decode(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** The text before the first byte that is not UTF-8. */
function soundStart(bytes: Uint8Array): string {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    // A stream may stop in the middle of a character, so every sound start decodes.
    if (decode(bytes.subarray(0, middle), true) === undefined) broken = middle;
    else sound = middle;
  }
  return decode(bytes.subarray(0, sound), true) ?? '';
}

/** The first few: a file with the wrong line ends has one on every line. */
function forbiddenCharacters(text: string, file: string): Problem[] {
  const index = lineIndex(text);
  return unseenIn(text)
    .filter(({ offset }) => !'\t\n'.includes(text.charAt(offset)))
    .slice(0, 5)
    .map(({ offset, code }) =>
      problem(
        'character-forbidden',
        { file, ...index.position(offset) },
        {
          found: code,
          expected: { zh: '看得见的文字，行尾为换行符 LF', en: 'visible text with LF line ends' },
          mend: {
            zh: '删去这个字符；CRLF 行尾改为 LF',
            en: 'remove the character; turn CRLF line ends into LF',
          },
        },
      ),
    );
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return problem('file-unreadable', topOf(file), {
    found: { zh: `读不了（${code}）`, en: `cannot be read (${code})` },
    expected: { zh: '可读的文件', en: 'a readable file' },
    mend: {
      zh: '检查文件是否存在、有无读的权限',
      en: 'check that it exists and that you may read it',
    },
  });
}

function missing(file: string): Problem {
  return problem('file-missing', topOf(file), {
    found: { zh: '没有这个文件', en: 'no such file' },
    expected: { zh: '有这个文件', en: 'the file' },
    mend: {
      zh: '补上文件，或改正提到它的地方',
      en: 'add the file or correct what names it',
    },
  });
}

/** Not opened, so that nothing outside the folder is ever read. */
export function notPlain(file: string): Problem {
  return problem('file-not-plain', topOf(file), {
    found: {
      zh: '不是普通的文件或文件夹（链接或特殊文件）',
      en: 'neither a plain file nor a plain folder (a link or a device)',
    },
    expected: {
      zh: '普通的文件；文件夹以外的东西一概不读',
      en: 'a plain file; nothing outside the folder is read',
    },
    mend: { zh: '把文件本身放在这里', en: 'put the file itself here' },
  });
}

const sizeAllowed: Said = { zh: `1 至 ${largest} 字节`, en: `1 to ${largest} bytes` };
const wholeFile: Said = { zh: '换上完整的文件', en: 'put the whole file in its place' };

function empty(file: string): Problem {
  const found = { zh: '空文件', en: 'an empty file' };
  return problem('file-empty', topOf(file), { found, expected: sizeAllowed, mend: wholeFile });
}

function tooLarge(file: string, bytes: number): Problem {
  const found = { zh: `${bytes} 字节`, en: `${bytes} bytes` };
  return problem('file-too-large', topOf(file), { found, expected: sizeAllowed, mend: wholeFile });
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const sound = soundStart(bytes);
  return problem(
    'file-encoding',
    { file, ...lineIndex(`${sound}?`).position(sound.length) },
    {
      found: { zh: '不是 UTF-8 的字节', en: 'bytes that are not UTF-8' },
      expected: 'UTF-8',
      mend: { zh: '另存为 UTF-8', en: 'save the file as UTF-8' },
    },
  );
}
