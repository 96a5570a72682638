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
  /** Clauses of which a line stands outside its page. */
  outside: string[];
  /** Ids of figures whose picture cannot be drawn. */
  unreadable: string[];
}

/** Reads from the pages where every clause has come to stand. Runs in the page, on its own. */
export function locate(): Pagination {
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  return {
    pages: pages.length,
    placements: pages.flatMap(placementsOn),
    outside: [...new Set(pages.flatMap(outsideOf))],
    unreadable: [...document.querySelectorAll('[data-unreadable]')].map(
      (figure) => figure.getAttribute('data-figure') ?? '',
    ),
  };

  function placementsOn(page: Element, index: number): Placement[] {
    const sheet = page.getBoundingClientRect();
    return clausesOn(page).flatMap((element) => {
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

  /** What is too wide or too high for its page. */
  function outsideOf(page: Element): string[] {
    const area = page.querySelector('.pagedjs_page_content')?.getBoundingClientRect();
    if (!area) return [];
    // Closing marks and digits may reach a millimetre out.
    const play = area.width / 156;
    const isOutside = (line: Element) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const words = range.getBoundingClientRect();
      const box = line.getBoundingClientRect();
      return words.right > area.right + play || box.bottom > area.bottom + play;
    };
    return clausesOn(page)
      .filter((element) => [...element.querySelectorAll('[data-offset]')].some(isOutside))
      .map((element) => element.getAttribute('data-clause') ?? '');
  }

  function clausesOn(page: Element): Element[] {
    return [...page.querySelectorAll('[data-clause]')];
  }
}
