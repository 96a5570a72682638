import { abbreviates, type Bodies } from './bodies.ts';
import type { Head } from './head.ts';
import type { Named } from './marks-at.ts';

/**
 * The mark read row by row, where that is how its names and the signatures name the same bodies: a transcript that gives
 * one column after the other has them in another order than the original.
 */
export function arranged(head: Head, signatures: readonly string[], bodies: Bodies): Head {
  const columns = columnsOf(head.issuers);
  const rows = rowByRow(columns);
  const twoColumns =
    columns.length > 1 &&
    agreement(rows, signatures, bodies) > agreement(head.issuers, signatures, bodies);
  const issuers = (twoColumns ? rows : head.issuers).map((one, i) =>
    named(one, signatures[i], bodies),
  );
  const elements = {
    ...head.elements,
    issuers: issuers.map(({ name, organ }) => ({ name, organ })),
  };
  if (!twoColumns) return { ...head, issuers, elements };
  const texts = new Set(head.issuers.map(({ text }) => text));
  let turn = 0;
  const lines = head.lines.map((line) => (texts.has(line) ? (rows[turn++]?.text ?? line) : line));
  const order = {
    columns: columns.map((column): [number, number] => [
      column[0]?.line ?? 1,
      column.at(-1)?.line ?? 1,
    ]),
    masthead: true,
    reason:
      '版头印作几栏；抄本先抄完一栏再抄下一栏，读本按印面一行一行从左到右读。与署名次序相合。',
  };
  return { ...head, issuers, lines, elements, orders: [order] };
}

function columnsOf(issuers: readonly Named[]): Named[][] {
  const columns: Named[][] = [];
  for (const one of issuers) {
    const column = columns.at(-1);
    if (column && !one.opens) column.push(one);
    else columns.push([one]);
  }
  return columns;
}

function rowByRow(columns: readonly Named[][]): Named[] {
  const longest = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) =>
    columns.flatMap((column) => column[row] ?? []),
  ).flat();
}

function agreement(
  issuers: readonly Named[],
  signatures: readonly string[],
  bodies: Bodies,
): number {
  return issuers.filter(({ name }, i) => isSame(name, signatures[i] ?? '', bodies)).length;
}

function isSame(name: string, signature: string, bodies: Bodies): boolean {
  const [a, b] = [bodies.known(name), bodies.known(signature)];
  return a !== undefined && b !== undefined
    ? a === b
    : signature.length > 1 && abbreviates(signature, name);
}

/** The body of a name: known, or that of the signature of its rank where this abbreviates the name. */
function named(one: Named, signature: string | undefined, bodies: Bodies): Named {
  const known = bodies.known(one.name);
  const tied =
    signature !== undefined && abbreviates(signature, one.name)
      ? bodies.known(signature)
      : undefined;
  return { ...one, organ: known ?? tied ?? bodies.idOf(one.name) };
}
