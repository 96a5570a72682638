import { type ParseArgsConfig, parseArgs } from 'node:util';
import { shardFrom } from '../build/partition.ts';
import { type CommandName, commands, isCommand } from './commands.ts';
import { type OptionName, options } from './options.ts';
import { UsageError } from './outcome.ts';

/** What the user asked for. */
export interface Request {
  command: CommandName;
  help: boolean;
  positionals: string[];
  values: Partial<Record<OptionName, string | boolean | string[]>>;
}

/** More than that many documents at once is a mistake, too. */
const largestPort = 65_535;

/** @throws UsageError for an unknown command, option or value */
export function parseRequest(argv: readonly string[]): Request | 'help' {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return 'help';
  if (!isCommand(name)) {
    throw new UsageError({
      zh: `没有 ${name} 这个命令。有：${Object.keys(commands).join('、')}`,
      en: `no command ${name}; there are: ${Object.keys(commands).join(', ')}`,
    });
  }
  const { values, positionals } = parse(name, rest);
  const { help, ...given } = values;
  if (positionals.length > 0 && !commands[name].takes) {
    throw new UsageError({
      zh: `${name} 不收 ${positionals.join(' ')}`,
      en: `${name} takes no ${positionals.join(' ')}`,
    });
  }
  checkChoices(given);
  return { command: name, help: help === true, positionals, values: given };
}

function parse(name: CommandName, args: string[]) {
  const known = Object.fromEntries(
    commands[name].options.map((option) => [option, options[option].parse]),
  );
  const config: ParseArgsConfig = { args, options: known, allowPositionals: true, strict: true };
  try {
    return parseArgs(config) as {
      values: Request['values'] & { help?: boolean };
      positionals: string[];
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error);
    throw new UsageError(
      {
        zh: `${name} 的选项有误：${reason}。看 npx hongtou ${name} --help`,
        en: `wrong option for ${name}: ${reason}. See npx hongtou ${name} --help`,
      },
      { cause: error },
    );
  }
}

function checkChoices(values: Request['values']): void {
  for (const [name, value] of Object.entries(values)) {
    const choices = options[name as OptionName].choices;
    const wrong = choices && [value].flat().find((one) => !choices.includes(String(one)));
    if (wrong === undefined || !choices) continue;
    throw new UsageError({
      zh: `--${name} 没有 ${wrong}。有：${choices.join('、')}`,
      en: `--${name} has no ${wrong}; there are: ${choices.join(', ')}`,
    });
  }
  const { shard } = values;
  if (shard !== undefined && !shardFrom(String(shard))) {
    throw new UsageError({
      zh: `--shard 应为 I/N，如 2/4；没有 ${shard}`,
      en: `--shard takes I/N, such as 2/4, not ${shard}`,
    });
  }
  for (const name of ['jobs', 'port'] as const) {
    const value = values[name];
    const fits = /^[1-9]\d{0,4}$/u.test(String(value)) && Number(value) <= largestPort;
    if (value === undefined || fits) continue;
    throw new UsageError({
      zh: `--${name} 应为 1 至 ${largestPort} 的整数`,
      en: `--${name} takes a whole number from 1 to ${largestPort}`,
    });
  }
}
