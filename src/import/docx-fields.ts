import { circledNumeral } from '../document/numerals.ts';
import { put, type Run } from './docx-runs.ts';
import { noCharacter, symbolIn } from './docx-symbols.ts';
import { tellWords } from './docx-told.ts';
import { isOn, type Tag } from './docx-xml.ts';

/** A field that is open (ISO/IEC 29500-1, 17.16.18). */
export interface Field {
  code: string;
  /** What is being read is its result, which Word shows; before it is its code, which Word hides. */
  result: boolean;
  empty: boolean;
  /** The box of a form, ticked or not. */
  box: string;
}

/** Complex fields: what they show is read, and what Word draws by the code alone. */
export const fieldReaders: Record<string, (tag: Tag, at: Run) => void> = {
  'w:fldChar': (tag, at) => {
    if (!tag.opens) return;
    const type = tag.value('w:fldCharType');
    const field = at.fields.at(-1);
    if (type === 'begin') at.fields.push({ code: '', result: false, empty: true, box: '' });
    else if (type === 'separate' && field) field.result = true;
    else if (type === 'end' && field) end(at);
  },
  'w:checkBox': (tag, at) => {
    const field = at.fields.at(-1);
    if (tag.opens && field) field.box = '□';
  },
  'w:default': tick,
  'w:checked': tick,
};

/** Adds to the code of the field that is open; a code that stands in none shows nothing. */
export function putCode({ fields }: Run, code: string): void {
  const field = fields.at(-1);
  if (field && !field.result) field.code += code;
}

function tick(tag: Tag, { fields }: Run): void {
  const field = fields.at(-1);
  if (tag.opens && field && field.box !== '') field.box = isOn(tag) ? '☒' : '□';
}

function end(at: Run): void {
  const field = at.fields.pop();
  if (!field?.empty) return;
  const shown = drawn(field);
  put(at, shown);
  if (shown === noCharacter)
    tellWords(at, field.code, 'Word 的域没有读成字', 'a field of Word was not read');
}

/** They show nothing by themselves: marks for indexes, settings, and what has no result yet. */
const silent =
  /^(?:XE|TC|RD|TA|SET|ASK|PRIVATE|PRINT|ADVANCE|DATA|NEXT|HYPERLINK|COMMENTS|INDEX|TOC|TOA|BIBLIOGRAPHY|FORMTEXT|REF|PAGEREF)?(?![A-Z])/iu;

/** What Word draws of a code that has no result. */
function drawn({ code, box, result }: Field): string {
  const words = code.trim();
  if (box !== '') return box;
  const symbol = /^SYMBOL\s+(?<code>0x[\da-f]+|\d+)(?:.*\\f\s*"?(?<font>[^"\\]+))?/iu.exec(words);
  if (symbol?.groups) return symbolIn(symbol.groups.font?.trim() ?? '', Number(symbol.groups.code));
  if (/^EQ\b/iu.test(words)) return enclosed(words) ?? noCharacter;
  return result || silent.test(words) ? '' : noCharacter;
}

/** 带圈字符: a number in a ring, a tick in a box. */
function enclosed(code: string): string | undefined {
  const match = /^eq\s*\\o\s*\\ac\s*\(\s*(?<frame>\S)\s*[,，;]\s*(?<inside>[^()]+?)\s*\)$/iu.exec(
    code,
  );
  const { frame = '', inside = '' } = match?.groups ?? {};
  if (/[○〇◯]/u.test(frame) && /^\d{1,2}$/u.test(inside)) return circledNumeral(Number(inside));
  if (/[□☐]/u.test(frame)) return { '√': '☑', '✓': '☑', '×': '☒', '✗': '☒' }[inside];
  return undefined;
}
