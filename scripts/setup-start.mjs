import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread, parentPort } from 'node:worker_threads';

/*
 * Most of what a command does it does a few thousand times: the engine's last compiler takes longer than it saves. Set
 * only here, since what the engine keeps of its own modules, most of which are loaded by now, was made without it.
 */
setFlagsFromString('--invocation-count-for-turbofan=30000');

const sumLength = 32;

/**
 * Starts a program that is one script, with what the engine made of it when it ran for the first time. What the engine
 * keeps of modules is only what it compiled before they ran: most of their functions would be compiled at every start.
 * It lies beside the program, to which the program's addresses are relative.
 * @param {string} name
 */
export function startCompiled(name) {
  const filename = fileURLToPath(new URL(`${name}.main.cjs`, import.meta.url));
  const kept = `${filename}.compiled`;
  const cachedData = readIfAny(kept);
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    ...(cachedData ? { cachedData } : {}),
  });
  if (!cachedData || script.cachedDataRejected) onceRun(() => keep(kept, script));
  const module = { exports: {} };
  script.runInThisContext()(
    createRequire(filename),
    import.meta.url,
    import.meta.resolve,
    (/** @type {string} */ specifier) => import(specifier),
    module,
    module.exports,
  );
}

/**
 * With its sum before it, since the engine does not look whether what it is given is whole.
 * @param {string} file
 */
function readIfAny(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(sumLength);
    return sumOf(data).equals(bytes.subarray(0, sumLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} data */
function sumOf(data) {
  return createHash('sha256').update(data).digest();
}

/**
 * When a process ends; a thread may be ended from outside, and has done what it is for when it answers.
 * @param {() => void} act
 */
function onceRun(act) {
  if (isMainThread || !parentPort) {
    process.once('exit', act);
    return;
  }
  const port = parentPort;
  const { postMessage } = port;
  port.postMessage = (...args) => {
    port.postMessage = postMessage;
    postMessage.apply(port, args);
    act();
  };
}

/**
 * @param {string} file
 * @param {Script} script
 */
function keep(file, script) {
  const half = `${file}.${randomUUID()}`;
  try {
    const data = script.createCachedData();
    writeFileSync(half, Buffer.concat([sumOf(data), data]));
    renameSync(half, file);
  } catch {
    // Whoever may not write here compiles it at each start.
    rmSync(half, { force: true });
  }
}
