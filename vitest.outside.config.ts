import { defineConfig } from 'vitest/config';

const tenMinutes = 600_000;

export default defineConfig({
  test: {
    globalSetup: ['test/outside/archive.setup.ts'],
    include: ['test/outside/**/*.test.ts'],
    testTimeout: tenMinutes,
    hookTimeout: tenMinutes,
    fileParallelism: false,
  },
});
