/** A longer table would be read by nobody, and would change with every document. */
const mostRows = 50;

/** Whether one table states the sum of every transcript; where not, each document states its own. */
export function showsEachHolding(documents: readonly unknown[]): boolean {
  return documents.length <= mostRows;
}
