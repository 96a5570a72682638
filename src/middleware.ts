import { defineMiddleware } from 'astro:middleware';
import shown from 'virtual:shown';

/** The live site is asked by a browser, which brings no archive along. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  if (shown) Object.assign(locals, shown);
  return next();
});
