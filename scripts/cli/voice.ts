import type { Problem, Words } from '../../src/document/problem.ts';
import { inReadingOrder } from '../../src/document/problem.ts';

/** Where words for a person go, and in which language. */
export interface Voice {
  language: keyof Words;
  /** A line of progress, on standard error. */
  progress: (words: Words) => void;
}

/** Chinese unless the locale asks for English. */
export function languageOf(environment: NodeJS.ProcessEnv): keyof Words {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function voiceOf(language: keyof Words, quiet: boolean): Voice {
  return {
    language,
    progress: (words) => {
      if (!quiet) process.stderr.write(`${words[language]}\n`);
    },
  };
}

/** Problems as people read them: place, rule, what and what instead, then the mend. */
export function describe(problems: readonly Problem[], language: keyof Words): string {
  return inReadingOrder(problems)
    .map((one) => describeOne(one, language))
    .join('');
}

const phrases = {
  zh: { found: '见', expected: '应为', second: '另一处', mend: '改法', stop: '；' },
  en: {
    found: 'found ',
    expected: 'expected ',
    second: 'the other place',
    mend: 'mend',
    stop: '; ',
  },
};

function describeOne(problem: Problem, language: keyof Words): string {
  const { place, ruleId, found, expected, mend, second } = problem;
  const say = phrases[language];
  const where = `${place.file}:${place.line}:${place.column}`;
  const lines = [
    `${where}: ${ruleId}: ${say.found}${quote(found[language])}${say.stop}${say.expected}${quote(expected[language])}`,
    ...(second ? [`    ${say.second}: ${second.file}:${second.line}:${second.column}`] : []),
    `    ${say.mend}: ${mend[language]}`,
  ];
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return text.includes('\n') ? JSON.stringify(text) : text;
}
