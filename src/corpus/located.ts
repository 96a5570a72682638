import type { Place } from '../document/problem.ts';

/** A value read from a file, with the place of each of its parts. */
export interface Located<T> {
  value: T;
  /** Place of a part by its path, or of the nearest part above it. */
  placeAt: (path: readonly PropertyKey[]) => Place;
}
