import { defineMiddleware } from 'astro:middleware';
import shown from 'virtual:shown';
import { inEnglish, languageHeader } from './site/english.ts';

/** The live site is asked by a browser, which brings no archive along. */
export const onRequest = defineMiddleware(async ({ locals, request }, next) => {
  if (!shown) return next();
  const language = request.headers.get(languageHeader) === 'en' ? 'en' : 'zh';
  Object.assign(locals, shown, { language });
  const response = await next();
  return language === 'en' ? new Response(inEnglish(await response.text()), response) : response;
});
