import type { Words } from '../../document/problem.ts';

/** What stops a formula, in the words of the library or of our own, and the same in Chinese. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:Unsupported function name|Undefined control sequence): (\S+)/u, '不认得的命令 $1'],
  [/^Function "(\S+)" is (?:not trusted|disabled)/u, '这里不用 $1'],
  [/^Unexpected end of input in .* expected '\}'/u, '没有写完：缺右花括号 } 或命令的参数'],
  [/^Expected '\}', got/u, '缺右花括号 }'],
  [/expected '\]'|^Expected '\]', got/u, '缺右方括号 ]'],
  [/^(?:Extra \}|Expected 'EOF', got '\}')/u, '多出右花括号 }'],
  [/^Expected 'EOF', got '&'/u, '& 只能写在 aligned、cases、matrix 一类环境里'],
  [/^Expected 'EOF', got '\\end'/u, '\\end 没有相应的 \\begin'],
  [/^Expected 'EOF', got '\\right'/u, '\\right 没有相应的 \\left'],
  [/^Expected 'EOF', got '([^']+)'/u, '这里不能有 $1'],
  [/^Expected '\\right', got/u, '\\left 没有相应的 \\right'],
  [/^Expected '([^']+)', got/u, '这里应当是 $1'],
  [/^Expected (?:& or )?\\\\ or \\cr or/u, '\\begin 没有相应的 \\end'],
  [/^Mismatch: (\\begin\{.*?\}) matched by (\\end\{.*?\})/u, '$1 与 $2 不相配'],
  [/^No such environment: (\S+)/u, '不认得的环境 $1'],
  [/^Invalid environment name/u, '环境的名称不合写法'],
  [/^Double superscript/u, '同一处有两个上标，用花括号分开'],
  [/^Double subscript/u, '同一处有两个下标，用花括号分开'],
  [/^Expected group (?:as argument to|after|as) '?([^']+)'?$/u, '$1 之后缺内容'],
  [/^Unexpected end of input|^Null argument/u, '没有写完'],
  [/^Unknown column alignment: (\S+)|^Expected l or c or r/u, '列的对齐只能写 l、c、r'],
  [/^(?:Too few columns|.* accepts (?:only|no more))/u, '列数与 & 的个数不合'],
  [/^Can't use function '([^']+)'/u, '这里不能用 $1'],
  [/^Invalid delimiter '(.*?)' after '([^']+)'/u, '$2 之后的 $1 不是括号'],
  [/^\\middle without preceding \\left/u, '\\middle 之前没有 \\left'],
  [/^Limit controls must follow/u, '\\limits 只能跟在求和、积分一类的符号之后'],
  [/^(\\\S+) valid only within array/u, '$1 只能写在 array 里'],
  [/^only one infix operator/u, '一组花括号里只能有一个 \\over 一类的命令'],
  [/^Invalid (?:size|unit): '(.*?)'/u, '长度 $1 不合写法'],
  [/^Multiple \\tag/u, '\\tag 只能有一个'],
  [/^Too many expansions|^\{\{\{/u, '层次太多'],
  [/Unicode text character "(.)" used/u, '字符 $1 不能用在公式里'],
  [/^(?:color \| border|Invalid color|Color )/u, '不用颜色与边框'],
  [/^menclose/u, '不用边框与删除线'],
  [/^∅$/u, '公式是空的'],
  [/^\d+ > \d+$/u, '公式太长'],
  [/^%$/u, '% 之后的都会丢失：百分号写成 \\%'],
  [/^\\tag$/u, '\\tag 只能写在末尾'],
  [/^(\\[a-z]*(?:def|let|global|command))$/u, '不用自定义的命令（$1）'],
  [/^(U\+[\dA-F]+)$/u, '有看不见的字符 $1'],
  [/^Unexpected character: '(.+)'/u, '这里不能有字符 $1'],
  [/^Expected node of type|^Invalid (?:base|argument|number)/u, '命令的参数不合写法'],
  [/^(\d+(?:\.\d+)?[a-z]+)$/u, '线的粗细不能是 $1'],
  [/^\\\\$/u, '换行 \\\\ 只能写在 aligned 一类环境里'],
];

const unknown = '写法读不懂';

const place = /\s+at position (?<position>\d+)|\s+at end of input/u;

/** A fault of a formula for people: its kind in Chinese, and where it is told, the character at which it is. */
export function faultWords(fault: string): Words {
  const found = place.exec(fault);
  const what = fault.slice(0, found?.index).trim();
  const kind = kinds.find(([form]) => form.test(what));
  const [form, words = unknown] = kind ?? [];
  const parts = form?.exec(what) ?? [];
  const zh = words.replace(/\$(\d)/gu, (_, n: string) => parts[Number(n)] ?? '');
  // What has no words of ours is told in those of the library.
  const rest = kind || what === '?' ? '' : `：${what}`;
  return { zh: `${zh}${placeIn(found)}${rest}`, en: fault.trim() };
}

function placeIn(found: RegExpExecArray | null): string {
  if (!found) return '';
  const position = found.groups?.position;
  return position === undefined ? '（在末尾）' : `（第 ${position} 个字符）`;
}
