import { type ReadFormula, readTex } from './read-tex.ts';

/** A formula that stands alone in a transcript, between $$ or in \[ \], perhaps with its number behind it. */
export const typedFormula =
  /^[ \t]*(?:\$\$(?<dollars>[^$]+?)\$\$|\\\[(?<brackets>(?:(?!\\[[\]])[\s\S])+?)\\\])(?:[ \t\u3000.…·]*[（(](?<number>[A-Z]?\.?\d+(?:[-.]\d+)?)[)）])?[ \t]*$/mu;

/** A match of it, read; undefined where it is none. */
export function readTyped(groups: RegExpExecArray['groups']) {
  const source = (groups?.dollars ?? groups?.brackets ?? '').trim();
  if (/\n\s*\n/u.test(source)) return undefined;
  const number = groups?.number;
  const tex = source.replace(/\s+/gu, ' ') + (number ? ` \\tag{${number}}` : '');
  const read = readTex(tex);
  return 'fault' in read ? undefined : { tex, line: lineOf(read) };
}

/** What a typed formula is on one line. */
export function typedLine(text: string): string | undefined {
  if (!/^(?:\$\$|\\\[)/u.test(text)) return undefined;
  const match = typedFormula.exec(text);
  return match?.[0] === text ? readTyped(match.groups)?.line : undefined;
}

export function lineOf({ linear, number = '' }: ReadFormula): string {
  return linear + number;
}
