/** Browsers without popovers know no such state, and throw where they are asked for it. */
export function isOpenPopover(element: Element): boolean {
  return CSS.supports('selector(:popover-open)') && element.matches(':popover-open');
}
