import type { Problem, Words } from '../../src/document/problem.ts';
import type { Outcome } from '../cli/outcome.ts';

/** What the summary line tells of one document. */
export interface Figures {
  id: string;
  pages: number;
  characters: number;
}

export function failed(problems: readonly Problem[]): Outcome {
  return {
    problems,
    summary: {
      zh: `${problems.length} 处有误，没有构建；dist/ 仍是上一次的。`,
      en: `${problems.length} problems; nothing was built and dist/ is as it was.`,
    },
  };
}

/** More are told in one line: nobody reads hundreds. */
const mostLines = 12;

export function done(figures: readonly Figures[]): Outcome {
  const lines = figures.length > mostLines ? [lineOfAll(figures)] : figures.map(lineOf);
  return {
    problems: [],
    summary: {
      zh: [
        ...lines.map((line) => line.zh),
        '已构建到 dist/。打开 dist/site/index.html 阅读。',
      ].join('\n'),
      en: [
        ...lines.map((line) => line.en),
        'built into dist/; open dist/site/index.html to read.',
      ].join('\n'),
    },
    data: { changed: true, documents: figures },
  };
}

function lineOf({ id, pages, characters }: Figures): Words {
  return {
    zh: `${id}：${pages} 面，${characters} 字，网页与 PDF 逐字相符。`,
    en: `${id}: ${pages} pages, ${characters} characters, the same in site and PDF.`,
  };
}

function lineOfAll(figures: readonly Figures[]): Words {
  const sum = (of: 'pages' | 'characters') => figures.reduce((all, one) => all + one[of], 0);
  const [count, pages, characters] = [figures.length, sum('pages'), sum('characters')];
  return {
    zh: `${count} 件：${pages} 面，${characters} 字，网页与 PDF 逐字相符。`,
    en: `${count} documents: ${pages} pages, ${characters} characters, the same in site and PDF.`,
  };
}
