/** Makes a value when it is first asked for; what failed is tried again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** Begins at once what will be asked for; whoever asks learns of a failure. */
export function ahead<T>(make: () => Promise<T>): () => Promise<T> {
  const made = make();
  made.catch(() => undefined);
  return () => made;
}
