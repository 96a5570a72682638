import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseRequest } from '../../../scripts/cli/arguments.ts';
import { configSchema } from '../../../scripts/config.ts';

const manual = [
  ...globSync('docs/**/*.md'),
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
];
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

/** Every command line that is shown: in a fence or between backticks, without what a reader has to fill in. */
function commandsIn(text: string): string[] {
  const fences = [...text.matchAll(/^[ \t]*```\w*\n([\s\S]*?)^[ \t]*```/gmu)].map(
    ([, body = '']) => body,
  );
  const inline = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
  return [...fences.flatMap((fence) => fence.split('\n')), ...inline]
    .map((line) => line.replace(/\s+#.*$/u, '').trim())
    .filter((line) => /^(?:npx hongtou|npm run|npm test)/u.test(line))
    .filter(
      (line) =>
        !/<(?:command|命令|.*:.*)>|\[options\]/u.test(line) || line.startsWith('npm run bench'),
    );
}

const shown = manual.flatMap((file) =>
  commandsIn(readFileSync(file, 'utf8')).map((line) => ({ file, line })),
);

describe('every command that the manual shows is one that there is', () => {
  test('there are some', () => {
    expect(shown.length).toBeGreaterThan(20);
  });

  test.each(shown)('$file: $line', ({ line }) => {
    const [program, ...words] = line.split(/\s+/u);
    if (program === 'npx') {
      expect(() => parseRequest(words.slice(1))).not.toThrow();
      return;
    }
    const name = words[0] === 'run' ? words[1] : words[0];
    expect(Object.keys(scripts)).toContain(name);
    const own = scripts[name ?? '']?.startsWith('node hongtou.mjs');
    const given = words.slice(words.indexOf('--') + 1);
    if (own && words.includes('--'))
      expect(() => parseRequest([name ?? '', ...given])).not.toThrow();
  });
});

describe('every link of the manual leads to a file', () => {
  const links = manual.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)]
      .map(([, to = '']) => ({ file, to }))
      .filter(({ to }) => !/^[a-z]+:/u.test(to)),
  );

  test.each(links)('$file: $to', ({ file, to }) => {
    expect(existsSync(join(dirname(file), to))).toBe(true);
  });
});

test('every key of the configuration is in the manual', () => {
  const text = readFileSync('docs/configure.md', 'utf8');
  for (const key of Object.keys(configSchema.shape)) expect(text).toMatch(`\`${key}`);
});
