import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Words } from '../../src/document/problem.ts';
import { distOf } from '../build/dist.ts';
import { manifestName } from '../build/state.ts';
import type { Request } from '../cli/arguments.ts';
import { type Outcome, UsageError } from '../cli/outcome.ts';
import { rootOf } from '../config.ts';
import type { Means, Verified } from '../verify/bag.ts';
import type { VerifiedPdf } from '../verify/pdf.ts';
import type { Run } from './run.ts';

/** Needs no network and no browser: only the files, and what they say of themselves. */
export const verify: Run = async (request) => {
  const target = targetOf(request);
  const against = textOf(request, 'against');
  if (against !== undefined) return await compared(target, existing(against));
  if (statSync(target).isDirectory()) return await folder(target, request);
  if (target.endsWith('.zip')) {
    const { verifyZip } = await import('../verify/bag.ts');
    return outcome(target, await verifyZip(target, await meansOf(request)));
  }
  if (target.endsWith('.pdf')) return await pdf(target, request);
  throw new UsageError({
    zh: `${target} 不是 dist/、存档包（文件夹或 .zip）或 PDF`,
    en: `${target} is no dist/, no bag (folder or .zip) and no PDF`,
  });
};

async function folder(target: string, request: Request): Promise<Outcome> {
  const means = await meansOf(request);
  const has = (...names: string[]) => names.some((name) => existsSync(join(target, name)));
  if (has('bagit.txt', 'bag-info.txt', 'tagmanifest-sha512.txt', 'tagmanifest-sha256.txt')) {
    const { verifyBag } = await import('../verify/bag.ts');
    return outcome(target, await verifyBag(target, means));
  }
  if (has(manifestName, 'report.json')) {
    const { verifyDist } = await import('../verify/dist.ts');
    return outcome(target, await verifyDist(target, means));
  }
  throw new UsageError({
    zh: `${target} 里没有 ${manifestName}，也没有 bagit.txt；先 npm run build`,
    en: `${target} holds neither ${manifestName} nor bagit.txt; npm run build makes the first`,
  });
}

async function pdf(target: string, request: Request): Promise<Outcome> {
  const { verifyPdf } = await import('../verify/pdf.ts');
  const manifest = textOf(request, 'manifest');
  const sha256 = textOf(request, 'sha256');
  const key = await keyOf(request);
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/iu.test(sha256)) {
    throw new UsageError({ zh: '--sha256 应为 64 位十六进制', en: '--sha256 takes 64 hex digits' });
  }
  const verified = await verifyPdf(target, {
    ...(manifest === undefined ? {} : { manifest: existing(manifest) }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(key ? { key } : {}),
  });
  const { problems, documents, unaltered } = verified;
  return { problems, summary: saidOfPdf(verified), data: { documents, unaltered } };
}

async function compared(one: string, other: string): Promise<Outcome> {
  const { compareFolders } = await import('../verify/compare.ts');
  const { problems, files } = compareFolders(one, other);
  const same = {
    zh: `${files} 个文件，逐字节相同。`,
    en: `${files} files, the same byte for byte.`,
  };
  const summary =
    problems.length === 0
      ? same
      : {
          zh: `${files} 个文件中 ${problems.length} 个不同。`,
          en: `${problems.length} of ${files} files differ.`,
        };
  return { problems, summary, data: { files } };
}

function outcome(target: string, { problems, files, documents, signatures }: Verified): Outcome {
  const signed = signatureWords[signatures];
  const contents =
    documents.length > 0
      ? {
          zh: `${documents.length} 件公文的各种形式与源一字不差。`,
          en: `${documents.length} documents say the same in every form and in their source.`,
        }
      : { zh: '内容未看。', en: 'what they say was not read.' };
  const summary =
    problems.length > 0
      ? {
          zh: `${target}：${problems.length} 处不符，不可信。`,
          en: `${target}: ${problems.length} faults; do not trust it.`,
        }
      : {
          zh: `${target}：${files} 个文件齐全、未改、没有多余；${contents.zh}${signed.zh}`,
          en: `${target}: ${files} files complete, unaltered, nothing besides; ${contents.en} ${signed.en}`,
        };
  return { problems, summary, data: { files, documents, signatures } };
}

const signatureWords: Record<Verified['signatures'], Words> = {
  none: {
    zh: '没有签名：清单若与文件一同被换，这里看不出。',
    en: 'Not signed: a manifest replaced together with its files would not be noticed.',
  },
  unchecked: { zh: '有签名，未证：用 --key 给出公钥。', en: 'Signed, unproven: give --key.' },
  valid: { zh: '签名有效。', en: 'The signature is valid.' },
  invalid: { zh: '签名无效。', en: 'The signature is invalid.' },
};

function saidOfPdf({ problems, documents, unaltered }: VerifiedPdf): Words {
  if (problems.length > 0) {
    return { zh: `${problems.length} 处不符。`, en: `${problems.length} faults.` };
  }
  const proof =
    unaltered === 'proven'
      ? { zh: '字节与登记的相同。', en: 'its bytes are those recorded.' }
      : {
          zh: '是否改动过：未证（用 --manifest、--sha256 或 --key 对照）。',
          en: 'whether it was altered: unproven (hold it against --manifest, --sha256 or --key).',
        };
  return {
    zh: `${documents.join()}：合乎 PDF/A-3、PDF/UA-1，文字与所附的源一字不差；${proof.zh}`,
    en: `${documents.join()}: conforms to PDF/A-3 and PDF/UA-1, its text equals the attached source; ${proof.en}`,
  };
}

function targetOf(request: Request): string {
  const [path, ...more] = request.positionals;
  if (more.length > 0) {
    throw new UsageError({ zh: '一次核对一个', en: 'one thing is verified at a time' });
  }
  return existing(path ?? distOf(rootOf(request)));
}

function existing(path: string): string {
  if (existsSync(path)) return resolve(path);
  throw new UsageError({ zh: `没有 ${path}`, en: `no ${path}` });
}

async function meansOf(request: Request): Promise<Means> {
  return { key: await keyOf(request), bytesOnly: request.values.fixity === true };
}

async function keyOf(request: Request) {
  const file = textOf(request, 'key');
  if (file === undefined) return undefined;
  const { keyFrom } = await import('../verify/signatures.ts');
  return keyFrom(existing(file));
}

function textOf({ values }: Request, name: 'against' | 'manifest' | 'sha256' | 'key') {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
