/// <reference types="astro/client" />

declare module 'virtual:archive' {
  const archive: import('./view/archive.ts').Archive;
  export default archive;
  /** Whether the pages are served while they are edited, not built. */
  export const live: boolean;
}

declare module 'virtual:web' {
  const web: import('./view/web/web.ts').Web;
  export default web;
}

declare module 'virtual:names' {
  const names: import('./site/names-index.ts').NamesUnderLetter[];
  export default names;
}
