/**
 * Gives each formula as many lines of the grid as it is high, so that the text below stands on the grid again. Runs in
 * the page, on its own.
 * @param styles of the pages
 */
export function fitFormulas(content: string, styles: string): string {
  if (!content.includes('<math')) return content;
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  const flow = document.createElement('template');
  flow.innerHTML = content;
  for (const formula of flow.content.querySelectorAll<HTMLElement>('.formula')) giveLines(formula);
  sheet.remove();
  return flow.innerHTML;

  function giveLines(formula: HTMLElement) {
    const probe = formula.cloneNode(true) as HTMLElement;
    document.body.append(probe);
    const line = probe.getBoundingClientRect().height;
    const height = probe.querySelector('math')?.getBoundingClientRect().height ?? 0;
    probe.remove();
    // Some white is left to what stands above and below.
    const lines = Math.max(1, Math.ceil(height / line + 0.1));
    formula.style.setProperty('--lines', String(lines));
  }
}
