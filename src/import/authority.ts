/** What the archive knows of bodies and places, by every name of each. */
export interface Authority {
  organs: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
}
