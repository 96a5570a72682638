import { chineseNumeral, circledNumeral, stems } from '../document/numerals.ts';
import type { StyleLists } from './docx-styles.ts';
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
  /** Writes all its numbers in digits (ISO/IEC 29500-1, 17.9.4). */
  legal: boolean;
  /** Begins anew after this level or a higher one, counted from 1; 0 is never (17.9.10). */
  restart: number | undefined;
}

/** Stands for a number that is not known to us: no character, so that it is marked as lost. */
const unknown = '\ue000';

/** Counts the lists of a document as Word does, by its numbering part and the lists of its styles. */
export function labellerOf(xml: string, styles: StyleLists): Labeller {
  const { definitionOf, levelsOf, restarts } = numberingIn(xml, styles);
  const counts = new Map<string, number[]>();
  const levelOf = (list: string, style: string): number =>
    Math.max(0, levelsOf(list)?.findIndex((level) => level?.style === style) ?? 0);
  const next = (list: string, level: number): string => {
    const levels = levelsOf(list);
    if (!levels) return unknown;
    const own = levels[level];
    if (!own) return '';
    const key = definitionOf(list);
    const count = counts.get(key) ?? [];
    // A list that starts anew does so once, where it begins.
    const restart = restarts.get(`${list} ${level}`);
    restarts.delete(`${list} ${level}`);
    count[level] = restart ?? (count[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < count.length; deeper++)
      if (level < (levels[deeper]?.restart ?? deeper)) delete count[deeper];
    counts.set(key, count);
    return labelOf(own, levels, count);
  };
  return { next, levelOf };
}

function labelOf(own: Level, levels: readonly (Level | undefined)[], count: number[]): string {
  // What Word draws before an item that has no number is a mark, as in Markdown.
  if (own.format === 'bullet') return own.text === '' ? '' : '- ';
  return own.text.replace(/%(\d)/gu, (_, n: string) => {
    const at = Number(n) - 1;
    const format = own.legal ? 'decimal' : levels[at]?.format;
    return written(count[at] ?? levels[at]?.start ?? 1, format ?? 'decimal');
  });
}

interface Numbering {
  /** The definition by which a list is counted. */
  definitionOf: (list: string) => string;
  /** The levels of a list, its own before those of its definition; undefined where that is not to be found. */
  levelsOf: (list: string) => Level[] | undefined;
  restarts: Map<string, number>;
}

function numberingIn(xml: string, styles: StyleLists): Numbering {
  const { definitions, links, lists, overrides, restarts } = read(xml);
  // ISO/IEC 29500-1, numStyleLink: a definition may stand for that of the list of a style.
  const definitionOf = (list: string): string => {
    const own = lists.get(list) ?? '';
    const style = links.get(own);
    return style === undefined ? own : (lists.get(styles(style)?.list ?? '') ?? '');
  };
  const levelsOf = (list: string): Level[] | undefined => {
    const levels = definitions.get(definitionOf(list)) ?? [];
    if (levels.length === 0 && links.has(lists.get(list) ?? '')) return undefined;
    return Object.assign([], levels, overrides.get(list));
  };
  return { definitionOf, levelsOf, restarts };
}

/** ISO/IEC 29500-1, 17.18.59. */
const formats: readonly (readonly [RegExp, (number: number) => string | undefined])[] = [
  [
    /^(?:chineseCounting|japaneseCounting|ideographDigital|taiwaneseCounting)/u,
    (number) => (number > 0 && number < 100 ? chineseNumeral(number) : undefined),
  ],
  [/^decimalEnclosedCircle/u, circledNumeral],
  [/^decimalEnclosedParen$/u, (number) => `（${number}）`],
  [/^decimalEnclosedFullstop$/u, (number) => `${number}.`],
  [/^decimalZero$/u, (number) => String(number).padStart(2, '0')],
  [/^decimal(?:FullWidth2?|HalfWidth)?$/u, String],
  [/^lowerLetter$/u, (number) => letter(0x60, number)],
  [/^upperLetter$/u, (number) => letter(0x40, number)],
  [/^lowerRoman$/u, roman],
  [/^upperRoman$/u, (number) => roman(number)?.toUpperCase()],
  [/^ideographTraditional$/u, (number) => stems[number - 1]],
  [/^none$/u, () => ''],
];

function written(number: number, format: string): string {
  const [, write] = formats.find(([form]) => form.test(format)) ?? [];
  return (number < 0 ? undefined : write?.(number)) ?? unknown;
}

function letter(before: number, number: number): string | undefined {
  return number > 0 && number <= 26 ? String.fromCodePoint(before + number) : undefined;
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string | undefined {
  if (number < 1 || number >= 400) return undefined;
  let left = number;
  const letters = romans.map(([value, letter]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letter.repeat(times);
  });
  return letters.join('');
}

/** What is gathered while the part is read. */
interface Reading {
  definitions: Map<string, Level[]>;
  /** The styles to whose lists definitions leave their levels. */
  links: Map<string, string>;
  lists: Map<string, string>;
  /** The levels that a list has of its own. */
  overrides: Map<string, Level[]>;
  /** What a list begins with at a level, where it starts anew. */
  restarts: Map<string, number>;
  definition: string;
  list: string;
  /** Those of the definition or the list that is being read. */
  levels: Level[];
  level: Level;
  overridden: string;
}

function plainLevel(): Level {
  return { start: 1, format: 'decimal', text: '', style: '', legal: false, restart: undefined };
}

function read(xml: string): Reading {
  const at: Reading = {
    definitions: new Map(),
    links: new Map(),
    lists: new Map(),
    overrides: new Map(),
    restarts: new Map(),
    definition: '',
    list: '',
    levels: [],
    level: plainLevel(),
    overridden: '',
  };
  for (const tag of tagsIn(xml)) if (tag.opens) readers[tag.name]?.(tag, at);
  return at;
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:abstractNum': (tag, at) => {
    at.definition = tag.value('w:abstractNumId');
    at.levels = [];
    at.definitions.set(at.definition, at.levels);
  },
  'w:numStyleLink': (tag, { links, definition }) => {
    links.set(definition, tag.value('w:val'));
  },
  'w:lvl': (tag, at) => {
    at.level = plainLevel();
    at.levels[Number(tag.value('w:ilvl'))] = at.level;
  },
  'w:start': (tag, { level }) => {
    level.start = startOf(tag);
  },
  'w:numFmt': (tag, { level }) => {
    level.format = tag.value('w:val');
  },
  'w:isLgl': (tag, { level }) => {
    level.legal = !/^(?:0|false|off)$/u.test(tag.value('w:val'));
  },
  'w:lvlRestart': (tag, { level }) => {
    level.restart = Number.parseInt(tag.value('w:val'), 10);
  },
  'w:lvlText': (tag, { level }) => {
    level.text = tag.value('w:val');
  },
  'w:pStyle': (tag, { level }) => {
    level.style = tag.value('w:val');
  },
  'w:num': (tag, at) => {
    at.list = tag.value('w:numId');
    at.levels = [];
    at.overrides.set(at.list, at.levels);
  },
  'w:lvlOverride': (tag, at) => {
    at.overridden = tag.value('w:ilvl');
  },
  'w:startOverride': (tag, { restarts, list, overridden }) => {
    restarts.set(`${list} ${overridden}`, startOf(tag));
  },
  'w:abstractNumId': (tag, { lists, list }) => {
    lists.set(list, tag.value('w:val'));
  },
};

function startOf(tag: Tag): number {
  const stated = Number.parseInt(tag.value('w:val'), 10);
  return Number.isNaN(stated) ? 1 : stated;
}
