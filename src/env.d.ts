/// <reference types="astro/client" />

declare module 'virtual:archive' {
  const archive: import('./view/archive.ts').Archive;
  export default archive;
  /** Whether the pages are served while they are edited, not built. */
  export const live: boolean;
}

declare module 'virtual:names' {
  const names: import('./site/names-index.ts').NamesUnderLetter[];
  export default names;
}
