/// <reference types="astro/client" />

declare module 'virtual:archive' {
  const archive: import('./view/archive.ts').Archive;
  export default archive;
}
