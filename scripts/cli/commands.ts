import type { Words } from '../../src/document/problem.ts';
import type { OptionName } from './options.ts';

interface Command {
  about: Words;
  /** Positional arguments, for the help. */
  takes?: string;
  options: readonly OptionName[];
}

const everywhere = ['config', 'root', 'json', 'quiet', 'help'] as const;

const commandNames = [
  'build',
  'check',
  'dev',
  'preview',
  'new',
  'import',
  'cite',
  'publish',
  'merge',
  'verify',
  'doctor',
] as const;

export type CommandName = (typeof commandNames)[number];

export const commands: Record<CommandName, Command> = {
  build: {
    about: {
      zh: '把 documents/ 里的全部公文构建到 dist/',
      en: 'build everything in documents/ into dist/',
    },
    options: [
      'document',
      'only',
      'edition',
      'shard',
      'jobs',
      'force',
      'cache',
      'browser',
      ...everywhere,
    ],
  },
  check: {
    about: {
      zh: '只读并核对公文源，不用浏览器',
      en: 'read and check the sources only, without a browser',
    },
    takes: 'PATH…',
    options: everywhere,
  },
  dev: {
    about: { zh: '编辑时随改随看', en: 'a live site while editing' },
    options: ['port', ...everywhere],
  },
  preview: {
    about: { zh: '像静态主机那样提供 dist/site', en: 'serve dist/site as a static host would' },
    options: ['port', ...everywhere],
  },
  new: {
    about: {
      zh: '从样稿起一件公文，当即可以构建',
      en: 'start a document from a template that builds as it stands',
    },
    takes: 'ID',
    options: everywhere,
  },
  import: {
    about: {
      zh: '把抄本（.md、.txt、.docx）做成公文源，拿不准的列出来',
      en: 'make structured sources out of transcripts (.md, .txt, .docx); what is in doubt is listed',
    },
    takes: 'FILE…',
    options: ['id', ...everywhere],
  },
  cite: {
    about: { zh: '给出公文或其中一条的引文', en: 'a reference to a document or one clause of it' },
    takes: 'ID[#CLAUSE]',
    options: ['format', ...everywhere],
  },
  publish: {
    about: {
      zh: '把现已公开的 id 记进 documents/published.yaml，此后不许再变',
      en: 'record the ids that are now public in documents/published.yaml; they may not change any more',
    },
    options: everywhere,
  },
  merge: {
    about: {
      zh: '把 build --shard 做成的各份合成一个 dist/，与不分份逐字节相同',
      en: 'join what build --shard made into one dist/, the same bytes as undivided',
    },
    takes: 'DIR…',
    options: ['cache', ...everywhere],
  },
  verify: {
    about: {
      zh: '不用网络，核对 dist/、存档包或一份 PDF 是否完整、未改、合乎所称',
      en: 'without a network: whether a dist/, a bag or a PDF is complete, unaltered and conformant',
    },
    takes: 'DIR|BAG|PDF',
    options: ['against', 'manifest', 'sha256', 'key', 'fixity', ...everywhere],
  },
  doctor: {
    about: { zh: '看这台机器有什么、缺什么', en: 'what this machine has and lacks' },
    options: ['browser', ...everywhere],
  },
};

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
