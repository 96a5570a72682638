/** Folded text in which every traditional character stands as its simplified one; the length stays. */
export type Simplify = (text: string) => string;

/** @param pairs traditional and simplified character in turn */
export function simplifier(pairs: string): Simplify {
  const simple = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simple.set(pairs.charAt(i), pairs.charAt(i + 1));
  if (simple.size === 0) return (text) => text;
  const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'gu');
  return (text) => text.replace(traditional, (char) => simple.get(char) ?? char);
}
