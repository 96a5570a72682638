import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiled, entries } from '../../scripts/setup-program.mjs';
import { smallArchiveFolder } from '../support/commands.ts';

type Process = ChildProcessByStdio<null, Readable, Readable>;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-setup-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** @returns the script's path from the root of the project */
function script(name: string, code: string): string {
  writeFileSync(join(folder, name), code);
  return relative(process.cwd(), join(folder, name));
}

function start(args: readonly string[], env: Record<string, string> = {}): Process {
  return spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(running: Process): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  running.stdout.on('data', (chunk) => {
    out += chunk;
  });
  running.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(running, 'close');
  return { code, out, err };
}

describe('set-up, where everything is there', () => {
  test('says nothing, and hands over arguments and exit code', async () => {
    const echo = script(
      'echo.ts',
      'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;',
    );
    expect(await ended(start(['scripts/setup.mjs', echo, 'a b', '--json']))).toEqual({
      code: 7,
      out: '["a b","--json"]\n',
      err: '',
    });
  });

  test("puts the project's own programs and Node first", async () => {
    const path = script('path.ts', "console.log(process.env['PATH']?.split(':')[0]);");
    const { out } = await ended(start(['scripts/setup.mjs', path]));
    expect(out.trim()).toBe(resolve('node_modules/.bin'));
  });

  // The script has a child of its own, as a build has a browser. It holds our end of the pipe open while it lives.
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'on %s lets the command tidy up, ends its children, exits %i',
    async (signal, code) => {
      const tidied = join(folder, `tidied-${signal}`);
      const wait = script(
        `wait-${signal}.ts`,
        `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       spawn('sleep', ['600'], { stdio: 'inherit' });
       process.on('${signal}', () => { writeFileSync(${JSON.stringify(tidied)}, ''); process.exit(0); });
       setInterval(() => undefined, 1000);
       console.log('ready');`,
      );
      const running = start(['scripts/setup.mjs', wait]);
      await once(running.stdout, 'data');
      running.kill(signal);
      expect((await ended(running)).code).toBe(code);
      expect(existsSync(tidied)).toBe(true);
    },
  );

  test('at the second signal ends a command that computes without a pause', async () => {
    const busy = script(
      'busy.ts',
      `process.on('SIGINT', () => process.exit(0));
       process.stdout.write('ready\\n', () => { for (;;) Math.random(); });`,
    );
    const running = start(['scripts/setup.mjs', busy]);
    await once(running.stdout, 'data');
    running.kill('SIGINT');
    await new Promise((heard) => setTimeout(heard, 200));
    running.kill('SIGINT');
    expect((await ended(running)).code).toBe(130);
  });
});

describe('what set-up compiles', () => {
  test('builds the bytes that the sources build', async () => {
    const manifests = [];
    for (const program of ['hongtou.mjs', 'scripts/hongtou.ts']) {
      const root = smallArchiveFolder();
      const { code, err } = await ended(start([program, 'build', '--root', root]));
      expect(code, err).toBe(0);
      manifests.push(readFileSync(join(root, 'dist/manifest-sha512.txt'), 'utf8'));
      rmSync(root, { recursive: true });
    }
    expect(manifests[0]).toBe(manifests[1]);
  });

  function emptyProject(root: string): string {
    for (const room of ['bench/print', 'print', 'scripts/build', 'src', 'node_modules/.cache'])
      mkdirSync(join(root, room), { recursive: true });
    for (const file of ['package-lock.json', ...entries]) writeFileSync(join(root, file), '');
    return root;
  }

  test('is made anew after a change, and not before', async () => {
    const root = emptyProject(join(folder, 'program'));
    const script = join(root, 'scripts/hongtou.ts');
    let made = 0;
    const run = async (code: string) => {
      writeFileSync(script, code);
      const program = await compiled(root, 'scripts/hongtou.ts', () => made++);
      return (await ended(start([program]))).out.trim();
    };
    expect(await run("console.log(1 as number, new URL('here', import.meta.url).pathname)")).toBe(
      `1 ${join(root, 'scripts/here')}`,
    );
    await compiled(root, 'scripts/hongtou.ts', () => made++);
    expect(made).toBe(1);
    expect(await run('console.log(22 as number)')).toBe('22');
    expect(made).toBe(2);
  });

  test('as one script imports and finds what lies beside it, at first and when the engine has kept it', async () => {
    const root = emptyProject(join(folder, 'script'));
    writeFileSync(
      join(root, 'bench/print/ours.ts'),
      `const name: string = 'node:path';
void import(name).then(({ posix }) => console.log(posix.sep, new URL('here', import.meta.url).pathname));`,
    );
    const program = await compiled(root, 'bench/print/ours.ts', () => undefined);
    const said = `/ ${join(root, 'bench/print/here')}`;
    const first = await ended(start([program]));
    expect([first.out.trim(), first.err]).toEqual([said, '']);
    expect(existsSync(program.replace(/\.mjs$/u, '.main.cjs.compiled'))).toBe(true);
    const second = await ended(start([program]));
    expect([second.out.trim(), second.err]).toEqual([said, '']);
  });

  test('leaves other scripts as they are', async () => {
    expect(await compiled('/root', 'scripts/test.ts', () => undefined)).toBe(
      join('/root', 'scripts/test.ts'),
    );
  });
});

describe('set-up in a fresh clone', () => {
  test('without a network says which step, why, and what to type, and exits 3', async () => {
    const clone = join(folder, 'clone');
    mkdirSync(join(clone, 'scripts'), { recursive: true });
    const files = ['package.json', 'package-lock.json', '.npmrc', 'hongtou.mjs'];
    const scripts = ['setup', 'setup-compile', 'setup-packages', 'setup-program'];
    for (const file of [...files, ...scripts.map((name) => `scripts/${name}.mjs`)])
      cpSync(file, join(clone, file));
    const { code, out, err } = await ended(
      start([join(clone, 'hongtou.mjs'), 'build'], {
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_cache: join(folder, 'empty-cache'),
        npm_config_fetch_retries: '0',
      }),
    );
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('连不上 npm 仓库');
    expect(err).toContain('ECONNREFUSED');
    expect(err).toMatch(/\n {4}npm ping && npm ci\n$/u);
  });
});
