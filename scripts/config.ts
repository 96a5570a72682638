import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { expectation } from '../src/corpus/expectation.ts';
import { type Place, type Problem, problem } from '../src/document/problem.ts';
import type { Request } from './cli/arguments.ts';
import { UsageError } from './cli/outcome.ts';

/** The folder of this project. */
export const home = fileURLToPath(new URL('..', import.meta.url));

export const configSchema = z.strictObject({
  /** Name of the archive, in the header of every page. */
  title: z.string().min(1).default('红头'),
  /** Who keeps and publishes it. */
  publisher: z.string().min(1).default('未标注'),
  /** Absolute address of the site; only where one is wanted. */
  baseUrl: z.url({ protocol: /^https?$/u }).optional(),
  /** How the site's search reads the texts: all of them, or those that an index names; by size. */
  search: z
    .strictObject({ engine: z.enum(['auto', 'scan', 'pagefind', 'grams']).default('auto') })
    .default({ engine: 'auto' }),
  /** The printing condition and how the press edition is made for it. */
  press: z
    .strictObject({
      /** An ICC profile of a CMYK output device; FOGRA29, uncoated paper, where absent. */
      icc: z.string().min(1).optional(),
      /** Its name in the registry of printing conditions, e.g. FOGRA47. */
      condition: z.string().min(1).optional(),
      /** Prints an emblem with the spot colour that its specification names. */
      spot: z.boolean().default(false),
      /** By which the pages of a booklet move to the spine for each sheet around theirs, in millimetres. */
      creep: z.number().min(0).max(2).default(0.1),
    })
    .default({ spot: false, creep: 0.1 }),
  /** Own font files for paper, by role, for those who hold licences. */
  fonts: z
    .partialRecord(
      z.enum(['fangsong', 'kaiti', 'xiaobiaosong', 'song', 'heiti']),
      z.string().min(1),
    )
    .default({}),
});

export type Config = z.output<typeof configSchema>;
/** What a user writes in hongtou.config.ts. */
export type HongtouConfig = z.input<typeof configSchema>;

/** @throws UsageError where the folder does not exist */
export function rootOf(request: Request): string {
  const root = resolve(typeof request.values.root === 'string' ? request.values.root : home);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError({ zh: `没有文件夹 ${root}`, en: `no folder ${root}` });
  return root;
}

/** Where a key stands in the configuration. */
export type ConfigPlace = (key: string) => Place;

export interface ReadConfig {
  config: Config;
  placeOf: ConfigPlace;
  problems: Problem[];
}

/** Reads the configuration; absent, everything has a default. */
export async function readConfig(request: Request): Promise<ReadConfig> {
  const named = request.values.config;
  const file = resolve(typeof named === 'string' ? named : `${rootOf(request)}/hongtou.config.ts`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const none = {
    config: configSchema.parse({}),
    placeOf: (key: string) => placeOf(key, text),
    problems: [],
  };
  if (!existsSync(file)) {
    if (typeof named !== 'string') return none;
    throw new UsageError({ zh: `没有配置文件 ${named}`, en: `no configuration ${named}` });
  }
  const given = await load(file);
  if ('problem' in given) return { ...none, problems: [given.problem] };
  const result = configSchema.safeParse(given.value, { reportInput: true });
  if (result.success) return { ...none, config: result.data };
  return { ...none, problems: result.error.issues.flatMap((issue) => issueProblems(issue, text)) };
}

const name = 'hongtou.config.ts';

async function load(file: string): Promise<{ value: unknown } | { problem: Problem }> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(file).href);
    return { value: module.default };
  } catch (error) {
    return {
      problem: problem(
        'config-unreadable',
        { file: name, line: 1, column: 1 },
        {
          found: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
          expected: 'export default { … }',
          mend: {
            zh: '照 docs/configure.md 的例子改正',
            en: 'correct it after the example in docs/configure.md',
          },
        },
      ),
    };
  }
}

function issueProblems(issue: z.core.$ZodIssue, text: string): Problem[] {
  const mend = {
    zh: '改正拼写或值，或删去',
    en: 'correct the spelling or the value, or remove it',
  };
  if (issue.code === 'unrecognized_keys') {
    const expected = keysAt(issue.path).join(' | ');
    return issue.keys.map((key) =>
      problem('config-key-unknown', placeOf(key, text), { found: key, expected, mend }),
    );
  }
  const key = String(issue.path.at(-1) ?? 'default');
  const found = `${key}: ${JSON.stringify(issue.input) ?? ''}`;
  return [
    problem('config-value', placeOf(key, text), { found, expected: expectation(issue), mend }),
  ];
}

/** The keys that may stand at a place of the configuration. */
function keysAt([name]: readonly PropertyKey[]): string[] {
  const shape: Record<string, z.ZodType> = configSchema.shape;
  const part = typeof name === 'string' ? shape[name] : configSchema;
  const inner = part instanceof z.ZodDefault ? part.unwrap() : part;
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum
    ? inner.keyType.options.map(String)
    : [];
}

function placeOf(key: string, text: string): Place {
  const at = Math.max(0, text.search(new RegExp(`\\b${key.replace(/[^\w]/gu, '.')}\\b`, 'u')));
  const before = text.slice(0, at);
  return { file: name, line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
