const spellings: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it is written in a page, between tags or as the value of an attribute. */
export function spelled(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => spellings[mark] ?? mark);
}
