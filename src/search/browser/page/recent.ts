const key = 'hongtou-recent';
const most = 8;

/** What was searched last on this machine; it is kept nowhere else. Storage may be forbidden; then there is nothing. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const wanted = query.trim();
  if (wanted === '') return;
  const all = [wanted, ...recentQueries().filter((one) => one !== wanted)];
  store(all.slice(0, most));
}

export function forgetQueries(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Then nothing is remembered.
  }
}
