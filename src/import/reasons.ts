import { unified } from '../document/characters.ts';
import type { Replacement } from '../document/emendation.ts';

/** Why the reading differs from the transcript here, in words for its readers. */
export function reasonOf(
  kind: Replacement['kind'],
  find: string,
  put: string,
  inside: boolean,
): string {
  switch (kind) {
    case 'join':
      return /\n\s*\n/u.test(find)
        ? '一句话断成了两段，断处是印面换页；读本接为一段。'
        : '同一句话分作两行；读本接为一行。';
    case 'width':
      if (unified(find) !== find)
        return '字抄成了部首或兼容汉字的码位，字形相同；改用这个字自己的码位。';
      return '汉字之间的标点或括号抄成了半角；改为全角（GB/T 15834）。';
    case 'space':
      return ofSpace(find, put, inside);
    case 'markup':
      return ofMarkup(find, put, inside);
    case 'correction':
      if (put === '' && /^[—–－-].*\d.*[—–－-]$|^第.*\d.*页/u.test(find))
        return '印面的页码，夹在正文里，不属公文原文。';
      return put === '' ? '抄录时混入的文字，不属公文原文。' : '抄录造成的损坏；照通行写法改正。';
  }
}

function ofSpace(find: string, put: string, inside: boolean): string {
  if (put === '\n') return '两个要素抄在同一行；读本各占一行。';
  if (put === '　') return '序号、栏目之后的间隔；读本一律用一个全角空格。';
  if (put !== '') return '词语之间的空格；读本用一个空格。';
  if (!inside) return '行首、行尾的空格不是文字。';
  return /　/u.test(find)
    ? '为排匀字距加的空格；读本不加，间隔由排版处理。'
    : '汉字与数字、字母、标点之间的空格是抄录时加的；读本不加，间隔由排版处理。';
}

function ofMarkup(find: string, put: string, inside: boolean): string {
  if (put === '\n') return '抄本末行没有换行符；读本每行都有。';
  if (find.trim() === '')
    return find.includes('\n')
      ? '抄本用空行分段；读本一段一行，不留空行。'
      : '行首、行尾的空格不是文字。';
  if (/^(?:\$\$|\\\[)/u.test(find))
    return `TeX 写法的公式；读本写成一行字${inside ? '' : '，怎样排由源里的 tex 记着'}。`;
  if (put !== '' && /^(?:<su[bp]\b|[\^~])/iu.test(find))
    return '抄本用记号写的上标、下标；读本用上标、下标的字。';
  if (find.startsWith('<!--')) return '抄本里的注记，不是文字。';
  if (/^!\[/u.test(find)) return '图在抄本里的记号；图不是文字，排在源里的 <Figure>。';
  if (/^#/u.test(find)) return '井号是 Markdown 的标题记号，不是文字。';
  if (/^[*_]/u.test(find)) return '星号、下划线是 Markdown 的强调记号，不是文字。';
  if (/^-/u.test(find)) return '连字符画的横线是记号；读本由版式画线。';
  return '抄本的记号，不是文字。';
}
