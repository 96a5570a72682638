/** One thing that went wrong with a folder, and the files that must be named for it. */
export interface InjectedFault {
  what: string;
  named: string[];
  files: Map<string, Uint8Array>;
}

type Random = () => number;
type Files = ReadonlyMap<string, Uint8Array>;

/** Faults of every kind in turn, at places chosen by the random numbers. */
export function faultsIn(files: Files, count: number, random: Random): InjectedFault[] {
  const makers = Object.values(kinds);
  return Array.from({ length: count }, (_, i) => {
    const make = makers[i % makers.length] ?? flip;
    return make(new Map(files), random);
  });
}

const kinds = { flip, remove, add, rename, swap, truncate };

function flip(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const path = someFile(files, random);
  const bytes = Uint8Array.from(files.get(path) ?? []);
  const at = Math.floor(random() * bytes.length);
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return {
    what: `bit ${bit} of byte ${at} of ${path}`,
    named: [path],
    files: files.set(path, bytes),
  };
}

function remove(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const path = someFile(files, random);
  files.delete(path);
  return { what: `no ${path}`, named: [path], files };
}

const intruders = ['.DS_Store', 'Thumbs.db', 'index.html.bak', 'notes.txt', 'copy.sig'];

function add(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const beside = someFile(files, random);
  const name = intruders[Math.floor(random() * intruders.length)] ?? '';
  const path = beside.slice(0, beside.lastIndexOf('/') + 1) + name;
  const content = new TextEncoder().encode(`${random()}\n`);
  return { what: `added ${path}`, named: [path], files: files.set(path, content) };
}

function rename(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const path = someFile(files, random);
  const next = `${path}.${Math.floor(random() * 1000)}`;
  files.set(next, files.get(path) ?? new Uint8Array());
  files.delete(path);
  return { what: `${path} is now ${next}`, named: [path, next], files };
}

function swap(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const one = someFile(files, random);
  const bytes = files.get(one) ?? new Uint8Array();
  const others = [...files].filter(([, other]) => Buffer.compare(bytes, other) !== 0);
  const [other = '', content = bytes] = others[Math.floor(random() * others.length)] ?? [];
  files.set(one, content).set(other, bytes);
  return { what: `${one} and ${other} swapped`, named: [one, other], files };
}

function truncate(files: Map<string, Uint8Array>, random: Random): InjectedFault {
  const path = someFile(files, random);
  const bytes = files.get(path) ?? new Uint8Array();
  const length = Math.floor(random() * bytes.length);
  return {
    what: `${path} cut to ${length} bytes`,
    named: [path],
    files: files.set(path, bytes.slice(0, length)),
  };
}

function someFile(files: Files, random: Random): string {
  const paths = [...files.keys()];
  return paths[Math.floor(random() * paths.length)] ?? '';
}
