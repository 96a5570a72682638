import type { ParseArgsConfig } from 'node:util';
import type { Words } from '../../src/document/problem.ts';
import { citationFormats } from '../../src/records/citations.ts';

interface Option {
  parse: NonNullable<ParseArgsConfig['options']>[string];
  /** What stands behind it in the help. */
  value?: string;
  choices?: readonly string[];
  about: Words;
}

const optionNames = [
  'document',
  'only',
  'edition',
  'shard',
  'jobs',
  'force',
  'cache',
  'browser',
  'port',
  'against',
  'manifest',
  'sha256',
  'key',
  'fixity',
  'format',
  'id',
  'config',
  'root',
  'json',
  'quiet',
  'help',
] as const;

export type OptionName = (typeof optionNames)[number];

export const options: Record<OptionName, Option> = {
  document: {
    parse: { type: 'string', multiple: true },
    value: 'ID',
    about: {
      zh: 'dist/ 只含这一件；可重复',
      en: 'a dist/ of this document alone; may be repeated',
    },
  },
  only: {
    parse: { type: 'string', multiple: true },
    value: 'site|press|deposit',
    choices: ['site', 'press', 'deposit'],
    about: { zh: '只构建这一部分；可重复', en: 'build this delivery only; may be repeated' },
  },
  edition: {
    parse: { type: 'string', multiple: true },
    value: 'strict',
    choices: ['strict'],
    about: {
      zh: '另出重排本，全依 GB/T 9704-2012',
      en: 'also set it anew, by GB/T 9704-2012 alone',
    },
  },
  shard: {
    parse: { type: 'string' },
    value: 'I/N',
    about: {
      zh: '只做 N 份中的第 I 份，留待 merge 合并',
      en: 'make only part I of N, for merge to join',
    },
  },
  jobs: {
    parse: { type: 'string' },
    value: 'N',
    about: { zh: '同时排印的件数', en: 'documents paginated at once' },
  },
  force: {
    parse: { type: 'boolean' },
    about: { zh: '没有变动也重新构建', en: 'build even when nothing changed' },
  },
  cache: {
    parse: { type: 'string' },
    value: 'DIR',
    about: {
      zh: '成品缓存的文件夹，可由几台机器共用，可随时删除',
      en: 'folder of the cache; machines may share it, and it may be deleted at any time',
    },
  },
  browser: {
    parse: { type: 'string' },
    value: 'FILE',
    about: {
      zh: '用这个浏览器排印（不作基准）',
      en: 'paginate with this browser (not the reference)',
    },
  },
  port: {
    parse: { type: 'string' },
    value: 'N',
    about: { zh: '端口；不写则自选', en: 'port; chosen freely when absent' },
  },
  against: {
    parse: { type: 'string' },
    value: 'DIR',
    about: {
      zh: '与另一个文件夹逐字节比较',
      en: 'compare with another folder, byte for byte',
    },
  },
  manifest: {
    parse: { type: 'string' },
    value: 'FILE',
    about: { zh: '登记这份 PDF 的清单', en: 'a manifest that lists the PDF' },
  },
  sha256: {
    parse: { type: 'string' },
    value: 'HEX',
    about: { zh: '登记的 SHA-256', en: 'the SHA-256 that was recorded' },
  },
  key: {
    parse: { type: 'string' },
    value: 'FILE',
    about: {
      zh: 'Ed25519 公钥（PEM 或 minisign），核对签名',
      en: 'Ed25519 public key (PEM or minisign) for the signature',
    },
  },
  fixity: {
    parse: { type: 'boolean' },
    about: { zh: '只核对字节，不看内容', en: 'bytes only, not what they say' },
  },
  format: {
    parse: { type: 'string' },
    value: 'F',
    choices: citationFormats,
    about: {
      zh: `格式：${citationFormats.join('、')}`,
      en: `one of ${citationFormats.join(', ')}`,
    },
  },
  id: {
    parse: { type: 'string' },
    value: 'ID',
    about: {
      zh: '公文标识；不写则由字号、标题拟定',
      en: 'id of the document; from its number or title when absent',
    },
  },
  config: {
    parse: { type: 'string' },
    value: 'FILE',
    about: {
      zh: '配置文件，默认 hongtou.config.ts',
      en: 'configuration, hongtou.config.ts by default',
    },
  },
  root: {
    parse: { type: 'string' },
    value: 'DIR',
    about: { zh: 'documents/ 与 dist/ 所在的文件夹', en: 'the folder of documents/ and dist/' },
  },
  json: {
    parse: { type: 'boolean' },
    about: {
      zh: '结果以一个 JSON 对象写到标准输出',
      en: 'print one JSON object on standard output',
    },
  },
  quiet: { parse: { type: 'boolean' }, about: { zh: '不报进度', en: 'no progress' } },
  help: {
    parse: { type: 'boolean', short: 'h' },
    about: { zh: '这份说明', en: 'this text' },
  },
};
