import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from '../../src/document/problem.ts';
import { type Outcome, UsageError } from '../cli/outcome.ts';
import { readConfig, rootOf } from '../config.ts';
import { authorityOf } from '../import/authority.ts';
import { receivedText, transcriptsAt } from '../import/received.ts';
import { checkAndSettle, moveInto, type Staged, stage, type Workplace } from '../import/stage.ts';
import type { Run } from './run.ts';

/** Makes structured sources out of transcripts: of all of them, or of none where one has a fault. */
export const importFiles: Run = async (request, voice) => {
  const root = rootOf(request);
  const config = await readConfig(request);
  const id = idOf(request.values.id);
  const paths = request.positionals.flatMap(transcriptsAt);
  if (paths.length === 0) throw usage('写明要导入的文件', 'name the files to import');
  if (id !== undefined && paths.length > 1)
    throw usage('--id 只用于一个文件', '--id is for one file');
  const { authority, taken, problems } = authorityOf(root);
  problems.push(...config.problems);
  if (id !== undefined && taken.has(id)) problems.push(takenId(id));
  const staging = join(root, '.hongtou', 'import');
  const workplace: Workplace = { root, staging, authority, taken };
  const staged: Staged[] = [];
  try {
    for (const path of paths) {
      voice.progress({ zh: `读 ${path}`, en: `reading ${path}` });
      const received = receivedText(path);
      if ('ruleId' in received) problems.push(received);
      else if (problems.length === 0) staged.push(stage(received, workplace, id));
    }
    if (problems.length === 0) problems.push(...checkAndSettle(workplace, staged));
    if (problems.length > 0) return failed(problems);
    moveInto(workplace, staged);
    return done(staged);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
};

function idOf(id: unknown): string | undefined {
  if (id === undefined) return undefined;
  if (typeof id === 'string' && /^[a-z0-9][a-z0-9-]*$/u.test(id)) return id;
  throw usage('--id 用小写字母、数字与连字符', '--id takes lower-case letters, digits and hyphens');
}

function usage(zh: string, en: string): UsageError {
  return new UsageError({ zh, en });
}

function takenId(id: string): Problem {
  return problem(
    'import-exists',
    { file: `documents/${id}`, line: 1, column: 1 },
    {
      found: { zh: `documents/${id} 已经有了`, en: `documents/${id} is there already` },
      expected: {
        zh: '没有用过的标识；已有的一概不覆盖',
        en: 'an id that is free; nothing is overwritten',
      },
      mend: {
        zh: '换一个 --id，或先移走原来的',
        en: 'give another --id, or move the old one away',
      },
    },
  );
}

function failed(problems: readonly Problem[]): Outcome {
  return {
    problems,
    summary: {
      zh: `${problems.length} 处有误，什么都没有写。`,
      en: `${problems.length} problems; nothing was written.`,
    },
  };
}

function done(staged: readonly Staged[]): Outcome {
  const lines = staged.flatMap(({ id, received, imported }) => [
    `${received.path} → documents/${id}（${imported.draft.kind}，校勘 ${imported.emendations.length} 类，待核 ${imported.doubts.length} 处）`,
    ...imported.doubts.map(
      ({ line, what, confidence }) => `  第 ${line} 行：${what.zh}（${confidence}）`,
    ),
  ]);
  const english = staged.flatMap(({ id, received, imported }) => [
    `${received.path} → documents/${id} (${imported.draft.kind}, ${imported.emendations.length} kinds of emendation, ${imported.doubts.length} doubts)`,
    ...imported.doubts.map(
      ({ line, what, confidence }) => `  line ${line}: ${what.en} (${confidence})`,
    ),
  ]);
  return {
    problems: [],
    summary: { zh: lines.join('\n'), en: english.join('\n') },
    data: {
      documents: staged.map(({ id, received, imported }) => ({
        id,
        file: received.path,
        kind: imported.draft.kind,
        doubts: imported.doubts,
      })),
    },
  };
}
