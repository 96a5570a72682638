import type { Words } from '../../src/document/problem.ts';
import { type CommandName, commands } from './commands.ts';
import { options } from './options.ts';

type Language = keyof Words;

export function generalHelp(language: Language): string {
  const title = { zh: '红头：把公文立此存照', en: 'Hongtou: official documents, on record' };
  const usage = { zh: '用法', en: 'Usage' };
  const more = {
    zh: '各命令的选项：npx hongtou <命令> --help。退出码：0 无误，1 公文或产物有误，2 命令写错，3 机器有缺，4 本软件的毛病。',
    en: 'Options of a command: npx hongtou <command> --help. Exit codes: 0 nothing wrong, 1 problems in documents or artefacts, 2 wrong command line, 3 the machine lacks something, 4 a defect of ours.',
  };
  const rows = Object.entries(commands).map(([name, { about }]) => row(name, about[language]));
  return [
    title[language],
    '',
    `${usage[language]}: npx hongtou <command> [options]`,
    '',
    ...rows,
    '',
    more[language],
    '',
  ].join('\n');
}

export function commandHelp(name: CommandName, language: Language): string {
  const command = commands[name];
  const usage = `npx hongtou ${name}${command.takes ? ` [${command.takes}]` : ''} [options]`;
  const rows = command.options.map((option) => {
    const { value, about } = options[option];
    return row(`--${option}${value ? ` ${value}` : ''}`, about[language]);
  });
  return [usage, '', command.about[language], '', ...rows, ''].join('\n');
}

function row(name: string, about: string): string {
  return `  ${name.padEnd(18)} ${about}`;
}
