import type * as z from 'zod';
import { printedDay } from '../document/front-matter.ts';
import { type Words, words } from '../document/problem.ts';

/** What the known fields look like, for people; keyed by the field's name. */
const forms = new Map<string, Words>([
  ['id', { zh: '小写字母、数字与连字符', en: 'lower-case letters, digits and hyphens' }],
  [
    'docNumber',
    {
      zh: '形如 水教联〔2019〕7号（六角括号，无“第”，不补零）',
      en: 'like 水教联〔2019〕7号',
    },
  ],
  [
    'date',
    { zh: '形如 2017-08-22，可只到年月', en: 'like 2017-08-22, or only its year and month' },
  ],
  ['on', { zh: '形如 2017-08-22，可只到年月', en: 'like 2017-08-22, or only its year and month' }],
  ['sha256', { zh: '64 位小写十六进制数', en: '64 lower-case hexadecimal digits' }],
  ['cmyk', { zh: '四个百分数，形如 11 99 100 0', en: 'four percentages, like 11 99 100 0' }],
  ['src', { zh: '同一文件夹里的文件名', en: 'the name of a file in the same folder' }],
  ['copyNumber', { zh: '6 位数字', en: '6 digits' }],
  ['at', { zh: '行:列，形如 60:26', en: 'line:column, like 60:26' }],
]);

/** What values of a form look like whatever their field is called; keyed by the pattern. */
const patterns = new Map<string, Words>([
  [
    '/^[a-z0-9][a-z0-9-]*$/u',
    { zh: '小写字母、数字与连字符', en: 'lower-case letters, digits and hyphens' },
  ],
  [
    String(printedDay),
    { zh: '形如 2017年8月22日（不补零）', en: 'like 2017年8月22日, no zero padding' },
  ],
  ['/^\\d{4}-\\d{2}-\\d{2}$/u', { zh: '形如 2019-03-01，到日', en: 'a day, like 2019-03-01' }],
]);

const kinds = new Map<string, Words>([
  ['string', { zh: '文字', en: 'text' }],
  ['number', { zh: '数', en: 'a number' }],
  ['int', { zh: '整数', en: 'a whole number' }],
  ['array', { zh: '一列（每项以 - 开头）', en: 'a list, each entry after a -' }],
  ['tuple', { zh: '一列', en: 'a list' }],
  ['object', { zh: '一组键与值', en: 'keys with values' }],
  ['record', { zh: '一组键与值', en: 'keys with values' }],
]);

/** What a schema's issue would have accepted. */
export function expectation(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return kinds.get(issue.expected) ?? words(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1 && issue.values[0] === ''
        ? { zh: '不带值', en: 'no value' }
        : words(issue.values.map(String).join(' | '));
    case 'invalid_format':
      return (
        patterns.get(issue.pattern ?? '') ??
        forms.get(keyOf(issue)) ??
        words(issue.pattern ?? issue.format)
      );
    case 'invalid_union':
      return ofUnion(issue);
    case 'too_small':
      return smallest(issue);
    case 'too_big':
      return { zh: `不超过 ${issue.maximum}`, en: `no more than ${issue.maximum}` };
    default:
      return { zh: '合乎词汇表的值', en: issue.message };
  }
}

function ofUnion(issue: z.core.$ZodIssueInvalidUnion): Words {
  if ('options' in issue && Array.isArray(issue.options)) return words(issue.options.join(' | '));
  const all = issue.errors.flat().map(expectation);
  return { zh: all.map(({ zh }) => zh).join(' | '), en: all.map(({ en }) => en).join(' | ') };
}

function smallest({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Words {
  if (origin === 'string') return { zh: '有文字', en: 'some text' };
  if (origin === 'array') {
    return { zh: `至少 ${minimum} 项`, en: `no fewer than ${minimum} entries` };
  }
  return inclusive
    ? { zh: `不小于 ${minimum}`, en: `no less than ${minimum}` }
    : { zh: `大于 ${minimum}`, en: `more than ${minimum}` };
}

export function foundWords(issue: z.core.$ZodIssue): Words {
  const key = keyOf(issue);
  const value = [...(JSON.stringify(inputOf(issue)) ?? '')].slice(0, 60).join('');
  return words(key === '' ? value : `${key}: ${value}`);
}

export function mendFor(issue: z.core.$ZodIssue): Words {
  const key = keyOf(issue);
  return key === ''
    ? { zh: '照例子改正', en: 'correct it after the example' }
    : {
        zh: `改正 ${key} 的值；照原件写`,
        en: `correct the value of ${key}; write it as in the original`,
      };
}

/** The value that an issue is about; undefined where there is none. */
export function inputOf(issue: z.core.$ZodIssue): unknown {
  const { input } = issue;
  const key = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  if (key === undefined || typeof input !== 'object' || input === null) return input;
  return Object.entries(input).find(([name]) => name === key)?.[1];
}

/** The name of the field that an issue is about; empty where it is about a whole file or entry. */
export function keyOf({ path }: z.core.$ZodIssue): string {
  const last = path.at(-1);
  const key = typeof last === 'number' ? path.at(-2) : last;
  return typeof key === 'string' ? key : '';
}
