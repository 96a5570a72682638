import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Problem, problem } from '../document/problem.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

export interface MdxFile {
  /** The YAML between the first two `---` lines, and its first line in the file. */
  frontMatter?: { text: string; linesBefore: number };
  tree?: Root;
  problems: Problem[];
}

/** Parses a source file as data. Nothing in it is ever run. */
export function parseMdx(text: string, file: string): MdxFile {
  const front = /^---\n([\s\S]*?\n)?---(\n|$)/u.exec(text);
  if (!front) return { problems: [noFrontMatter(file)] };
  // Blank lines in place of the front matter keep every position true to the file.
  const body = front[0].replace(/[^\n]/gu, '') + text.slice(front[0].length);
  const frontMatter = { text: front[1] ?? '', linesBefore: 1 };
  try {
    return { frontMatter, tree: parser.parse(body), problems: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { frontMatter, problems: [syntaxProblem(error, file)] };
  }
}

function noFrontMatter(file: string): Problem {
  return problem(
    'front-matter-missing',
    { file, line: 1, column: 1 },
    {
      found: { zh: '文件不以 --- 开头的要素开始', en: 'no front matter between --- lines' },
      expected: {
        zh: '开头两行 --- 之间写公文要素',
        en: 'the elements of the document between two --- lines at the top',
      },
      mend: { zh: '照 documents/ 里的例子补上', en: 'add it after the example in documents/' },
    },
  );
}

function syntaxProblem(error: VFileMessage, file: string): Problem {
  const place = { file, line: error.line ?? 1, column: error.column ?? 1 };
  return problem('mdx-syntax', place, {
    found: { zh: `写法读不通（${error.reason}）`, en: `unreadable markup (${error.reason})` },
    expected: { zh: '成对的组件标签与普通文字', en: 'paired component tags and plain text' },
    mend: {
      zh: '检查标签是否成对、属性是否加引号；正文里的 < 与 { 前面加反斜线',
      en: 'check that tags are paired and attributes quoted; put a backslash before < and { in text',
    },
  });
}
