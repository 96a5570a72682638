import type { NamedKind } from '../../document/mentions.ts';

/** The sounds of a name without tones, a space between syllables. */
export type Spell = (name: string) => string;

interface Spoken {
  kind: NamedKind;
  id: string;
  sound: string;
}

/** A longer address helps nobody. */
const longest = 48;

/**
 * The last part of each name's address: its id where that can stand in one, otherwise its sounds, and a sum of the name
 * where those are too long or are another's too.
 */
export function slugsFor(names: readonly Spoken[]): string[] {
  const plain = names.map((name) => (hasOwn(name) ? name.id : spelled(name.sound)));
  const times = Map.groupBy(plain, (slug) => slug);
  return names.map((name, i) => {
    const slug = plain[i] ?? '';
    const clear = slug !== '' && slug.length <= longest && times.get(slug)?.length === 1;
    return clear || hasOwn(name)
      ? slug
      : [shortened(slug), sumOf(name.id)].filter(Boolean).join('-');
  });
}

function spelled(sound: string): string {
  return sound.replaceAll(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}

/** Whether its id can stand in an address. */
function hasOwn({ kind, id }: Spoken): boolean {
  return kind !== 'activity' && kind !== 'cited' && /^[a-z0-9-]+$/u.test(id);
}

function shortened(slug: string): string {
  return slug.length <= longest ? slug : slug.slice(0, slug.lastIndexOf('-', longest));
}

/** FNV-1a: an address needs a sum that is short and always the same, not a safe one. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}
