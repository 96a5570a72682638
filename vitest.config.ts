import { defineConfig } from 'vitest/config';

const seconds = 1000;

interface Room {
  /** Rooms of the same turn run side by side; a room with a browser has its turn to itself. */
  turn: number;
  timeout: number;
}

const roomsOfTest: Record<string, Room> = {
  unit: { turn: 0, timeout: 10 * seconds },
  rules: { turn: 0, timeout: 10 * seconds },
  site: { turn: 1, timeout: 120 * seconds },
  print: { turn: 2, timeout: 120 * seconds },
  'end-to-end': { turn: 3, timeout: 600 * seconds },
};

export const rooms = Object.keys(roomsOfTest);

function project([name, { turn, timeout }]: [string, Room]) {
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
  test: { projects: Object.entries(roomsOfTest).map(project) },
});
