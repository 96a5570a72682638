import type { APIRoute } from 'astro';
import { archivedIn } from '../../../view/archive.ts';

/** The transcript as received, so that readers can check its sum. */
export const GET: APIRoute = ({ locals, params, rewrite }) => {
  const archived = archivedIn(locals.archive, params.document);
  return archived ? new Response(archived.document.transcript.text) : rewrite('/404');
};
