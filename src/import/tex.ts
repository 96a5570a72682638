import { replaced, type Traced } from './traced.ts';

/** Commands that stand for one character or a name. */
const signs: Record<string, string> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  mp: '∓',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  sum: '∑',
  prod: '∏',
  int: '∫',
  infty: '∞',
  partial: '∂',
  ldots: '…',
  cdots: '…',
  dots: '…',
  to: '→',
  rightarrow: '→',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  varphi: 'φ',
  phi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Omega: 'Ω',
  Phi: 'Φ',
  '%': '%',
  '&': '&',
  '#': '#',
  $: '$',
  '{': '{',
  '}': '}',
  _: '_',
  ',': '',
  ';': '',
  ':': '',
  '!': '',
  ' ': '',
  quad: '',
  qquad: '',
  left: '',
  right: '',
  big: '',
  Big: '',
  displaystyle: '',
  limits: '',
};
const names = ['max', 'min', 'ln', 'log', 'lg', 'exp', 'sin', 'cos', 'tan', 'lim'];
/** What only says how its argument is set. */
const dress = ['text', 'mathrm', 'mathbf', 'mathit', 'operatorname', 'rm', 'textrm', 'mbox'];

/** A part of a formula, in brackets where it is more than one number or word. */
export function whole(inside: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(inside) ? inside : `(${inside})`;
}

/** A formula of LaTeX as a line of characters: (C+T)/Q, x^2, √(a+b); undefined where it has none. */
export function linearOf(tex: string): string | undefined {
  const tokens = tex.match(/\\(?:[a-zA-Z]+|.)|[{}^_[\]]|\s+|[^\\{}^_[\]\s]/gu) ?? [];
  const reader = { tokens, at: 0 };
  const line = sequence(reader, undefined);
  return reader.at < tokens.length || line === '' ? undefined : line;
}

interface Reader {
  tokens: readonly string[];
  at: number;
}

function sequence(reader: Reader, end: string | undefined): string | undefined {
  let line = '';
  let gap = false;
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at] ?? '';
    if (token === end) {
      reader.at += 1;
      return line;
    }
    const next = term(reader);
    if (next === undefined) return undefined;
    // What is raised ends there: x^n y is not x^ny.
    line += gap && /^[\p{L}\p{N}]/u.test(next) ? ` ${next}` : next;
    gap = token === '^' || token === '_' || (gap && next === '');
  }
  return end === undefined ? line : undefined;
}

function term(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token.trim() === '') return '';
  if (token === '{') return sequence(reader, '}');
  if (token === '}') return undefined;
  if (token === '^' || token === '_') return raised(token, argument(reader));
  return token.startsWith('\\') ? command(token.slice(1), reader) : token;
}

function command(name: string, reader: Reader): string | undefined {
  if (dress.includes(name)) return argument(reader);
  if (/^[dt]?frac$/u.test(name)) {
    const [above, below] = [argument(reader), argument(reader)];
    return above === undefined || below === undefined
      ? undefined
      : `${whole(above)}/${whole(below)}`;
  }
  // A root of another degree than the second has no usual form on a line.
  if (name === 'sqrt' && reader.tokens[reader.at] !== '[') return raised('√', argument(reader));
  return names.includes(name) ? name : signs[name];
}

function argument(reader: Reader): string | undefined {
  while (reader.tokens[reader.at]?.trim() === '') reader.at += 1;
  return reader.at < reader.tokens.length ? term(reader) : undefined;
}

function raised(sign: string, inside: string | undefined): string | undefined {
  return inside === undefined ? undefined : sign + whole(inside);
}

const displayed = /\$\$\s*([^$]+?)\s*\$\$/gu;
const inText =
  /(?<![\\$\w])\$(?=\S)([^$\n]*[\\^_=][^$\n]*|[A-Za-z]{1,3}|\d[\d .,]*)(?<=\S)\$(?![\d$])/gu;

/** A line between two of $$ as a line of characters. */
export function texLine(text: Traced): Traced {
  return replaced(text, /\S.*\S|\S/gu, ([tex]) => linearOf(tex) ?? tex);
}

/** Formulas of LaTeX between dollar signs, each as a line of characters where it has one. */
export function untexed(text: Traced): Traced {
  if (!text.text.includes('$')) return text;
  const put = ([all, tex = '']: RegExpExecArray) => linearOf(tex) ?? all;
  return replaced(replaced(text, displayed, put), inText, put);
}
