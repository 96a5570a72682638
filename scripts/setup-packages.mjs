/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what npm last installed is what the lock asks for. Packages of other platforms may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 */
export function packagesMatch(wanted, installed) {
  const paths = Object.keys(wanted.packages).filter((path) => path !== '');
  const known = new Set(paths);
  return (
    Object.keys(installed.packages).every((path) => known.has(path)) &&
    paths.every((path) => {
      const there = installed.packages[path];
      const asked = wanted.packages[path];
      return there ? samePackage(there, asked) : asked?.optional === true;
    })
  );
}

/**
 * @param {LockedPackage} there
 * @param {LockedPackage | undefined} asked
 */
function samePackage(there, asked) {
  return there.version === asked?.version && there.integrity === asked?.integrity;
}

/** What npm's words mean, and what a person can type. The first that fits. */
const meanings = [
  {
    sign: /spawn npm ENOENT|npm: not found/u,
    zh: '找不到 npm。',
    en: 'npm was not found.',
    command: () => 'sudo apt-get install npm',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/u,
    zh: '连不上 npm 仓库（没有网络，或需要代理）。',
    en: 'the npm registry cannot be reached (no network, or a proxy is needed).',
    command: () => 'npm ping && npm ci',
  },
  {
    sign: /EACCES|EPERM|EROFS/u,
    zh: '没有写入的权限。',
    en: 'no permission to write.',
    command: (/** @type {string} */ root) => `sudo chown -R "$(id -u)" '${root}' ~/.npm`,
  },
  {
    sign: /ENOSPC/u,
    zh: '磁盘已满，需要约 1 GB。',
    en: 'the disk is full; about 1 GB is needed.',
    command: (/** @type {string} */ root) => `df -h '${root}' && npm cache clean --force`,
  },
];

/**
 * @param {string} output all that npm printed
 * @param {string} root the project's folder
 */
export function npmFailure(output, root) {
  const { zh, en, command } = meanings.find(({ sign }) => sign.test(output)) ?? {
    zh: '原因见 npm 的输出。',
    en: 'npm says why.',
    command: () => 'npm ci',
  };
  const said = output.split('\n').filter((line) => /^npm err(?!.* {4}at )/iu.test(line));
  return {
    zh: `依赖包：npm ci 未能完成：${zh}`,
    en: [`packages: npm ci failed: ${en}`, ...said.slice(0, 6)].join('\n'),
    command: command(root),
  };
}
