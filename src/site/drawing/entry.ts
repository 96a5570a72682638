import { createApp } from 'astro/app/entrypoint';

/** What the compiled pages offer: an application that answers a request with a whole page. */
export const app = createApp({ streaming: false });
