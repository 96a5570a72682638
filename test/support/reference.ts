import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandName, commands } from '../../scripts/cli/commands.ts';
import { commandHelp, generalHelp } from '../../scripts/cli/help.ts';
import { documentKinds, forms } from '../../src/document/form.ts';
import type { Problem } from '../../src/document/problem.ts';
import { mayHold, vocabulary } from '../../src/document/vocabulary.ts';
import { baseArchive, problemsIn, withArchive } from './archive.ts';

const rulesFolder = join(import.meta.dirname, '../rules');

/** The reference of the manual, from the code and from the examples of the rules. */
export function reference(): string {
  return [
    '# 参考 / Reference',
    '',
    '本页由代码生成（`test/unit/docs/reference.test.ts`），与软件一致。This page is made from the code.',
    '',
    '## 命令 / Commands',
    '',
    fenced(generalHelp('zh')),
    ...(Object.keys(commands) as CommandName[]).flatMap((name) => [
      `### ${name}`,
      '',
      fenced(`${commandHelp(name, 'zh').trimEnd()}\n\n${commands[name].about.en}`),
    ]),
    ...exitCodes(),
    ...components(),
    '## 文种与格式 / Kinds and forms',
    '',
    `\`kind\`：${documentKinds.join('、')}`,
    '',
    `\`form\`：${forms.map((form) => `\`${form}\``).join('、')}`,
    '',
    ...rules(),
  ].join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function exitCodes(): string[] {
  return [
    '## 退出码 / Exit codes',
    '',
    '| 码 | 意思 | Meaning |',
    '| --- | --- | --- |',
    '| 0 | 完成，无误 | done, nothing wrong |',
    '| 1 | 公文或产物有误，逐处印出 | problems in documents or artefacts, each printed |',
    '| 2 | 命令写错 | wrong command line |',
    '| 3 | 机器有缺；说明缺什么、怎样补 | the machine lacks something; says what, and how to get it |',
    '| 4 | 本软件的毛病；说明报告什么 | a defect of ours; says what to report |',
    '| 130、143 | 被中断；`dist/` 里没有半成品 | interrupted; nothing half-made in `dist/` |',
    '',
  ];
}

function components(): string[] {
  const rows = Object.entries(vocabulary).map(([name, schema]) => {
    const attributes = Object.entries(schema.shape).map(
      ([attribute, type]) => `\`${attribute}\`${type.isOptional() ? '' : '（必有）'}`,
    );
    const holds = mayHold[name as keyof typeof vocabulary].map((one) => `\`${one}\``);
    return `| \`${name}\` | ${attributes.join('、')} | ${holds.join('、') || '—'} |`;
  });
  return [
    '## 词汇表 / Vocabulary',
    '',
    '| 组件 | 属性 | 里面可以有 |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '`paragraph` 是一段文字。用法与例子见 [author.md](author.md)。',
    '',
  ];
}

/** One line for each rule on sources, said by the first problem of its bad example. */
function rules(): string[] {
  const ids = readdirSync(rulesFolder)
    .filter((id) => existsSync(join(rulesFolder, id, 'bad')))
    .sort();
  return [
    '## 规则 / Rules',
    '',
    '核对公文源的规则；例子在 `test/rules/<规则>`。The rules on sources, each as the first problem of its bad example says it.',
    '',
    '| 规则 | 例：发现 | 应为 | 改法 |',
    '| --- | --- | --- | --- |',
    ...ids.map((id) => ruleRow(id, exampleOf(id))),
    '',
  ];
}

function exampleOf(id: string): Problem {
  const bad = join(rulesFolder, id, 'bad');
  const found = withArchive([baseArchive, bad], problemsIn).find(({ ruleId }) => ruleId === id);
  if (!found) throw new Error(`the bad example of ${id} has no such problem`);
  return found;
}

function ruleRow(id: string, { found, expected, mend }: Problem): string {
  return `| \`${id}\` | ${[found, expected, mend].map(({ zh }) => cell(zh)).join(' | ')} |`;
}

/** As text of a table: no mark of Markdown, no line break. */
function cell(text: string): string {
  const short = [...text].length > 120 ? `${[...text].slice(0, 120).join('')}…` : text;
  return short.replace(/\s+/gu, ' ').replace(/[\\|<>{}*_`[\]]/gu, '\\$&');
}
