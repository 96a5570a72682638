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
  const components = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => component(nameOf(path, entry), entry));
  const unique = new Map(components.map((one) => [one['bom-ref'], one]));
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
    components: [...unique.keys()].sort().map((ref) => unique.get(ref)),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function component(name: string, { version = '', license, integrity, optional }: LockedPackage) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
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
