import { Parser } from 'htmlparser2';

const addresses = new Set(['href', 'src', 'action']);

/**
 * The page with every address from the root of the site (`/…`) made relative to the page, so that
 * it holds under any path and from a folder. Only the attribute's value changes; every other
 * character of the page stays.
 *
 * @param page path of the page in the site, e.g. `small/annex-1/index.html`
 */
export function relativeLinks(html: string, page: string): string {
  return rewriteAddresses(html, (address) => relativeAddress(address, page));
}

/** The same for the files that a style sheet names in `url(/…)`. */
export function relativeStyle(css: string, path: string): string {
  return css.replaceAll(
    /url\((["']?)(\/(?!\/)[^"')]+)\1\)/gu,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, path)}${quote})`,
  );
}

/** For a page that a host shows under any address: every address from the root gets `base` before it. */
export function basedLinks(html: string, base: string): string {
  return rewriteAddresses(html, (address) => base.replace(/\/$/u, '') + address);
}

/** `/small/index.html#c1` seen from `small/annex-1/index.html` is `../index.html#c1`. */
export function relativeAddress(address: string, page: string): string {
  const [path = '', fragment] = address.slice(1).split('#');
  if (path === page && fragment !== undefined) return `#${fragment}`;
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  const same = sharedFolders(from, to.slice(0, -1));
  const up = from.slice(same).map(() => '..');
  return [...up, ...to.slice(same)].join('/') + (fragment === undefined ? '' : `#${fragment}`);
}

function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((folder, i) => folder !== b[i]);
  return differs === -1 ? a.length : differs;
}

type Rewrite = (address: string) => string;

function rewriteAddresses(html: string, rewrite: Rewrite): string {
  return rewrittenInPlace(html, rewrite) ?? rewrittenByParser(html, rewrite);
}

/** Whatever may be an address from the root, however it is written, and one as our pages write it. */
const rooted = /[\s"'/](?:href|src|action)\s*=\s*["']?(?:\/(?!\/)|&)/giu;
const plain = /[ \n](href|src|action)="(\/[^"&]*)"/uy;
const startTag = /<[a-z][\w-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/uy;
/** What hides tags, or holds what only looks like one. */
const hiding = /<!(?!doctype)|=\s*'|<(?:textarea|xmp|iframe|noembed|noframes|plaintext)/iu;
const rawStart = /<(?:script|style|title)/giu;
const rawWhole = /<(script|style|title)(?:\s[^<>]*)?>[^<]*<\/\1>/gu;

/**
 * Looks at each address alone, in a fraction of the time that it takes to read the page.
 * @returns nothing where that does not tell what stands in a tag
 */
function rewrittenInPlace(html: string, rewrite: Rewrite): string | undefined {
  if (hiding.test(html) || countOf(rawStart, html) !== countOf(rawWhole, html)) return undefined;
  let out = '';
  let done = 0;
  for (const { index } of html.matchAll(rooted)) {
    startTag.lastIndex = html.lastIndexOf('<', index);
    if (!startTag.test(html)) return undefined;
    if (startTag.lastIndex <= index) continue;
    plain.lastIndex = index;
    const [, name, address] = plain.exec(html) ?? [];
    if (name === undefined || address === undefined) return undefined;
    out += `${html.slice(done, index + 1)}${name}="${escapeAttribute(rewrite(address))}"`;
    done = plain.lastIndex;
  }
  return out + html.slice(done);
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function rewrittenByParser(html: string, rewrite: Rewrite): string {
  let out = '';
  let done = 0;
  const parser = new Parser({
    onattribute: (name, value) => {
      if (!addresses.has(name) || !/^\/(?!\/)/u.test(value)) return;
      out += `${html.slice(done, parser.startIndex)}${name}="${escapeAttribute(rewrite(value))}"`;
      done = parser.endIndex;
    },
  });
  parser.end(html);
  return out + html.slice(done);
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
