import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, type Problem, problem, type Said } from '../document/problem.ts';

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

/** Names in a folder, in code-point order. A folder that cannot be read is a Problem. */
export function namesIn(root: string, folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

export function kindOf(root: string, file: string): 'file' | 'folder' | 'other' | 'none' {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  if (!stat) return 'none';
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
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

export function readBytes(root: string, file: string, problems: Problem[]): Buffer | undefined {
  if (kindOf(root, file) !== 'file') {
    problems.push(notPlain(file, kindOf(root, file) === 'none'));
    return undefined;
  }
  const size = lstatSync(join(root, file)).size;
  if (size > largest || size === 0) {
    problems.push(badSize(file, size));
    return undefined;
  }
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    problems.push(unreadable(file, error));
    return undefined;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Controls, direction marks and invisible characters: what a reader cannot see must not stand in a record. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\u2028\u2029]/gu;

function forbiddenCharacters(text: string, file: string): Problem[] {
  return [...text.matchAll(forbidden)].slice(0, 5).map((match) => {
    const before = text.slice(0, match.index);
    const line = before.split('\n').length;
    const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return problem(
      'character-forbidden',
      { file, line, column },
      {
        found: `U+${code}`,
        expected: { zh: '看得见的文字，行尾为换行符 LF', en: 'visible text with LF line ends' },
        mend: {
          zh: '删去这个字符；CRLF 行尾改为 LF',
          en: 'remove the character; turn CRLF line ends into LF',
        },
      },
    );
  });
}

function fileProblem(rule: string, file: string, found: Said, expected: Said, mend: Said): Problem {
  return problem(rule, topOf(file), { found, expected, mend });
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return fileProblem(
    'file-unreadable',
    file,
    { zh: `读不了（${code}）`, en: `cannot be read (${code})` },
    { zh: '可读的文件', en: 'a readable file' },
    { zh: '检查文件是否存在、有无读的权限', en: 'check that it exists and that you may read it' },
  );
}

function notPlain(file: string, missing: boolean): Problem {
  return missing
    ? fileProblem(
        'file-missing',
        file,
        { zh: '没有这个文件', en: 'no such file' },
        { zh: '有这个文件', en: 'the file' },
        { zh: '补上文件，或改正提到它的地方', en: 'add the file or correct what names it' },
      )
    : fileProblem(
        'file-not-plain',
        file,
        { zh: '不是普通文件（链接或特殊文件）', en: 'not a plain file (a link or a device)' },
        {
          zh: '普通文件；不读文件夹以外的东西',
          en: 'a plain file; nothing outside the folder is read',
        },
        { zh: '把文件本身放在这里', en: 'put the file itself here' },
      );
}

function badSize(file: string, size: number): Problem {
  return fileProblem(
    size === 0 ? 'file-empty' : 'file-too-large',
    file,
    { zh: `${size} 字节`, en: `${size} bytes` },
    { zh: `1 至 ${largest} 字节`, en: `1 to ${largest} bytes` },
    { zh: '换上完整的文件', en: 'put the whole file in its place' },
  );
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const sound = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
  const line = sound.split('\n').length;
  const column = [...sound.slice(sound.lastIndexOf('\n') + 1)].length + 1;
  return problem(
    'file-encoding',
    { file, line, column },
    {
      found: { zh: '不是 UTF-8 的字节', en: 'bytes that are not UTF-8' },
      expected: 'UTF-8',
      mend: { zh: '另存为 UTF-8', en: 'save the file as UTF-8' },
    },
  );
}
