/** `/small/index.html#c1` seen from `small/annex-1/index.html` is `../index.html#c1`. */
export function relativeAddress(address: string, page: string): string {
  const [path = '', fragment] = address.slice(1).split('#');
  if (path === page && fragment !== undefined) return `#${fragment}`;
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  const same = sharedFolders(from, to.slice(0, -1));
  const up = from.slice(same).map(() => '..');
  return [...up, ...to.slice(same)].join('/') + (fragment === undefined ? '' : `#${fragment}`);
}

function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((folder, i) => folder !== b[i]);
  return differs === -1 ? a.length : differs;
}
