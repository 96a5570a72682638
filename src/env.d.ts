/// <reference types="astro/client" />

declare namespace App {
  /** What the pages draw; whoever asks for a page gives it. */
  interface Locals {
    archive: import('./view/archive.ts').Archive;
    web: import('./view/web/web.ts').Web;
    names: import('./site/names-index.ts').NamesUnderLetter[];
    /** Documents with plots of their own, for the page that lists them. */
    plotted?: import('./view/plots/plotted.ts').PlottedDocument[];
    /** What the page of a name shows, where it is drawn without the archive. */
    name?: import('./view/web/name-view.ts').NameView;
    /** The style sheet of the faces, where it is not that of the site. */
    faces?: string;
    /** Whether the pages are served while they are edited, not built. */
    live: boolean;
    /** Of the interface. */
    language: import('./words/language.ts').Language;
  }
}

declare module 'virtual:shown' {
  /** What the live site shows; nothing in a build, which says it with every page. */
  const shown: Omit<App.Locals, 'language'> | undefined;
  export default shown;
}

declare module 'subset-font' {
  /** A face with the glyphs of some characters alone; `targetFormat` may be the only change. */
  export default function subsetFont(
    font: Buffer,
    characters: string | undefined,
    options: {
      targetFormat: 'sfnt' | 'woff2';
      keepAllGlyphs?: boolean;
      preserveNameIds?: readonly number[];
    },
  ): Promise<Buffer>;
}
