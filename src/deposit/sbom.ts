import { compare } from '../document/problem.ts';

/** What package-lock.json says, as far as it is needed. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/** The packages with which the deliveries are made, as CycloneDX 1.6. The same lock, the same bytes. */
export function sbomOf(lock: Lock): string {
  const root = lock.packages[''];
  const components = packagesOf(lock).map(component);
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'hongtou',
        name: root?.name ?? 'hongtou',
        version: root?.version ?? '',
      },
    },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** Every package but those for development alone, each once, by name and version. */
export function packagesOf({ packages }: Lock): (LockedPackage & { name: string })[] {
  const named = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({ ...entry, name: nameOf(path, entry) }));
  const unique = new Map(named.map((one) => [purlOf(one), one]));
  return [...unique].sort(([a], [b]) => compare(a, b)).map(([, one]) => one);
}

function purlOf({ name, version = '' }: LockedPackage & { name: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function component(one: LockedPackage & { name: string }) {
  const { name, version = '', license, integrity, optional } = one;
  const purl = purlOf(one);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: optional ? 'optional' : 'required',
    ...(integrity === undefined ? {} : { hashes: [hash(integrity)] }),
    ...(license === undefined ? {} : { licenses: [licence(license)] }),
    purl,
  };
}

/** Subresource integrity as the hex that CycloneDX wants: `sha512-…`. */
function hash(integrity: string) {
  const [algorithm = '', sum = ''] = integrity.split('-', 2);
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(sum, 'base64').toString('hex'),
  };
}

/** One licence by its SPDX id, several as an expression. */
function licence(text: string) {
  if (/ (?:AND|OR|WITH) /u.test(text)) return { expression: text };
  return { license: /^[\w.+-]+$/u.test(text) ? { id: text } : { name: text } };
}
