/** Runs in a page before its own scripts: selectors are those of a browser that has no popovers. */
export function withoutPopovers(): void {
  const { supports } = CSS;
  CSS.supports = (...words: [string]) =>
    !words.join(' ').includes(':popover-open') && supports.apply(CSS, words);
  const { matches, closest } = Element.prototype;
  const known = (selectors: string) => {
    if (selectors.includes(':popover-open'))
      throw new DOMException(`${selectors} is not a valid selector`, 'SyntaxError');
    return selectors;
  };
  Object.assign(Element.prototype, {
    matches(this: Element, selectors: string) {
      return matches.call(this, known(selectors));
    },
    closest(this: Element, selectors: string) {
      return closest.call(this, known(selectors));
    },
  });
}
