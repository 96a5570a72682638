import { accentOf, arrowOf, delimiterOf, escaped, operatorOf } from './docx-tex-signs.ts';
import type { Tag } from './docx-xml.ts';

/** An element of Office MathML with what is in it. */
interface Part {
  name: string;
  /** The value of its `m:val`. */
  value: string;
  text: string;
  parts: Part[];
}

/** What has no form in TeX that is read here. */
class NoTex extends Error {}

/** Nobody could read it; how soon it would break what writes it depends on the machine. */
const deepest = 200;

/** A formula of Office MathML (ISO/IEC 29500-1, 22.1) in the notation of TeX; undefined where it has none. */
export function texOf(tags: readonly Tag[]): string | undefined {
  try {
    return numbered(inside(treeOf(tags)).trim());
  } catch (error) {
    if (error instanceof NoTex) return undefined;
    throw error;
  }
}

/** Word has the number of an equation behind #. */
function numbered(tex: string): string {
  const number = /^(?<tex>.*?)\s*\\#\s*[（(](?<number>[^（()）\\]+)[)）]$/u.exec(tex)?.groups;
  return number ? `${number.tex} \\tag{${number.number}}` : tex;
}

function treeOf(tags: readonly Tag[]): Part {
  const top: Part = { name: '', value: '', text: '', parts: [] };
  const open = [top];
  for (const tag of tags) {
    const around = open.at(-1) ?? top;
    if (tag.name === '') around.text += tag.text;
    else if (tag.opens) {
      const part = { name: tag.name, value: tag.value('m:val'), text: '', parts: [] };
      around.parts.push(part);
      if (!tag.closes) open.push(part);
      if (open.length > deepest) throw new NoTex(tag.name);
    } else if (open.length > 1) open.pop();
  }
  return top;
}

function inside({ parts }: Part): string {
  return parts.map(written).join('');
}

function written(part: Part): string {
  const write = writers[part.name];
  if (write) return write(part);
  if (part.name.startsWith('m:') && !/Pr$/u.test(part.name)) throw new NoTex(part.name);
  return '';
}

/** In braces, whatever there is of it. */
function group(part: Part, name: string): string {
  const own = part.parts.find((one) => one.name === name);
  return `{${own ? inside(own) : ''}}`;
}

/** What bears an index; a letter needs no braces. */
function base(part: Part): string {
  const braced = group(part, 'm:e');
  return /^\{[A-Za-z\d]\}$/u.test(braced) ? braced.slice(1, -1) : braced;
}

/** A property of an element: `m:naryPr` of `m:nary`. */
function property(part: Part, name: string): string | undefined {
  const properties = part.parts.find((one) => one.name === `${part.name}Pr`);
  return properties?.parts.find((one) => one.name === name)?.value;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|off|false)$/u.test(value);
}

