/** So many characters have to agree before a reading goes on. */
const agreement = 3;
/** How far apart two readings may go: four full lines. */
const reach = 112;

/**
 * The turn in the record of each painted character. Where the two differ, the reading goes on at the nearest place at
 * which they agree again; a character too many takes the turn before it.
 */
export function turnsOf(painted: readonly string[], expected: readonly string[]): number[] {
  const turns: number[] = [];
  let turn = 0;
  while (turns.length < painted.length) {
    const { extra, lost } = differenceAt(painted, turns.length, expected, turn);
    for (let i = 0; i < extra; i++) turns.push(extra === lost ? turn + i : Math.max(0, turn - 1));
    turn += lost;
  }
  return turns;
}

/** How many painted characters stand for how many of the record; one for one where they agree. */
function differenceAt(
  painted: readonly string[],
  at: number,
  expected: readonly string[],
  turn: number,
): { extra: number; lost: number } {
  const agrees = (i: number, j: number) => {
    for (let k = 0; k < agreement; k++) if (painted[i + k] !== expected[j + k]) return false;
    return true;
  };
  if (painted[at] === expected[turn]) return { extra: 1, lost: 1 };
  for (let by = 1; by <= reach; by++) {
    if (agrees(at + by, turn + by)) return { extra: by, lost: by };
    if (agrees(at + by, turn)) return { extra: by, lost: 0 };
    if (agrees(at, turn + by)) return { extra: 0, lost: by };
  }
  return { extra: 1, lost: 1 };
}
