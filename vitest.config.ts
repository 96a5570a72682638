import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** A room of test/. Rooms of the same turn run side by side; a room with a browser has its turn to itself. */
function project(name: string, turn: number, timeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      testTimeout: timeout,
      hookTimeout: timeout,
      // Two Chromiums on two cores only wait for each other.
      fileParallelism: turn === 0,
      sequence: { groupOrder: turn },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit', 0, 10 * seconds),
      project('rules', 0, 10 * seconds),
      project('site', 1, 120 * seconds),
      project('print', 2, 120 * seconds),
      project('end-to-end', 3, 600 * seconds),
    ],
  },
});
