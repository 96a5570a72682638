/** Every character of some texts, once, in code-point order. */
export function charactersOf(texts: Iterable<string>): string {
  const seen = new Uint8Array(0x110000);
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i += 1;
      seen[code] = 1;
    }
  const found: number[] = [];
  for (let code = seen.indexOf(1); code !== -1; code = seen.indexOf(1, code + 1)) found.push(code);
  return found.map((code) => String.fromCodePoint(code)).join('');
}
