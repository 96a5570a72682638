import { pinyin } from 'pinyin-pro';

/** The sounds of a name without tones, a space between syllables; digits and letters as they are, ü as v. */
export function syllablesOf(name: string): string {
  const spoken = name.replace(/[^\p{Script=Han}a-zA-Z0-9]/gu, '');
  return pinyin(spoken, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase();
}

/** Asked again for every document. */
const known = new Map<string, string>();

/** The characters of a text by their sound. */
export function soundsOf(characters: Iterable<string>): Record<string, string> {
  const han = [...new Set(characters)].filter((char) => /\p{Script=Han}/u.test(char));
  const bySound = new Map<string, string>();
  for (const char of han.sort()) {
    const sound = known.get(char) ?? syllablesOf(char);
    known.set(char, sound);
    bySound.set(sound, (bySound.get(sound) ?? '') + char);
  }
  return Object.fromEntries([...bySound].sort(([a], [b]) => (a < b ? -1 : 1)));
}
