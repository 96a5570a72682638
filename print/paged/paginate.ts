/** Where the first line of a clause, or of the rest of it, stands on a page. */
export interface Placement {
  clause: string;
  /** UTF-16 units of the clause's text on earlier pages. */
  offset: number;
  /** From 1. */
  page: number;
  /** From the sheet's upper left corner, in CSS pixels of the enlarged sheet. */
  left: number;
  top: number;
}

export interface Pagination {
  pages: number;
  placements: Placement[];
}

/** What Paged.js 0.4 leaves in the page. */
interface PagedScript {
  Previewer: new () => {
    preview(
      content: string,
      stylesheets: Record<string, string>[],
      target: Element,
    ): Promise<{ total: number }>;
  };
}

/**
 * Lays the bulletin out on pages in place of the page's body. Runs in the page, on its own: it may
 * refer to nothing outside. Needs Paged.js, loaded before.
 */
export async function paginate(content: string, styles: string): Promise<Pagination> {
  const { PagedModule } = window as unknown as { PagedModule: PagedScript };
  const { total } = await new PagedModule.Previewer().preview(content, [{ styles }], document.body);
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  await Promise.all([...document.images].map((image) => image.decode()));
  dropFirstLetterRules();
  dropBlanksAtTop();
  sinkImprint();
  layDoubleRules();
  return { pages: total, placements: pages.flatMap(placementsOn) };

  /** Paged.js styles first letters of split elements; Chromium then leaves these letters out of the tags. */
  function dropFirstLetterRules() {
    for (const sheet of document.styleSheets) {
      const at = [...sheet.cssRules].findIndex((rule) => rule.cssText.includes('::first-letter'));
      if (at >= 0) sheet.deleteRule(at);
    }
  }

  /** A blank line separates from what is above; at the top of a page there is nothing. */
  function dropBlanksAtTop() {
    for (const page of pages) {
      const area = page.querySelector('.pagedjs_page_content');
      const first = area?.querySelector('[data-offset]')?.closest('.annex-list, .signatories');
      if (first instanceof HTMLElement) first.style.marginTop = '0';
    }
  }

  /** The imprint stands at the foot of its page (7.4.1); the last half leading lies below the type area. */
  function sinkImprint() {
    const imprint = document.querySelector<HTMLElement>('.imprint');
    const area = imprint?.closest('.pagedjs_page_content');
    if (!imprint || !area) return;
    const room = area.getBoundingClientRect().bottom - imprint.getBoundingClientRect().bottom;
    imprint.style.marginTop = `${room}px`;
  }

  /** A letter's rules are wider than the type area: they belong to the sheet of page 1 (10.1). */
  function layDoubleRules() {
    const sheet = pages[0]?.querySelector('.pagedjs_sheet');
    for (const rule of document.querySelectorAll('.double-rule')) sheet?.append(rule);
  }

  function placementsOn(page: Element, index: number): Placement[] {
    const sheet = page.getBoundingClientRect();
    return [...page.querySelectorAll('[data-clause]')].flatMap((element) => {
      const line = element.querySelector('[data-offset]');
      if (!line) return [];
      const { left, top } = line.getBoundingClientRect();
      return {
        clause: element.getAttribute('data-clause') ?? '',
        offset: Number(line.getAttribute('data-offset')),
        page: index + 1,
        left: left - sheet.left,
        top: top - sheet.top,
      };
    });
  }
}
