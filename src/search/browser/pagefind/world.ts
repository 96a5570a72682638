/* What Pagefind takes for the browser's own: the bundler puts these in place of the globals of the same name. */

let read: (name: string) => Promise<unknown> = () => Promise.reject(new Error('nothing to read'));

export function readWith(reader: typeof read): void {
  read = reader;
}

/** Reads a file of the index as every file of the search is read; a folder serves nothing to the browser's `fetch`. */
export async function fetch(address: string): Promise<Response> {
  const name = address.replace(/\?.*$/u, '').replace(/^.*\//u, '');
  const text = atob(String(await read(name)));
  return new Response(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}

/** Its language is a private one, so that Pagefind does not look for words in what it is asked. */
export const document = {
  currentScript: null,
  querySelector: () => ({ getAttribute: () => 'qaa' }),
};
