import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { manifestOf } from '../../scripts/build/hashes.ts';
import { type Ended, hongtou } from '../support/commands.ts';

/** A folder of its own, on whatever disk a test mounts there. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-machine-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Puts a disk of a size in place of a folder while `use` runs. */
async function withDisk<T>(folder: string, kilobytes: number, use: () => Promise<T>): Promise<T> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder]);
  try {
    return await use();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

/** Makes a folder one that can only be read while `use` runs. */
async function readOnly<T>(folder: string, use: () => Promise<T>): Promise<T> {
  execFileSync('mount', ['--bind', folder, folder]);
  try {
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    return await use();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

/** Runs `hongtou` without root's right to open what is closed. */
function withoutPrivilege(args: readonly string[]): Ended {
  const rights = '--bounding-set=-dac_override,-dac_read_search';
  const command = [rights, process.execPath, 'scripts/hongtou.ts', ...args];
  const { status, stdout, stderr } = spawnSync('setpriv', command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Without what is kept for the next build: `dist/` shares its files with that, and a copy would hold them twice. */
function copyArchive(): void {
  const kept = join(inject('archive'), '.hongtou/cache');
  cpSync(inject('archive'), root, { recursive: true, filter: (from) => from !== kept });
}

/** In kilobytes, as it is copied. */
function sizeOf(folder: string): number {
  const size = execFileSync('du', ['-sk', '--exclude=cache', folder], { encoding: 'utf8' });
  return Number.parseInt(size, 10);
}

/** Everything that `dist/` holds, as one value. */
const held = (): string => manifestOf(join(root, 'dist'));

/** What a build must never leave behind. */
function leftovers(): string[] {
  const work = join(root, '.hongtou');
  return existsSync(work) ? readdirSync(work).filter((name) => /next|last|lock/u.test(name)) : [];
}

/** The command that the last line tells a person to type. */
function commandIn(err: string): string {
  return err.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

function canMount(): boolean {
  const probe = ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'];
  return spawnSync('unshare', probe).status === 0;
}

// Only root may mount, and not in every container.
describe.runIf(canMount())('disks:', () => {
  const archive = sizeOf(inject('archive'));

  test.each([
    ['full from the start', 0],
    ['full half way', 1000],
  ])('a disk that is %s exits 3, says so, and keeps the last dist/', async (_, free) => {
    await withDisk(root, archive + free, async () => {
      copyArchive();
      if (free === 0) fill();
      const before = held();
      const { code, err } = await hongtou(['build', '--root', root, '--force']);
      expect(err).toMatch(/磁盘已满/u);
      expect(code).toBe(3);
      expect(commandIn(err)).toMatch(/^df -h/u);
      expect(held()).toBe(before);
      expect(leftovers()).toEqual([]);
    });
  });

  test('a disk other than that of the project takes a build', async () => {
    await withDisk(root, archive + 40_000, async () => {
      copyArchive();
      const before = held();
      rmSync(join(root, 'dist'), { recursive: true });
      const { code, err } = await hongtou(['build', '--root', root]);
      expect(err).toMatch(/已构建/u);
      expect(code).toBe(0);
      expect(held()).toBe(before);
    });
  });

  test('a folder that can only be read exits 3 and says so', async () => {
    copyArchive();
    await readOnly(root, async () => {
      const before = held();
      const { code, err } = await hongtou(['build', '--root', root, '--force']);
      expect(err).toMatch(/文件系统只读/u);
      expect(code).toBe(3);
      expect(commandIn(err)).toMatch(/^ls -ld /u);
      expect(held()).toBe(before);
    });
  });

  test('a folder that can only be read can be checked', async () => {
    copyArchive();
    await readOnly(root, async () => {
      const { code } = await hongtou(['check', '--root', root]);
      expect(code).toBe(0);
    });
  });

  test('a full temporary folder exits 3 and is named', async () => {
    copyArchive();
    const temporary = mkdtempSync(join(tmpdir(), 'hongtou-temporary-'));
    await withDisk(temporary, 1000, async () => {
      const before = held();
      const env = { TMPDIR: temporary };
      const { code, err } = await hongtou(['build', '--root', root, '--force'], env);
      expect(err).toContain(temporary);
      expect(code).toBe(3);
      expect(commandIn(err)).toBe(`df -h '${temporary}'`);
      expect(held()).toBe(before);
      expect(leftovers()).toEqual([]);
    });
    rmSync(temporary, { recursive: true });
  });

  /** Takes what room is left. */
  function fill(): void {
    spawnSync('dd', ['if=/dev/zero', `of=${join(root, 'filler')}`, 'bs=1k']);
  }
});

describe.runIf(canMount())('rights:', () => {
  test('a source that may not be read exits 1 with its place', () => {
    copyArchive();
    const notice = 'documents/2019-water-week/notice.mdx';
    chmodSync(join(root, notice), 0o000);
    const { code, out } = withoutPrivilege(['check', '--root', root, '--json']);
    expect(code).toBe(1);
    const [problem] = JSON.parse(out).problems;
    expect(problem).toMatchObject({ ruleId: 'file-unreadable', place: { file: notice } });
  });

  test('a folder that may not be written to exits 3, says so, and keeps the last dist/', () => {
    copyArchive();
    rmSync(join(root, '.hongtou'), { recursive: true });
    const before = held();
    chmodSync(root, 0o555);
    const { code, err } = withoutPrivilege(['build', '--root', root]);
    chmodSync(root, 0o755);
    expect(err).toMatch(/没有权限/u);
    expect(code).toBe(3);
    expect(commandIn(err)).toBe(`ls -ld '${root}'`);
    expect(held()).toBe(before);
  });
});

describe('programs:', () => {
  test('a browser that does not start exits 3, says which, and keeps the last dist/', async () => {
    copyArchive();
    const before = held();
    const args = ['build', '--root', root, '--browser', '/bin/false'];
    const { code, err } = await hongtou(args);
    expect(err).toMatch(/启动不了 \/bin\/false/u);
    expect(code).toBe(3);
    expect(commandIn(err)).toBe("ls -l '/bin/false'");
    expect(held()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test('hongtou runs from any folder, and takes paths from there', () => {
    copyArchive();
    const script = resolve('hongtou.mjs');
    const args = [script, 'build', '--root', '.', '--force'];
    const before = held();
    const { status } = spawnSync(process.execPath, args, { cwd: root });
    expect(status).toBe(0);
    expect(held()).toBe(before);
    expect(readdirSync(root).toSorted()).toEqual(['.hongtou', 'dist', 'documents']);
  });
});
