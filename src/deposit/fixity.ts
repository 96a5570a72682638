import { createHash } from 'node:crypto';
import { compare, type Place, type Problem, problem } from '../document/problem.ts';

export interface Sum {
  /** Hex, lower case. */
  sha512: string;
  sha256: string;
  bytes: number;
}

/** By path below the folder that is looked at, `/` between folders. */
export type Sums = ReadonlyMap<string, Sum>;
export type Algorithm = 'sha512' | 'sha256';

export function sumOf(bytes: Uint8Array): Sum {
  const hex = (algorithm: Algorithm): string => createHash(algorithm).update(bytes).digest('hex');
  return { sha512: hex('sha512'), sha256: hex('sha256'), bytes: bytes.length };
}

/** As `sha512sum` and `sha256sum` write and check it: one file a line, sorted by path. */
export function manifestText(sums: Sums, algorithm: Algorithm): string {
  return [...sums]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, sum]) => `${sum[algorithm]}  ${path}\n`)
    .join('');
}

export interface Manifest {
  /** Its path, for what is said of it. */
  file: string;
  /** Undefined where the file itself is gone. */
  text: string | undefined;
  algorithm: Algorithm;
}

interface Line {
  path: string;
  sum: string;
  number: number;
}

/**
 * Holds files against a manifest of ours: every file that it lists is there and unaltered, nothing else is
 * there, and it is written as we write it. Each fault names the file, and the manifest as the second place.
 */
export function manifestProblems(manifest: Manifest, sums: Sums): Problem[] {
  const { file, text, algorithm } = manifest;
  if (text === undefined) return [missing(file)];
  const { lines, problems } = linesOf(manifest, text);
  const listed = new Set(lines.map(({ path }) => path));
  const top = { file, line: 1, column: 1 };
  return [
    ...problems,
    ...lines.flatMap((line) => {
      const found = sums.get(line.path)?.[algorithm];
      const second = { ...top, line: line.number };
      if (found === undefined) return [missing(line.path, second)];
      return found === line.sum ? [] : [altered(line.path, found, line.sum, second)];
    }),
    ...[...sums.keys()].filter((path) => !listed.has(path)).map((path) => added(path, top)),
  ];
}

/** One problem for each file and rule: two manifests say the same of one file. */
export function oncePerFile(problems: readonly Problem[]): Problem[] {
  const byFile = Map.groupBy(problems, (one) => `${one.ruleId} ${one.place.file}`);
  return [...byFile.values()].flatMap(([first]) => first ?? []);
}

const hexLength: Record<Algorithm, number> = { sha512: 128, sha256: 64 };

function linesOf(
  { file, algorithm }: Manifest,
  text: string,
): { lines: Line[]; problems: Problem[] } {
  const pattern = new RegExp(`^([0-9a-f]{${hexLength[algorithm]}})  (.+)$`, 'u');
  const rows = text.split('\n');
  const problems: Problem[] = [];
  const lines: Line[] = [];
  // What stands behind the last line end; nothing, where the file is whole.
  const rest = rows.pop();
  for (const [i, row] of rows.entries()) {
    const [, sum, path] = pattern.exec(row) ?? [];
    const inOrder = path !== undefined && compare(lines.at(-1)?.path ?? '', path) < 0;
    if (sum && path && inOrder) lines.push({ path, sum, number: i + 1 });
    else problems.push(notOurs(file, i + 1, row));
  }
  if (rest !== '' || rows.length === 0) problems.push(notOurs(file, rows.length + 1, rest ?? ''));
  return { lines, problems };
}

const restore = {
  zh: '取回登记时的原件；确是新版就重新构建',
  en: 'bring the original back; if it is meant to be new, build again',
};

export function missing(file: string, second?: Place): Problem {
  return problem('fixity-missing', top(file), {
    found: { zh: `没有 ${file}`, en: `no ${file}` },
    expected: { zh: '清单上的文件都在', en: 'every file of the manifest' },
    mend: restore,
    second,
  });
}

function altered(file: string, found: string, expected: string, second: Place): Problem {
  return problem('fixity-altered', top(file), {
    found: { zh: `${file} 有改动，校验值 ${found}`, en: `${file} altered, sum ${found}` },
    expected,
    mend: restore,
    second,
  });
}

export function added(file: string, second?: Place): Problem {
  return problem('fixity-added', top(file), {
    found: { zh: `多出 ${file}`, en: `${file}, which is in no manifest` },
    expected: { zh: '清单以外没有别的文件', en: 'nothing besides the manifest' },
    mend: { zh: '移走这个文件', en: 'move the file away' },
    second,
  });
}

function notOurs(file: string, line: number, row: string): Problem {
  return problem(
    'fixity-manifest',
    { file, line, column: 1 },
    {
      found: { zh: `清单 ${file} 的这一行：“${row}”`, en: `this line of ${file}: “${row}”` },
      expected: {
        zh: '校验值、两个空格、路径、换行，按路径排列',
        en: 'sum, two spaces, path, line end; sorted by path',
      },
      mend: restore,
    },
  );
}

function top(file: string): Place {
  return { file, line: 1, column: 1 };
}
