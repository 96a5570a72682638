import { EnvironmentError } from '../src/document/errors.ts';
import type { Words } from '../src/document/problem.ts';
import { inReadingOrder } from '../src/document/problem.ts';
import { parseRequest, type Request } from './cli/arguments.ts';
import { commandHelp, generalHelp } from './cli/help.ts';
import { endOnSignal } from './cli/interrupt.ts';
import { lackOf } from './cli/lack.ts';
import { exitCode, type Outcome, UsageError } from './cli/outcome.ts';
import { describe, languageOf, voiceOf } from './cli/voice.ts';
import type { Run } from './commands/run.ts';

/** Commands are loaded when asked for: `check` should not wait for what only `build` needs. */
const load: Record<Request['command'], () => Promise<Run>> = {
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  dev: async () => (await import('./commands/dev.ts')).dev,
  preview: async () => (await import('./commands/preview.ts')).preview,
  new: async () => (await import('./commands/new.ts')).newDocument,
  import: async () => (await import('./commands/import.ts')).importFiles,
  cite: async () => (await import('./commands/cite.ts')).cite,
  publish: async () => (await import('./commands/publish.ts')).publish,
  merge: async () => (await import('./commands/merge.ts')).merge,
  verify: async () => (await import('./commands/verify.ts')).verify,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

const language = languageOf(process.env);

async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  try {
    const request = parseRequest(argv);
    if (request === 'help') return help(generalHelp(language));
    if (request.help) return help(commandHelp(request.command, language));
    const run = await load[request.command]();
    const outcome = await run(request, voiceOf(language, request.values.quiet === true));
    return report(request.command, outcome, json);
  } catch (error) {
    return reportError(error, json);
  }
}

function help(text: string): number {
  process.stdout.write(text);
  return exitCode.done;
}

function report(command: string, outcome: Outcome, json: boolean): number {
  const { problems, summary, data } = outcome;
  const code = outcome.code ?? (problems.length > 0 ? exitCode.problems : exitCode.done);
  if (json) print({ command, code, problems: inReadingOrder(problems), ...data });
  else process.stderr.write(describe(problems, language));
  if (summary[language] !== '') process.stderr.write(`${summary[language]}\n`);
  return code;
}

function reportError(error: unknown, json: boolean): number {
  if (error instanceof UsageError) return end(exitCode.commandLine, error.words, json);
  const lack = error instanceof EnvironmentError ? error : lackOf(error);
  if (lack) return end(exitCode.environment, { zh: lack.message, en: lack.message }, json);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const defect = {
    zh: `这是红头自己的毛病。请把下面的文字和引起它的公文源一起报来：\n${stack}`,
    en: `this is a defect of Hongtou. Please report the lines below with the source that caused them:\n${stack}`,
  };
  return end(exitCode.defect, defect, json);
}

function end(code: number, words: Words, json: boolean): number {
  if (json) print({ code, error: words });
  process.stderr.write(`${words[language]}\n`);
  return code;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

endOnSignal();
const code = await main(process.argv.slice(2));
// A server that could not start may leave handles open; what was said must be out before the end.
process.stdout.write('', () => process.exit(code));
