import archive from 'virtual:archive';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (() =>
  archive.documents.map(({ document }) => ({
    params: { document: document.id },
    props: { text: document.transcript.text },
  }))) satisfies GetStaticPaths;

/** The transcript as received, so that readers can check its sum. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
