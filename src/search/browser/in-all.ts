/** Numbers that stand in every list; all lists rise. */
export function inAll(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce<number[]>(inBoth, [...first]);
}

function inBoth(few: readonly number[], many: readonly number[]): number[] {
  let at = 0;
  return few.filter((number) => {
    while ((many[at] ?? Number.POSITIVE_INFINITY) < number) at += 1;
    return many[at] === number;
  });
}
