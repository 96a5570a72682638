import { createApp } from 'astro/app/entrypoint';

/** What the compiled pages offer: an application that answers a request with a page. */
export const app = createApp();
