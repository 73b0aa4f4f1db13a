import { defineConfig } from 'vitest/config';

/** Tests that need programs which `npm ci` does not bring: `make interop-slow`. */
export default defineConfig({
  test: { include: ['test/interop/*.slow.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
});
