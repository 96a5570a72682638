/** Has properties of an object made all at once, when one of them is first asked for; they keep their places in it. */
export function makeLater<T extends object, K extends keyof T>(
  object: T,
  names: readonly K[],
  make: () => Pick<T, K>,
): void {
  const ask = (name: K): T[K] => {
    const made = make();
    for (const one of names) define(one, { value: made[one], writable: true });
    return made[name];
  };
  const define = (name: K, how: PropertyDescriptor): unknown =>
    Object.defineProperty(object, name, { enumerable: true, configurable: true, ...how });
  for (const name of names) define(name, { get: () => ask(name) });
}
