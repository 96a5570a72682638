/** `/` leads to the search line. */
export function setUpSearchKey(): void {
  addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].find(
      (input) => input.offsetParent !== null,
    );
    if (!visible) return;
    event.preventDefault();
    visible.focus();
  });
}
