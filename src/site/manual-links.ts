import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { manualHref } from '../view/links.ts';

interface AstroFile {
  path: string;
  data: { astro?: { frontmatter: Record<string, unknown> } };
}

/**
 * Makes the manual a part of the site: its title becomes the page's, links between its pages lead to their pages here,
 * what stands elsewhere is named without a link, since nothing leads out of the site, and drawings come from `public/`.
 */
export function manualLinks() {
  return (tree: Root, file: AstroFile): void => {
    if (!/[\\/]docs[\\/]/u.test(file.path)) return;
    const [first] = tree.children;
    if (first?.type === 'heading' && first.depth === 1) tree.children.shift();
    visit(tree, 'link', (link, index, parent) => {
      const href = hrefInSite(link.url);
      if (href !== undefined) link.url = href;
      else if (parent && index !== undefined) {
        parent.children.splice(index, 1, ...link.children);
        return [SKIP, index];
      }
      return undefined;
    });
    visit(tree, 'image', (image) => {
      image.url = image.url.replace(/^\.\.\/public\//u, '/');
    });
  };
}

function hrefInSite(url: Link['url']): string | undefined {
  if (url.startsWith('#')) return url;
  const [, page, fragment = ''] = /^(?:\.\/)?([\w/-]+)\.md(#.*)?$/u.exec(url) ?? [];
  return page && `${manualHref(page)}${fragment}`;
}
