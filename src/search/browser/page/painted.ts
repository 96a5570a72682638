/** In milliseconds; a page in the background is not painted at all. */
const longestWait = 100;

/** The reader sees what has been drawn before anything else is worked out. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longestWait);
  });
}
