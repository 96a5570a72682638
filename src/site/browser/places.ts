const key = 'hongtou-places';
/** Pages whose place is kept; the oldest is forgotten. */
const most = 20;

type Places = [page: string, clause: string][];

/** The clause that the reader had come to on a page. Storage may be forbidden; then there is none. */
export function placeIn(page: string): string | undefined {
  return stored().find(([one]) => one === page)?.[1];
}

export function rememberPlace(page: string, clause: string): void {
  store([[page, clause], ...others(page)]);
}

export function forgetPlace(page: string): void {
  if (placeIn(page) !== undefined) store(others(page));
}

function others(page: string): Places {
  return stored().filter(([one]) => one !== page);
}

function stored(): Places {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  return (
    Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string')
  );
}

function store(places: Places): void {
  try {
    if (places.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(places.slice(0, most)));
  } catch {
    // Then nothing is remembered.
  }
}
