/** Numbers that stand in every list. */
export function inAll(lists: readonly number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const set = new Set(list);
    return left.filter((number) => set.has(number));
  }, first);
}
