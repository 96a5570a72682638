const accents: Record<string, readonly [string, string?]> = {
  '\u0300': ['\\grave'],
  '\u0301': ['\\acute'],
  '\u0302': ['\\hat', '\\widehat'],
  '\u0303': ['\\tilde', '\\widetilde'],
  '\u0304': ['\\bar', '\\overline'],
  '\u0305': ['\\bar', '\\overline'],
  '\u0306': ['\\breve'],
  '\u0307': ['\\dot'],
  '\u0308': ['\\ddot'],
  '\u030a': ['\\mathring'],
  '\u030c': ['\\check'],
  '\u0332': ['\\underline', '\\underline'],
  '\u20d6': ['\\overleftarrow', '\\overleftarrow'],
  '\u20d7': ['\\vec', '\\overrightarrow'],
  '\u20db': ['\\dddot'],
  '\u20e1': ['\\overleftrightarrow', '\\overleftrightarrow'],
};

/** The command that sets an accent over a letter, or over several; undefined where there is none. */
export function accentOf(sign: string, several: boolean): string | undefined {
  const [one, wide] = accents[sign] ?? [];
  return several ? (wide ?? one) : one;
}

const operators: Record<string, string> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '∯': '\\oiint',
  '∰': '\\oiiint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
  '⨁': '\\bigoplus',
  '⨂': '\\bigotimes',
};

export function operatorOf(sign: string): string | undefined {
  return operators[sign];
}

export function delimiterOf(sign: string): string | undefined {
  if (sign === '') return '.';
  if (sign === '{' || sign === '}') return `\\${sign}`;
  if (sign === '‖' || sign === '∥') return '\\|';
  if (sign === '∣') return '|';
  return /^[()[\]|⌈⌉⌊⌋⟨⟩⟦⟧/,;]$/u.test(sign) ? sign : undefined;
}

const arrows: Record<string, string> = {
  '→': 'rightarrow',
  '←': 'leftarrow',
  '↔': 'leftrightarrow',
  '⇒': 'Rightarrow',
  '⇐': 'Leftarrow',
  '⇔': 'Leftrightarrow',
};

/** An arrow over words, below them, or over them where they stand on the line; the second ends in an open bracket. */
export function arrowOf(sign: string, over: boolean, onLine: boolean): string | undefined {
  const arrow = arrows[sign];
  if (arrow === undefined) return undefined;
  if (over && onLine)
    return /^(?:left|right|leftright)arrow$/u.test(arrow) ? `\\over${arrow}` : undefined;
  return over ? `\\x${arrow}[` : `\\x${arrow}`;
}

const escapes: Record<string, string> = { '\\': '\\backslash ', '~': '\\sim ', '^': '\\text{^}' };

/** Characters of TeX as characters. */
export function escaped(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/gu, (mark) => escapes[mark] ?? `\\${mark}`);
}
