import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // The model's sessions want the cores for themselves: files run one after another.
    fileParallelism: false,
  },
});
