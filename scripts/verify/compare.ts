import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Problem, problem, type Said } from '../../src/document/problem.ts';
import { filesBelow } from '../build/hashes.ts';

/** What differs between two folders: files on one side only, and the first byte at which others part. */
export function compareFolders(one: string, other: string): { problems: Problem[]; files: number } {
  const paths = [...new Set([...filesBelow(one), ...filesBelow(other)])].sort(compare);
  const problems = paths.flatMap((path) => {
    const [a, b] = [join(one, path), join(other, path)];
    if (!existsSync(a)) return [differs(path, gone, there)];
    if (!existsSync(b)) return [differs(path, there, gone)];
    return bytesDiffer(path, readFileSync(a), readFileSync(b));
  });
  return { problems, files: paths.length };
}

const gone = { zh: '没有这个文件', en: 'no such file' };
const there = { zh: '有这个文件', en: 'the file' };

function bytesDiffer(path: string, a: Buffer, b: Buffer): Problem[] {
  if (a.equals(b)) return [];
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at += 1;
  const said = (bytes: Buffer): Said => ({
    zh: `第 ${at} 字节 ${hex(bytes, at)}（共 ${bytes.length} 字节）`,
    en: `byte ${at}: ${hex(bytes, at)} (of ${bytes.length})`,
  });
  return [differs(path, said(a), said(b))];
}

/** Four bytes from a place on. */
function hex(bytes: Buffer, at: number): string {
  return bytes.subarray(at, at + 4).toString('hex') || 'EOF';
}

function differs(file: string, found: Said, expected: Said): Problem {
  return problem(
    'build-differs',
    { file, line: 1, column: 1 },
    {
      found,
      expected,
      mend: {
        zh: '同样的源与工具应得同样的字节；查 report.json 的 toolchain',
        en: 'the same source and tools give the same bytes; see toolchain in report.json',
      },
    },
  );
}
