/** An element with a class and what stands in it. */
export function element(tag: string, name: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

export function link(href: string, ...inside: (string | Node)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...inside);
  return made;
}

export function button(name: string, act: () => void, ...inside: (string | Node)[]): HTMLElement {
  const made = element('button', name, ...inside);
  made.setAttribute('type', 'button');
  made.addEventListener('click', act);
  return made;
}
