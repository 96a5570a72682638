import { added, manifestProblems, type Sums } from '../../src/deposit/fixity.ts';
import { isSignature } from '../../src/deposit/signature.ts';
import type { Problem } from '../../src/document/problem.ts';
import { manifestName } from '../build/state.ts';
import type { Means, Verified } from './bag.ts';
import { readFolder } from './folder.ts';
import { signatureProblems } from './signatures.ts';

/** A `dist/` unaltered, complete and conformant: bytes, then texts, then what it claims of itself. */
export async function verifyDist(
  folder: string,
  { key, bytesOnly = false }: Means = {},
): Promise<Verified> {
  const { holding, strange } = readFolder(folder, (path) => path === manifestName);
  const all = [...holding.sums];
  const signatures = all.map(([path]) => path).filter((path) => isSignature(path, holding.sums));
  const sums = new Map(all.filter(([path]) => path !== manifestName && !signatures.includes(path)));
  const text = holding.texts.get(manifestName);
  const signed = signatureProblems(folder, signatures, key);
  const fixity = [
    ...strange,
    ...manifestProblems({ file: manifestName, text, algorithm: 'sha512' }, sums),
    ...(text === undefined ? besides(sums) : []),
    ...signed.problems,
  ];
  const found = { files: all.length, signatures: signed.state };
  // Of what was altered, nothing else is worth saying.
  if (fixity.length > 0 || bytesOnly) return { ...found, problems: fixity, documents: [] };
  // What reads the contents takes longer to load than the bytes take to sum.
  const { distContents } = await import('./dist-contents.ts');
  return { ...found, ...(await distContents(folder)) };
}

/** Without a manifest, only what no build makes can be told. */
function besides(sums: Sums): Problem[] {
  const ours = /^(?:site|press|deposit)\/|^report\.json$/u;
  return [...sums.keys()].filter((path) => !ours.test(path)).map((path) => added(path));
}
