import { expect, test } from 'vitest';
import { faultWords } from '../../../src/corpus/formula/faults.ts';
import { readTex } from '../../../src/corpus/formula/read-tex.ts';

function saidOf(tex: string): string {
  const read = readTex(tex);
  return 'fault' in read ? faultWords(read.fault).zh : 'read';
}

test.each([
  ['\\frca{a}{b}', '不认得的命令 \\frca（第 1 个字符）'],
  ['\\includegraphics{a.png}', '这里不用 \\includegraphics（第 1 个字符）'],
  ['{a', '缺右花括号 }（在末尾）'],
  ['a}', '多出右花括号 }（第 2 个字符）'],
  ['\\frac{a}', '没有写完：缺右花括号 } 或命令的参数（在末尾）'],
  ['\\sqrt[3', '缺右方括号 ]（在末尾）'],
  ['\\sqrt', '\\sqrt 之后缺内容（在末尾）'],
  ['a & b', '& 只能写在 aligned、cases、matrix 一类环境里（第 3 个字符）'],
  ['x^2^3', '同一处有两个上标，用花括号分开（第 4 个字符）'],
  ['x_1_2', '同一处有两个下标，用花括号分开（第 4 个字符）'],
  ['\\left( a', '\\left 没有相应的 \\right（在末尾）'],
  ['a \\right)', '\\right 没有相应的 \\left（第 3 个字符）'],
  ['\\left q x \\right)', '\\left 之后的 q 不是括号（第 7 个字符）'],
  ['\\begin{matrix} a', '\\begin 没有相应的 \\end（在末尾）'],
  ['\\end{matrix}', '\\end 没有相应的 \\begin（第 1 个字符）'],
  ['\\begin{matrix}a\\end{pmatrix}', '\\begin{matrix} 与 \\end{pmatrix} 不相配（第 16 个字符）'],
  ['\\begin{foo}a\\end{foo}', '不认得的环境 foo（第 7 个字符）'],
  ['a$b', '这里不能用 $（第 2 个字符）'],
  ['#', '这里不能有 #（第 1 个字符）'],
  ['a\\', '这里不能有字符 \\（第 2 个字符）'],
  ['\\hspace{1foo}', '长度 fo 不合写法（第 9 个字符）'],
  ['a \\above 100em b', '线的粗细不能是 100em'],
  ['\\color{red}{a}', '不用颜色与边框'],
  ['\\cancel{a}', '不用边框与删除线'],
  ['\\def\\a{b}', '不用自定义的命令（\\def）'],
  ['a \\tag{1} b', '\\tag 只能写在末尾'],
  ['100% c', '% 之后的都会丢失：百分号写成 \\%'],
  ['a=b \\\\ c=d', '换行 \\\\ 只能写在 aligned 一类环境里'],
  ['a\u202eb', '有看不见的字符 U+202E'],
  ['{'.repeat(3000), '层次太多'],
  ['a'.repeat(5000), '公式太长'],
  ['', '公式是空的'],
  ['x_', '_ 之后缺内容（第 2 个字符）'],
  ['\\frac{x^}{2}', '^ 之后缺内容（第 8 个字符）'],
])('%.30j is told in Chinese', (tex, said) => {
  expect(saidOf(tex)).toBe(said);
});

test('what the library says in other words keeps them, and where it is', () => {
  expect(faultWords(' Some new fault at position 7: abc')).toEqual({
    zh: '写法读不懂（第 7 个字符）：Some new fault',
    en: 'Some new fault at position 7: abc',
  });
});
