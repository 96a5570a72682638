/** What the reader chose; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const key = 'hongtou-theme';

/** The choice that this machine keeps. Storage may be forbidden, as in private windows; then there is none. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // The choice then holds for this page only.
  }
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
