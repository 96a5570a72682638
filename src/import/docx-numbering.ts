import { chineseNumeral, circledNumeral } from '../document/numerals.ts';
import { type Tag, tagsIn } from './docx-xml.ts';

/** The lists of a document, counted as Word counts them. */
export interface Labeller {
  /** The next label of a list at a level, as Word would show it. */
  next: (list: string, level: number) => string;
  /** The level of a list that belongs to a style of paragraphs; the first where none does. */
  levelOf: (list: string, style: string) => number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  style: string;
}

/** Stands for a number that is not known to us: no character, so that it is marked as lost. */
const unknown = '\ue000';

/** Counts the lists of a document as Word does, by its numbering part. */
export function labellerOf(xml: string): Labeller {
  const { definitions, lists, restarts } = definitionsIn(xml);
  const counts = new Map<string, number[]>();
  const levelsOf = (list: string): Level[] => definitions.get(lists.get(list) ?? '') ?? [];
  const levelOf = (list: string, style: string): number =>
    Math.max(
      0,
      levelsOf(list).findIndex((level) => level?.style === style),
    );
  const next = (list: string, level: number): string => {
    const levels = levelsOf(list);
    const own = levels[level];
    if (!own) return '';
    const key = lists.get(list) ?? list;
    const count = counts.get(key) ?? [];
    // A list that starts anew does so once, where it begins.
    const restart = restarts.get(`${list} ${level}`);
    restarts.delete(`${list} ${level}`);
    count[level] = restart ?? (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    counts.set(key, count);
    return own.text.replace(/%(\d)/gu, (_, n: string) => {
      const at = Number(n) - 1;
      return written(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  };
  return { next, levelOf };
}

/** ISO/IEC 29500-1, 17.18.59. */
function written(number: number, format: string): string {
  if (/^(?:chineseCounting|japaneseCounting|ideographDigital|taiwaneseCounting)/u.test(format))
    return number < 100 ? chineseNumeral(number) : unknown;
  if (/^decimalEnclosedCircle/u.test(format)) return circledNumeral(number) ?? unknown;
  if (format === 'lowerLetter' && number <= 26) return String.fromCodePoint(0x60 + number);
  if (format === 'upperLetter' && number <= 26) return String.fromCodePoint(0x40 + number);
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format === 'none') return '';
  return /^decimal(?:FullWidth2?|HalfWidth)?$/u.test(format) ? String(number) : unknown;
}

/** What is gathered while the part is read. */
interface Reading {
  definitions: Map<string, Level[]>;
  lists: Map<string, string>;
  /** What a list begins with at a level, where it starts anew. */
  restarts: Map<string, number>;
  definition: string;
  list: string;
  level: Level;
  overridden: string;
}

function plainLevel(): Level {
  return { start: 1, format: 'decimal', text: '', style: '' };
}

function definitionsIn(xml: string): Pick<Reading, 'definitions' | 'lists' | 'restarts'> {
  const at: Reading = {
    definitions: new Map(),
    lists: new Map(),
    restarts: new Map(),
    definition: '',
    list: '',
    level: plainLevel(),
    overridden: '',
  };
  for (const tag of tagsIn(xml)) if (tag.opens) readers[tag.name]?.(tag, at);
  return at;
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:abstractNum': (tag, at) => {
    at.definition = tag.value('w:abstractNumId');
    at.definitions.set(at.definition, []);
  },
  'w:lvl': (tag, at) => {
    at.level = plainLevel();
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
    level.text = tag.value('w:val');
  },
  'w:pStyle': (tag, { level }) => {
    level.style = tag.value('w:val');
  },
  'w:num': (tag, at) => {
    at.list = tag.value('w:numId');
    at.definition = '';
  },
  'w:lvlOverride': (tag, at) => {
    at.overridden = tag.value('w:ilvl');
  },
  'w:startOverride': (tag, { restarts, list, overridden }) => {
    restarts.set(`${list} ${overridden}`, Number(tag.value('w:val')) || 1);
  },
  'w:abstractNumId': (tag, { lists, list }) => {
    lists.set(list, tag.value('w:val'));
  },
};
