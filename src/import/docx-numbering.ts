import { counted } from './docx-counting.ts';
import type { StyleLists } from './docx-styles.ts';
import { noCharacter } from './docx-symbols.ts';
import { isOn, shownIn, type Tag } from './docx-xml.ts';

/** The lists of a document, counted as Word counts them. */
export interface Labeller {
  /** The next label of a list at a level, as Word would show it. */
  next: (list: string, level: number) => string;
  /** Whether the labels of a list at a level are hidden. */
  isHidden: (list: string, level: number) => boolean;
  /** The level of a list that belongs to a style of paragraphs; the first where none does. */
  levelOf: (list: string, style: string) => number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  style: string;
  /** Its numbers are not shown, and counted all the same. */
  hidden: boolean;
  /** Writes all its numbers in digits (ISO/IEC 29500-1, 17.9.4). */
  legal: boolean;
  /** Begins anew after this level or a higher one, counted from 1; 0 is never (17.9.10). */
  restart: number | undefined;
}

/** Counts the lists of a document as Word does, by its numbering part and the lists of its styles. */
export function labellerOf(xml: string, styles: StyleLists): Labeller {
  const { definitionOf, levelsOf, restarts } = numberingIn(xml, styles);
  const counts = new Map<string, number[]>();
  const levelOf = (list: string, style: string): number =>
    Math.max(0, levelsOf(list)?.findIndex((level) => level?.style === style) ?? 0);
  const isHidden = (list: string, level: number) => levelsOf(list)?.[level]?.hidden ?? false;
  const next = (list: string, level: number): string => {
    const levels = levelsOf(list);
    if (!levels) return noCharacter;
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
  return { next, isHidden, levelOf };
}

function labelOf(own: Level, levels: readonly (Level | undefined)[], count: number[]): string {
  // What Word draws before an item that has no number is a mark, as in Markdown.
  if (own.format === 'bullet') return own.text === '' || own.hidden ? '' : '- ';
  return own.text.replace(/%(\d)/gu, (_, n: string) => {
    const at = Number(n) - 1;
    const format = own.legal ? 'decimal' : levels[at]?.format;
    return counted(count[at] ?? levels[at]?.start ?? 1, format ?? 'decimal');
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
  const plain = { start: 1, format: 'decimal', text: '', style: '' };
  return { ...plain, hidden: false, legal: false, restart: undefined };
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
  for (const tag of shownIn(xml)) if (tag.opens) readers[tag.name]?.(tag, at);
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
    const format = tag.value('w:val');
    level.format = format === 'custom' ? tag.value('w:format') : format;
  },
  'w:isLgl': (tag, { level }) => {
    level.legal = isOn(tag);
  },
  'w:lvlRestart': (tag, { level }) => {
    level.restart = Number.parseInt(tag.value('w:val'), 10);
  },
  'w:lvlText': (tag, { level }) => {
    level.text = tag.value('w:val');
  },
  'w:vanish': (tag, { level }) => {
    level.hidden = isOn(tag);
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
