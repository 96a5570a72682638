import { shownIn, type Tag } from './docx-xml.ts';

/** The list to which the paragraphs of a style belong, and the level in it where the style says it. */
export interface StyleList {
  list: string;
  level: string;
}

interface Style extends StyleList {
  basedOn: string;
}

export type StyleLists = (style: string) => StyleList | undefined;

/** The lists of styles by their ids; a style has that of the one on which it is based, unless it has its own. */
export function styleLists(xml: string): StyleLists {
  const styles = stylesIn(xml);
  const find = (id: string, seen: readonly string[]): StyleList | undefined => {
    const style = styles.get(id);
    if (!style || seen.includes(id)) return undefined;
    return style.list === '' ? find(style.basedOn, [...seen, id]) : style;
  };
  return (style) => find(style, []);
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style = { list: '', level: '', basedOn: '' };
  const readers: Record<string, (tag: Tag) => void> = {
    'w:style': (tag) => {
      style = { list: '', level: '', basedOn: '' };
      styles.set(tag.value('w:styleId'), style);
    },
    'w:basedOn': (tag) => {
      style.basedOn = tag.value('w:val');
    },
    'w:numId': (tag) => {
      style.list = tag.value('w:val');
    },
    'w:ilvl': (tag) => {
      style.level = tag.value('w:val');
    },
  };
  for (const tag of shownIn(xml)) if (tag.opens) readers[tag.name]?.(tag);
  return styles;
}
