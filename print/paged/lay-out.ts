/** Where the next run of pages goes on. */
export interface Resume {
  clause: string;
  /** UTF-16 units of the clause's text on earlier pages. */
  offset: number;
}

export interface LayOutOptions {
  /** The page rules and the style sheet. */
  styles: string;
  /** More pages than there can be: a sign that there is no end to them. */
  mostPages: number;
  /** Whether what follows on the last page is still to come. */
  open: boolean;
}

/** What Paged.js 0.4 leaves in the page. */
interface PagedScript {
  Handler: new (...args: unknown[]) => object;
  registeredHandlers: unknown[];
  Previewer: new () => {
    preview(content: string, sheets: Record<string, string>[], target: Element): Promise<unknown>;
  };
}

/**
 * Lays content out on pages in place of the page's body. Runs in the page, on its own: it may refer to nothing
 * outside. Needs Paged.js, loaded before.
 * @returns where the next run goes on, if this one is open
 * @throws Error where the pages come to no end; it names the last clause
 */
export async function layOut(content: string, options: LayOutOptions): Promise<Resume | undefined> {
  const { PagedModule } = window as unknown as { PagedModule: PagedScript };
  const { styles, mostPages, open } = options;
  // Paged.js waits for a frame after each page; the browser would paint what nobody sees.
  window.requestAnimationFrame = (next) => {
    queueMicrotask(() => next(0));
    return 0;
  };
  // An element that fits on no page is tried on one after the other.
  class Guard extends PagedModule.Handler {
    beforeParsed() {
      dropFirstLetterRules();
    }
    afterPageLayout() {
      if (document.querySelectorAll('.pagedjs_page').length <= mostPages) return;
      const clauses = document.querySelectorAll('.pagedjs_page [data-clause]');
      const last = clauses[clauses.length - 1]?.getAttribute('data-clause') ?? '';
      throw new Error(`no end to the pages after ${last}`);
    }
  }
  clear();
  PagedModule.registeredHandlers.push(Guard);
  await new PagedModule.Previewer().preview(content, [{ styles }], document.body);
  PagedModule.registeredHandlers.pop();
  await Promise.all([...document.images].map(show));
  return open ? dropLastPage() : undefined;

  /** The run before may have been laid out in the same page. */
  function clear() {
    document.body.replaceChildren();
    for (const sheet of document.querySelectorAll('[data-pagedjs-inserted-styles]')) sheet.remove();
  }

  /** Paged.js styles first letters of split elements; Chromium then leaves these letters out of the tags. */
  function dropFirstLetterRules() {
    for (const sheet of document.styleSheets) {
      const at = [...sheet.cssRules].findIndex((rule) => rule.cssText.includes('::first-letter'));
      if (at >= 0) sheet.deleteRule(at);
    }
  }

  /** A picture that the browser cannot draw is marked, since the page would go on without it. */
  async function show(image: HTMLImageElement) {
    try {
      await image.decode();
    } catch {
      image.closest('.figure')?.setAttribute('data-unreadable', '');
    }
  }

  /** From the last page that begins with a line on, pages are laid out again with what follows them. */
  function dropLastPage(): Resume {
    const pages = [...document.querySelectorAll('.pagedjs_page')];
    const openings = pages.map((page) =>
      page.querySelector('[data-clause] [data-offset], .figure'),
    );
    const at = openings.map((one) => one?.matches('[data-offset]') === true).lastIndexOf(true);
    const line = openings[at];
    if (!line || at < 1) throw new Error('a part of the flow that has no second page');
    const clause = line.closest('[data-clause]')?.getAttribute('data-clause') ?? '';
    const offset = Number(line.getAttribute('data-offset'));
    for (const page of pages.slice(at)) page.remove();
    return { clause, offset };
  }
}
