import { isOn, saysOn, shownIn, type Tag } from './docx-xml.ts';

/** How words look, as far as it decides what is read. */
export interface Look {
  /** They are not shown at all. */
  hidden?: boolean;
  capitals?: boolean;
  /** A line runs through them. */
  struck?: boolean;
  /** They are there, and nobody sees them. */
  white?: boolean;
  tiny?: boolean;
  /** Behind them is a colour. */
  shaded?: boolean;
  /** `superscript`, `subscript` or `baseline`. */
  align?: string;
}

/** How the words of a style look; of no name, those of paragraphs without a style. */
export type StyleLooks = (style: string) => Look;

/** Properties of runs, by their elements. */
export const looks: Record<string, (tag: Tag) => Look> = {
  'w:vanish': (tag) => ({ hidden: isOn(tag) }),
  'w:caps': (tag) => ({ capitals: isOn(tag) }),
  'w:strike': (tag) => ({ struck: isOn(tag) }),
  'w:dstrike': (tag) => ({ struck: isOn(tag) }),
  'w:color': (tag) => ({ white: /^f{6}$/iu.test(tag.value('w:val')) }),
  // In half points.
  'w:sz': (tag) => ({ tiny: Number(tag.value('w:val')) <= 4 }),
  'w:shd': (tag) => ({ shaded: !/^(?:auto|f{6})?$/iu.test(tag.value('w:fill')) }),
  'w:vertAlign': (tag) => ({ align: tag.value('w:val') }),
};

/**
 * What words say of themselves goes before their styles; of those, each of a paragraph and of characters turns a
 * property that is on or off around (ISO/IEC 29500-1, 17.7.3).
 */
export function lookOf(own: Look, paragraph: Look, characters: Look): Look {
  const toggled = (name: 'hidden' | 'capitals' | 'struck') =>
    own[name] ?? (paragraph[name] ?? false) !== (characters[name] ?? false);
  return {
    hidden: toggled('hidden'),
    capitals: toggled('capitals'),
    struck: toggled('struck'),
    white: own.white ?? characters.white ?? paragraph.white ?? false,
    tiny: own.tiny ?? characters.tiny ?? paragraph.tiny ?? false,
    shaded: (own.shaded || characters.shaded || paragraph.shaded) ?? false,
    align: own.align ?? characters.align ?? paragraph.align ?? 'baseline',
  };
}

interface Style {
  basedOn: string;
  look: Look;
}

/** The looks of styles by their ids; what a style does not say, the one on which it is based says. */
export function styleLooks(xml: string): StyleLooks {
  const styles = stylesIn(xml);
  const find = (id: string, seen: readonly string[]): Look => {
    const style = styles.get(id);
    if (!style || seen.includes(id)) return {};
    return { ...find(style.basedOn, [...seen, id]), ...style.look };
  };
  const found = new Map([...styles.keys()].map((id) => [id, find(id, [])]));
  return (style) => found.get(style) ?? {};
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style = { basedOn: '', look: {} };
  for (const tag of shownIn(xml)) {
    if (!tag.opens) continue;
    if (tag.name === 'w:style') {
      style = { basedOn: '', look: {} };
      // Those of tables and lists say nothing of a run by its own.
      const [type, isDefault] = [tag.value('w:type'), saysOn(tag, 'w:default')];
      if (/^(?:paragraph|character|)$/u.test(type)) styles.set(tag.value('w:styleId'), style);
      if (type === 'paragraph' && isDefault) styles.set('', style);
    }
    if (tag.name === 'w:basedOn') style.basedOn = tag.value('w:val');
    Object.assign(style.look, looks[tag.name]?.(tag));
  }
  return styles;
}
