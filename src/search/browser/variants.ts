/** Folded text in which every traditional character stands as its simplified one; the length stays. */
export type Simplify = (text: string) => string;

/** @param pairs traditional and simplified character in turn */
export function simplifier(pairs: string): Simplify {
  const simple = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simple.set(pairs.charAt(i), pairs.charAt(i + 1));
  return (text) => {
    let out = '';
    for (let i = 0; i < text.length; i += 1) {
      const char = text.charAt(i);
      out += simple.get(char) ?? char;
    }
    return out;
  };
}