const writers: Record<string, (part: Part) => string> = {
  'm:oMath': inside,
  'm:e': inside,
  'm:fName': inside,
  'm:box': (part) => group(part, 'm:e'),
  'm:r': letters,
  'm:phant': phantom,
  'm:f': (part) => {
    const [above, below] = [group(part, 'm:num'), group(part, 'm:den')];
    const type = property(part, 'm:type');
    if (type === 'noBar') return `{${above} \\atop ${below}}`;
    return type === 'lin' ? `${above}/${below}` : `\\frac${above}${below}`;
  },
  'm:rad': (part) => {
    const degree = group(part, 'm:deg').slice(1, -1);
    return degree === '' ? `\\sqrt${group(part, 'm:e')}` : `\\sqrt[${degree}]${group(part, 'm:e')}`;
  },
  'm:sSub': (part) => `${base(part)}_${group(part, 'm:sub')}`,
  'm:sSup': (part) => `${base(part)}^${group(part, 'm:sup')}`,
  'm:sSubSup': (part) => `${base(part)}_${group(part, 'm:sub')}^${group(part, 'm:sup')}`,
  'm:sPre': (part) => `{}_${group(part, 'm:sub')}^${group(part, 'm:sup')}${group(part, 'm:e')}`,
  'm:nary': (part) => {
    const sign = property(part, 'm:chr') ?? '∫';
    const limits = property(part, 'm:limLoc') === 'subSup' ? '\\nolimits' : '\\limits';
    const hidden = (name: string) => isOn(property(part, name));
    const below = hidden('m:subHide') ? '' : script('_', group(part, 'm:sub'));
    const above = hidden('m:supHide') ? '' : script('^', group(part, 'm:sup'));
    return `${known(operatorOf(sign), sign)}${below || above ? limits : ''}${below}${above}${group(part, 'm:e')}`;
  },
  'm:d': (part) => {
    const sign = property(part, 'm:sepChr') ?? '|';
    const between = sign === '' ? ' ' : ` ${delimiter(sign)} `;
    const own = part.parts.filter(({ name }) => name === 'm:e').map(inside);
    const [open, close] = [property(part, 'm:begChr') ?? '(', property(part, 'm:endChr') ?? ')'];
    return `\\left${delimiter(open)} ${own.join(between)} \\right${delimiter(close)}`;
  },
  'm:eqArr': (part) => {
    const rows = part.parts.filter(({ name }) => name === 'm:e').map(inside);
    // The number of one equation is written so.
    if (rows.length === 1) return rows[0]?.replaceAll('\\&', '') ?? '';
    if (rows.some((row) => row.includes('\\#'))) throw new NoTex('#');
    const plain = rows.map((row) => row.replace(/\\&/gu, '&'));
    const aligned = plain.some((row) => row.includes('&'));
    const [begin, end] = aligned ? ['aligned}', 'aligned}'] : ['array}{l}', 'array}'];
    return `\\begin{${begin}${plain.join(' \\\\ ')}\\end{${end}`;
  },
  'm:m': (part) => {
    const rows = part.parts
      .filter(({ name }) => name === 'm:mr')
      .map(({ parts }) => parts.map(inside).join(' & '));
    return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`;
  },
  'm:acc': (part) => {
    const [sign, under] = [property(part, 'm:chr') ?? '\u0302', group(part, 'm:e')];
    return known(accentOf(sign, under.length > '{x}'.length), sign) + under;
  },
  'm:bar': (part) =>
    `${property(part, 'm:pos') === 'top' ? '\\overline' : '\\underline'}${group(part, 'm:e')}`,
  'm:groupChr': (part) => {
    const sign = property(part, 'm:chr') ?? '⏟';
    const over = property(part, 'm:pos') === 'top';
    const arrow = arrowOf(sign, over, property(part, 'm:vertJc') === 'bot');
    const brace = /^[⏞⏟]?$/u.test(sign) ? (over ? '\\overbrace' : '\\underbrace') : undefined;
    return known(brace ?? arrow, sign) + group(part, 'm:e') + (arrow?.endsWith('[') ? ']{}' : '');
  },
  'm:limLow': (part) => `\\underset${group(part, 'm:lim')}${group(part, 'm:e')}`,
  'm:limUpp': (part) => `\\overset${group(part, 'm:lim')}${group(part, 'm:e')}`,
  'm:func': (part) => `${group(part, 'm:fName').slice(1, -1)}\\,${base(part)}`,
};

/** What only keeps a place free shows nothing. */
function phantom(part: Part): string {
  const shown = property(part, 'm:show');
  return shown === undefined || isOn(shown) ? group(part, 'm:e') : '';
}

function known(tex: string | undefined, sign: string): string {
  if (tex === undefined) throw new NoTex(sign);
  return tex;
}

function delimiter(sign: string): string {
  return known(delimiterOf(sign), sign);
}

function script(sign: string, words: string): string {
  return words === '{}' ? '' : sign + words;
}

const ofRun = /^(?:m:t|[mw]:rPr|w:br|w:lastRenderedPageBreak)$/u;

/** Alphabets of letters with a meaning of their own: ℝ, ℒ, 𝔤. */
const scripts: Record<string, string> = {
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'sans-serif': '\\mathsf',
  monospace: '\\mathtt',
};

/** A run: its words, upright where they are text or a name. */
function letters(run: Part): string {
  const other = run.parts.find(({ name }) => !ofRun.test(name));
  if (other) throw new NoTex(other.name);
  const properties = run.parts.find(({ name }) => name === 'm:rPr')?.parts ?? [];
  const styled = (name: string) => properties.find((one) => one.name === name);
  const text = run.parts.map((one) => (one.name === 'm:t' ? one.text : '')).join('');
  const plain = escaped(text);
  if (styled('m:nor') && /[A-Za-z\s]/u.test(text)) return `\\text{${plain}}`;
  if (!/^[A-Za-z]+$/u.test(text)) return plain;
  const script = scripts[styled('m:scr')?.value ?? ''];
  if (script) return `${script}{${plain}}`;
  const face = { p: '\\mathrm', b: '\\mathbf' }[styled('m:sty')?.value ?? ''];
  return face ? `${face}{${plain}}` : plain;
}
