import { pinyin } from 'pinyin-pro';

/** The sounds of a name without tones, a space between syllables; digits and letters as they are, ü as v. */
export function syllablesOf(name: string): string {
  const spoken = name.replace(/[^\p{Script=Han}a-zA-Z0-9]/gu, '');
  return pinyin(spoken, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase();
}

/** Asked again for every document. A character that is not Han has no sound. */
const known = new Map<string, string>();

function soundOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const sound = /\p{Script=Han}/u.test(character) ? syllablesOf(character) : '';
  known.set(character, sound);
  return sound;
}

/** Characters by their sound. @param characters each once, in the order of their codes */
export function soundsOf(characters: Iterable<string>): Record<string, string> {
  const bySound = new Map<string, string>();
  for (const character of characters) {
    const sound = soundOf(character);
    if (sound !== '') bySound.set(sound, (bySound.get(sound) ?? '') + character);
  }
  // Of a plain object so many keys would be so many shapes, made anew for every text.
  const sounds: Record<string, string> = Object.create(null);
  for (const [sound, some] of [...bySound].sort(([a], [b]) => (a < b ? -1 : 1)))
    sounds[sound] = some;
  return sounds;
}
