/** `/` leads to the search line; where the header has room for a link only, to the search page. */
export function setUpSearchKey(): void {
  addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].find(
      (input) => input.offsetParent !== null,
    );
    const link = document.querySelector<HTMLAnchorElement>('a.search-word');
    if (!visible && !link) return;
    event.preventDefault();
    if (visible) visible.focus();
    else link?.click();
  });
}
