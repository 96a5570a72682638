const key = 'hongtou-keys';

/** Single keys can be turned off: who speaks to the machine sets them off without meaning to (WCAG 2.1.4). */
export function isUsingKeys(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function useKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // The choice cannot be kept then.
  }
}
