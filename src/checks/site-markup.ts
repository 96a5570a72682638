import { type Problem, problem } from '../document/problem.ts';
import type { SitePage } from './site-files.ts';

/** Every page is written strictly, so that no browser has to mend it and every check reads what a browser shows. */
export function markupProblems({ refusal }: SitePage): Problem[] {
  if (!refusal) return [];
  return [
    problem('site-markup', refusal.place, {
      found: refusal.found,
      expected: {
        zh: '写得严格的 HTML：标签一一闭合，属性值用双引号，& 与 < 写成转义',
        en: 'strictly written HTML: every element closed, attributes in double quotes, & and < spelled',
      },
      mend: {
        zh: '改正画出此页的模板：src/pages、src/layouts 与 src/components。',
        en: 'mend the templates that draw the page: src/pages, src/layouts, src/components.',
      },
    }),
  ];
}
