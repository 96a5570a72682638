import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Problem, problem, type Said } from '../../src/document/problem.ts';
import { decoded, isLocked, signatureOf, withLineFeeds } from '../../src/import/decode.ts';
import { docxText } from '../../src/import/docx.ts';
import type { Doubt } from '../../src/import/doubt.ts';
import type { ReceivedPictures } from '../../src/import/received-pictures.ts';

/** No transcript is near this; a larger one is a mistake. */
const largest = 32 * 1024 * 1024;

/** A transcript as it came, and its text. */
export interface Received {
  path: string;
  /** As UTF-8; what `transcript.txt` holds. */
  text: string;
  /** What of Word could not be read as it was, or was not to be seen there. */
  doubts?: Doubt[];
  pictures?: ReceivedPictures;
  /** The bytes as they came, where they are not that text. */
  original?: { name: string; bytes: Uint8Array; sha256: string };
}

/** A folder stands for the transcripts that lie in it, in the order of their names. */
export function transcriptsAt(path: string): string[] {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /^[^.~].*\.(?:md|txt|docx)$/iu.test(name));
  return names.length === 0 ? [path] : names.sort().map((name) => join(path, name));
}

/** Reads a file that is to be imported. What is no transcript is a Problem, and says what it is. */
export function receivedText(path: string): Received | Problem {
  const size = lstatSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return refused('file-missing', path, ['没有这个文件', 'no such file']);
  if (!lstatSync(path).isFile())
    return refused('file-not-plain', path, ['不是普通文件', 'not a plain file']);
  if (size === 0) return refused('file-empty', path, ['空文件', 'an empty file']);
  if (size > largest)
    return refused('file-too-large', path, [
      `${size} 字节，上限 ${largest}`,
      `${size} bytes, more than ${largest}`,
    ]);
  const bytes = readFileSync(path);
  return extname(path).toLowerCase() === '.docx' ? fromDocx(path, bytes) : fromText(path, bytes);
}

function fromText(path: string, bytes: Uint8Array): Received | Problem {
  const name = extname(path).toLowerCase();
  if (/^\.(?:docm|dotx|dotm|odt|ofd|wps)$/u.test(name) && signatureOf(bytes) === 'ZIP')
    return refused('import-unreadable', path, [
      `${name} 文件：先另存为 .docx`,
      `a ${name} file: save it as .docx first`,
    ]);
  const result = decoded(bytes);
  if ('fault' in result)
    return refused('import-unreadable', path, [result.fault.zh, result.fault.en]);
  const text = withLineFeeds(result.text);
  if (text.trim() === '') return refused('file-empty', path, ['没有文字', 'no words']);
  return {
    path,
    text,
    ...(result.encoding === 'utf-8' && text === result.text
      ? {}
      : { original: originalOf('received.txt', bytes) }),
  };
}

function fromDocx(path: string, bytes: Uint8Array): Received | Problem {
  if (signatureOf(bytes) !== 'ZIP') {
    if (isLocked(bytes))
      return refused('import-unreadable', path, [
        '加了密码的 Word 文档：先在 Word 里去掉密码',
        'a Word document under a password: take that off in Word first',
      ]);
    const kind = signatureOf(bytes) ?? '别的格式';
    return refused('import-unreadable', path, [
      `名为 .docx，其实是${kind}`,
      `named .docx but is ${kind}`,
    ]);
  }
  const result = docxText(bytes);
  if ('fault' in result)
    return refused('import-unreadable', path, [result.fault.zh, result.fault.en]);
  return { path, ...result, original: originalOf('received.docx', bytes) };
}

function originalOf(name: string, bytes: Uint8Array) {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function refused(ruleId: string, path: string, [zh, en]: [string, string]): Problem {
  const found: Said = { zh, en };
  return problem(
    ruleId,
    { file: path, line: 1, column: 1 },
    {
      found,
      expected: {
        zh: 'Markdown、纯文字（UTF-8、UTF-16、GB18030、Big5）或 .docx，不超过 32 MB',
        en: 'Markdown, plain text (UTF-8, UTF-16, GB18030, Big5) or .docx, up to 32 MB',
      },
      mend: { zh: '换一个文件，或先转成上述格式', en: 'give another file, or convert it first' },
    },
  );
}
