import type { z } from 'zod';
import type { Words } from '../document/problem.ts';

/** What the known fields look like, for people; keyed by the field's name. */
const forms: Record<string, Words> = {
  identifier: { zh: '小写字母、数字与连字符', en: 'lower-case letters, digits and hyphens' },
  docNumber: {
    zh: '形如 国质检质联〔2017〕374号（六角括号，无“第”，不补零）',
    en: 'like 国质检质联〔2017〕374号',
  },
  dateOfIssue: { zh: '形如 2017年8月22日（不补零）', en: 'like 2017年8月22日, no zero padding' },
  printedOn: { zh: '形如 2017年8月23日（不补零）', en: 'like 2017年8月23日, no zero padding' },
  sha256: { zh: '64 位小写十六进制数', en: '64 lower-case hexadecimal digits' },
  copyNumber: { zh: '6 位数字', en: '6 digits' },
  at: { zh: '行:列，形如 60:26', en: 'line:column, like 60:26' },
};

/** What a schema's issue would have accepted. */
export function expectation(issue: z.core.$ZodIssue): Words {
  const key = String(issue.path.filter((part) => typeof part === 'string').at(-1) ?? '');
  if (issue.code === 'invalid_format' && forms[key]) return forms[key];
  switch (issue.code) {
    case 'invalid_type':
      return both(issue.expected);
    case 'invalid_value':
      return both(issue.values.map(String).join(' | '));
    case 'invalid_format':
      return both(issue.pattern ?? issue.format);
    case 'invalid_union':
      return 'discriminator' in issue && issue.discriminator
        ? { zh: `${issue.discriminator} 为已知的一种`, en: `a known ${issue.discriminator}` }
        : both(issue.message);
    default:
      return both(issue.message);
  }
}

export function foundWords(key: string, issue: z.core.$ZodIssue): Words {
  const value = issue.input === undefined ? '' : JSON.stringify(issue.input)?.slice(0, 60);
  return value
    ? both(`${key}: ${value}`)
    : { zh: `${key} 的值不合`, en: `a wrong value for ${key}` };
}

export function mendFor(key: string): Words {
  return {
    zh: `改正 ${key} 的值；照原件写`,
    en: `correct the value of ${key}; write it as in the original`,
  };
}

function both(value: string): Words {
  return { zh: value, en: value };
}
