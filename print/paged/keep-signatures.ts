/**
 * A signature that came to stand on a page without a line of the text is given the last one (7.3.5.5: no page holds the
 * signature alone). Runs in the page, on its own, after pages were laid out.
 * @returns the content with the breaks that this asks for; undefined where it asks for none
 */
export function keepSignatures(content: string): string | undefined {
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const moved = pages.flatMap((page, i) => {
    const signature = page.querySelector('.signatories, .sealed, .stamped, .date-alone');
    const before = pages[i - 1];
    if (!signature || !before || !opensPage(page, signature)) return [];
    const lines = [...before.querySelectorAll('[data-clause] > .line')];
    const last = lines.at(-1);
    return last && lines.length > 1 && isText(last) ? [last] : [];
  });
  if (moved.length === 0) return undefined;
  const flow = document.createElement('template');
  flow.innerHTML = content;
  for (const line of moved) breakBefore(flow.content, line);
  return flow.innerHTML;

  /** Whether no line stands above it. */
  function opensPage(page: Element, signature: Element): boolean {
    const first = page.querySelector('[data-clause] [data-offset]');
    return first !== null && signature.contains(first);
  }

  function isText(line: Element): boolean {
    return line.closest('.table, .figure, .signatories, .sealed, .stamped') === null;
  }

  function breakBefore(flow: DocumentFragment, line: Element) {
    const clause = line.closest('[data-clause]')?.getAttribute('data-clause') ?? '';
    const offset = line.getAttribute('data-offset') ?? '';
    const own = flow.querySelector(`[data-clause="${CSS.escape(clause)}"]`);
    const same = own?.querySelector(`:scope > [data-offset="${offset}"]`);
    const opening = same === own?.firstElementChild ? own : same;
    opening?.setAttribute('data-break-before', 'page');
  }
}
