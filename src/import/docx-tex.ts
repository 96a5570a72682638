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

const accents: Record<string, string> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\bar',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u030c': '\\check',
  '\u20d7': '\\vec',
};

const writers: Record<string, (part: Part) => string> = {
  'm:oMath': inside,
  'm:e': inside,
  'm:fName': inside,
  'm:box': (part) => group(part, 'm:e'),
  'm:r': letters,
  'm:f': (part) => {
    const [above, below] = [group(part, 'm:num'), group(part, 'm:den')];
    const type = property(part, 'm:type');
    if (type === 'noBar') throw new NoTex('noBar');
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
    return `${operator(sign)}${below || above ? limits : ''}${below}${above}${group(part, 'm:e')}`;
  },
  'm:d': (part) => {
    const between = ` ${delimiter(property(part, 'm:sepChr') ?? '|')} `;
    const own = part.parts.filter(({ name }) => name === 'm:e').map(inside);
    const [open, close] = [property(part, 'm:begChr') ?? '(', property(part, 'm:endChr') ?? ')'];
    return `\\left${delimiter(open)} ${own.join(between)} \\right${delimiter(close)}`;
  },
  'm:eqArr': (part) => {
    const rows = part.parts.filter(({ name }) => name === 'm:e').map(inside);
    // The number of one equation is written so.
    if (rows.length === 1) return rows[0] ?? '';
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
    const accent = accents[property(part, 'm:chr') ?? '\u0302'];
    if (!accent) throw new NoTex('acc');
    return accent + group(part, 'm:e');
  },
  'm:bar': (part) =>
    `${property(part, 'm:pos') === 'top' ? '\\overline' : '\\underline'}${group(part, 'm:e')}`,
  'm:groupChr': (part) => {
    const over = property(part, 'm:pos') === 'top';
    if (!/^[⏞⏟]?$/u.test(property(part, 'm:chr') ?? '')) throw new NoTex('groupChr');
    return `${over ? '\\overbrace' : '\\underbrace'}${group(part, 'm:e')}`;
  },
  'm:limLow': (part) => `\\underset${group(part, 'm:lim')}${group(part, 'm:e')}`,
  'm:limUpp': (part) => `\\overset${group(part, 'm:lim')}${group(part, 'm:e')}`,
  'm:func': (part) => `${group(part, 'm:fName').slice(1, -1)}\\,${base(part)}`,
};

function script(sign: string, words: string): string {
  return words === '{}' ? '' : sign + words;
}

const operators: Record<string, string> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
};

function operator(sign: string): string {
  const known = operators[sign];
  if (!known) throw new NoTex(sign);
  return known;
}

function delimiter(sign: string): string {
  if (sign === '') return '.';
  if (sign === '{' || sign === '}') return `\\${sign}`;
  if (sign === '‖' || sign === '∥') return '\\|';
  if (!/^[()[\]|⌈⌉⌊⌋⟨⟩/]$/u.test(sign)) throw new NoTex(sign);
  return sign;
}

/** A run: its words, upright where they are text or a name. */
function letters(run: Part): string {
  const properties = run.parts.find(({ name }) => name === 'm:rPr')?.parts ?? [];
  const styled = (name: string) => properties.find((one) => one.name === name);
  const text = run.parts.map((one) => (one.name === 'm:t' ? one.text : '')).join('');
  const plain = text.replace(/[\\{}$&#_%~^]/gu, (mark) => escapes[mark] ?? `\\${mark}`);
  if (styled('m:nor') && /[A-Za-z\s]/u.test(text)) return `\\text{${plain}}`;
  const style = styled('m:sty')?.value;
  if (/^[A-Za-z]+$/u.test(text) && style === 'p') return `\\mathrm{${plain}}`;
  if (/^[A-Za-z]+$/u.test(text) && style === 'b') return `\\mathbf{${plain}}`;
  return plain;
}

const escapes: Record<string, string> = { '\\': '\\backslash ', '~': '\\sim ', '^': '\\hat{}' };
