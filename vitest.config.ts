import { defineConfig } from 'vitest/config';

// Builds and packed packages take their time on a busy machine; no test asserts a speed.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
  },
});
