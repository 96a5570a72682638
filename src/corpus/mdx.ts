import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { type Place, type Problem, problem, type Words, words } from '../document/problem.ts';
import { lineIndex } from './lines.ts';

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
    return { frontMatter, tree: withCodePointColumns(parser.parse(body), body), problems: [] };
  } catch (error) {
    const [place = { file, line: 1, column: 1 }, second] = placesIn(error, body, file);
    return { frontMatter, problems: [syntaxProblem(place, reasonOf(error), second)] };
  }
}

/** The parser counts columns in UTF-16 units; a person counts characters. */
function withCodePointColumns(tree: Root, body: string): Root {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(body)) return tree;
  const index = lineIndex(body);
  visit(tree, (node) => {
    for (const { position } of 'attributes' in node ? [node, ...node.attributes] : [node]) {
      if (position) position.start.column = index.position(position.start.offset ?? 0).column;
    }
  });
  return tree;
}

/** Where the parser gave up, and where the element was opened that it names in its message. */
function placesIn(error: unknown, body: string, file: string): Place[] {
  if (!(error instanceof VFileMessage)) return [];
  const opened = /\((\d+):(\d+)-/u.exec(error.reason);
  const points = [
    { line: error.line, column: error.column },
    { line: opened ? Number(opened[1]) : undefined, column: Number(opened?.[2]) },
  ];
  const lines = body.split('\n');
  return points.flatMap(({ line, column = 1 }) => {
    if (line === undefined) return [];
    const before = (lines[line - 1] ?? '').slice(0, column - 1);
    return [{ file, line, column: [...before].length + 1 }];
  });
}

/** Rethrows what is no fault of the text. */
function reasonOf(error: unknown): Words {
  if (error instanceof VFileMessage) return words(error.reason.replace(/ \(note: .*\)$/u, ''));
  const tooDeep = error instanceof RangeError && /call stack/u.test(error.message);
  if (!tooDeep) throw error;
  return { zh: '套得太深', en: 'nested too deep' };
}

function noFrontMatter(file: string): Problem {
  return problem(
    'front-matter-missing',
    { file, line: 1, column: 1 },
    {
      found: { zh: '文件开头没有两行 --- 之间的要素', en: 'no front matter between --- lines' },
      expected: {
        zh: '开头两行 --- 之间写公文要素',
        en: 'the elements of the document between two --- lines at the top',
      },
      mend: { zh: '照 documents/ 里的例子补上', en: 'add it after the example in documents/' },
    },
  );
}

function syntaxProblem(place: Place, reason: Words, second: Place | undefined): Problem {
  return problem('mdx-syntax', place, {
    found: { zh: `写法读不通（${reason.zh}）`, en: `unreadable markup (${reason.en})` },
    expected: { zh: '成对的组件标签与普通文字', en: 'paired component tags and plain text' },
    mend: {
      zh: '检查标签是否成对、属性是否加引号；正文里的 < 与 { 前面加反斜线',
      en: 'check that tags are paired and attributes quoted; put a backslash before < and { in text',
    },
    second,
  });
}
