/** How well letters spell a name: 0 all of it, 1 its beginning, 2 something inside; undefined, not at all. */
export function spells(letters: string, syllables: string): number | undefined {
  const all = syllables.split(' ');
  for (let from = 0; from < all.length; from += 1) {
    const rest = all.slice(from);
    const how = begins(letters, rest.join('')) ?? begins(letters, initials(rest));
    if (how !== undefined) return from === 0 ? how : 2;
  }
  return undefined;
}

function begins(letters: string, text: string): number | undefined {
  if (text === letters) return 0;
  return text.startsWith(letters) ? 1 : undefined;
}

function initials(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
