import { chineseNumeral } from '../document/numerals.ts';
import { type Tag, tagsIn } from './docx-xml.ts';

/** The next label of a list at a level, as Word would show it. */
export type Labeller = (list: string, level: number) => string;

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Counts the lists of a document as Word does, by its numbering part. */
export function labellerOf(xml: string): Labeller {
  const { definitions, lists } = definitionsIn(xml);
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = definitions.get(lists.get(list) ?? '') ?? [];
    const own = levels[level];
    if (!own) return '';
    const key = lists.get(list) ?? list;
    const count = counts.get(key) ?? [];
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    counts.set(key, count);
    return own.text.replace(/%(\d)/gu, (_, n: string) => {
      const at = Number(n) - 1;
      return written(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  };
}

function written(number: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|taiwaneseCounting/iu.test(format))
    return chineseNumeral(number);
  if (/decimalEnclosedCircle/u.test(format)) return String.fromCodePoint(0x245f + number);
  if (format === 'lowerLetter') return String.fromCodePoint(0x60 + number);
  if (format === 'upperLetter') return String.fromCodePoint(0x40 + number);
  return String(number);
}

/** What is gathered while the part is read. */
interface Reading {
  definitions: Map<string, Level[]>;
  lists: Map<string, string>;
  definition: string;
  list: string;
  level: Level;
}

function definitionsIn(xml: string): Pick<Reading, 'definitions' | 'lists'> {
  const level = { start: 1, format: 'decimal', text: '' };
  const at: Reading = { definitions: new Map(), lists: new Map(), definition: '', list: '', level };
  for (const tag of tagsIn(xml)) if (tag.opens) readers[tag.name]?.(tag, at);
  return at;
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:abstractNum': (tag, at) => {
    at.definition = tag.value('w:abstractNumId');
    at.definitions.set(at.definition, []);
  },
  'w:lvl': (tag, at) => {
    at.level = { start: 1, format: 'decimal', text: '' };
    const all = at.definitions.get(at.definition);
    if (all) all[Number(tag.value('w:ilvl'))] = at.level;
  },
  'w:start': (tag, { level }) => {
    level.start = Number(tag.value('w:val')) || 1;
  },
  'w:numFmt': (tag, { level }) => {
    level.format = tag.value('w:val');
  },
  'w:lvlText': (tag, { level }) => {
    level.text = level.format === 'bullet' ? '' : tag.value('w:val');
  },
  'w:num': (tag, at) => {
    at.list = tag.value('w:numId');
  },
  'w:abstractNumId': (tag, { lists, list }) => {
    lists.set(list, tag.value('w:val'));
  },
};
