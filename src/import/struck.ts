import { type Doubt, doubt } from './doubt.ts';

/** Words that Markdown or HTML draws a line through. */
const struck =
  /~~(?=\S)(?<typed>[^~\n]+?)~~|<(?<name>del|s|strike)\b[^<>]*>(?<tagged>.*?)<\/\k<name>>/giu;

/** They stand in the record like all others: whether they are to is for a person to say. */
export function struckDoubts(transcript: string): Doubt[] {
  return transcript.split('\n').flatMap((line, i) =>
    [...line.matchAll(struck)].map(({ groups }) => {
      const words = groups?.typed ?? groups?.tagged ?? '';
      const [zh, en] = ['抄本里划掉的字照录', 'words that are struck out were kept'];
      return { ...doubt(i + 1, 0.6, `${zh}：“${words}”`, `${en}: “${words}”`), alike: zh };
    }),
  );
}
