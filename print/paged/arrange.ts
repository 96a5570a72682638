/** Puts right what is only known when the pages are laid out; their numbers go on from those before. Runs in the page, on its own. */
export function arrange(firstPage: number): void {
  countFrom(firstPage);
  dropBlanksAtTop();
  sinkImprint();
  layDoubleRules();

  function countFrom(page: number) {
    const pages = document.querySelector<HTMLElement>('.pagedjs_pages');
    if (pages && page > 1) pages.style.counterReset = `page ${page - 1}`;
  }

  /** A blank line separates from what is above; at the top of a page there is nothing. */
  function dropBlanksAtTop() {
    for (const page of document.querySelectorAll('.pagedjs_page_content')) {
      const first = page.querySelector('[data-offset]');
      const blank = first?.closest('.annex-list, .attendance, .signatories, .date-alone, .stanza');
      if (blank instanceof HTMLElement) blank.style.marginTop = '0';
      const white = page.querySelector<HTMLElement>('.white');
      if (white && !white.previousElementSibling) white.style.display = 'none';
    }
  }

  /**
   * The imprint stands at the foot of its page (7.4.1); the last half leading lies below the type area. Page 1 of a
   * letter reaches farther down than the type area.
   */
  function sinkImprint() {
    const imprint = document.querySelector<HTMLElement>('.imprint');
    const area = imprint?.closest('.pagedjs_page_content');
    if (!imprint || !area) return;
    const room = area.getBoundingClientRect().bottom - imprint.getBoundingClientRect().bottom;
    const below = imprint.closest('.pagedjs_page')?.querySelector('.letter') ? farther() : 0;
    // A margin could be a rounding too large for the page, far down, and Chromium would set the imprint into a next column.
    imprint.style.position = 'relative';
    imprint.style.top = `${Math.max(0, room - below)}px`;
  }

  function farther(): number {
    const probe = document.createElement('div');
    probe.style.height = 'var(--letter-farther)';
    document.body.append(probe);
    const { height } = probe.getBoundingClientRect();
    probe.remove();
    return height;
  }

  /** A letter's rules are wider than the type area: they belong to the sheet of page 1 (10.1). */
  function layDoubleRules() {
    const sheet = document.querySelector('.pagedjs_page .pagedjs_sheet');
    for (const rule of document.querySelectorAll('.double-rule')) sheet?.append(rule);
  }
}
