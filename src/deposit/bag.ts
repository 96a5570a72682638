import { compare } from '../document/problem.ts';
import { manifestText, type Sum, sumOf } from './fixity.ts';

/** Files of a bag or of its payload, by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What bag-info.txt says besides what is counted. */
export interface BagFacts {
  organization: string;
  id: string;
  docNumber: string;
  title: string;
  /** ISO 8601; the source's, never the clock's. */
  date: string;
}

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const algorithms = ['sha512', 'sha256'] as const;

/**
 * A bag (RFC 8493, BagIt 1.0): the payload under `data/`, what describes it, and the sums of both.
 *
 * @param payload by path below `data/`
 */
export function bagOf(payload: Files, facts: BagFacts): Map<string, Uint8Array> {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const dataSums = sumsOf(data);
  const tags = new Map([
    ['bagit.txt', encode(declaration)],
    ['bag-info.txt', encode(bagInfo(facts, oxumOf(dataSums)))],
    ...algorithms.map((name): [string, Uint8Array] => [
      `manifest-${name}.txt`,
      encode(manifestText(dataSums, name)),
    ]),
  ]);
  const tagSums = sumsOf(tags);
  const tagManifests = algorithms.map((name): [string, Uint8Array] => [
    `tagmanifest-${name}.txt`,
    encode(manifestText(tagSums, name)),
  ]);
  return inOrder(new Map([...data, ...tags, ...tagManifests]));
}

/** Octets and files of a payload (RFC 8493, 2.2.2). */
export interface Oxum {
  bytes: number;
  files: number;
}

export function oxumOf(sums: ReadonlyMap<string, Sum>): Oxum {
  const bytes = [...sums.values()].reduce((total, sum) => total + sum.bytes, 0);
  return { bytes, files: sums.size };
}

export function sumsOf(files: Files): Map<string, Sum> {
  return new Map([...files].map(([path, bytes]) => [path, sumOf(bytes)]));
}

export function inOrder(files: Files): Map<string, Uint8Array> {
  return new Map([...files].sort(([a], [b]) => compare(a, b)));
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bagInfo(facts: BagFacts, { bytes, files }: Oxum): string {
  const rows = {
    'Source-Organization': facts.organization,
    'External-Identifier': `${facts.docNumber} (${facts.id})`,
    'External-Description': facts.title,
    'Bagging-Date': facts.date,
    'Payload-Oxum': `${bytes}.${files}`,
    'Bag-Size': sizeOf(bytes),
    'Bag-Count': '1 of 1',
    'Bag-Software-Agent': 'Hongtou',
  };
  return Object.entries(rows)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** For people: 2.4 MB. */
function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
