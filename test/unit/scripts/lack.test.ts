import { describe, expect, test } from 'vitest';
import { lackOf } from '../../../scripts/cli/lack.ts';

function fault(more: Record<string, unknown>, message = 'fault'): Error {
  return Object.assign(new Error(message), more);
}

describe('what the machine lacks', () => {
  test.each([
    ['ENOSPC', '磁盘已满', "df -h '/'"],
    ['EROFS', '文件系统只读', "ls -ld '/'"],
    ['EACCES', '没有权限', "ls -ld '/'"],
    ['EMFILE', '打开的文件太多', 'ulimit -n'],
  ])('%s is told with its path, and a command for what there is of it', (code, reason, command) => {
    const lack = lackOf(fault({ code, path: '/gone' }));
    expect(lack?.reason.zh).toBe(reason);
    expect(lack?.message).toContain('/gone');
    expect(lack?.command).toBe(command);
  });

  test('is told of the file that was being written, not of the one that was copied', () => {
    const copying = fault({ code: 'ENOSPC', path: '/srv', dest: '/' });
    expect(lackOf(copying)?.command).toBe("df -h '/'");
  });

  test('is plain data, which a worker can hand over', () => {
    const { step, reason, command } = lackOf(fault({ code: 'ENOSPC', path: '/' })) ?? {};
    const plain = { step, reason, command };
    expect(structuredClone(plain)).toEqual(plain);
  });

  test('is told without a path where the system gives none', () => {
    expect(lackOf(fault({ code: 'ENOSPC' }))?.command).toBe('df -h');
  });

  test('is found within what a bundler gathers', () => {
    const inner = fault({ code: 'PLUGIN_ERROR', pluginCode: 'ENOSPC', dest: '/gone' });
    const outer = fault({ errors: [fault({ code: 'PLUGIN_ERROR' }), inner] });
    expect(lackOf(outer)?.command).toBe("df -h '/'");
  });

  test('is found behind what it caused', () => {
    const outer = new Error('no page', { cause: fault({ code: 'EROFS', path: '/gone' }) });
    expect(lackOf(outer)?.reason.en).toBe('the file system is read-only');
  });
});

test.each([
  ['an error of our own', new TypeError('x is not a function')],
  ['a file that is not there', fault({ code: 'ENOENT', path: '/gone' })],
  ['what is no error', 'ENOSPC'],
])('%s is no lack of the machine', (_, error) => {
  expect(lackOf(error)).toBeUndefined();
});
