import { defineConfig } from 'vitest/config'

/** `npm run test:long`: what takes minutes rather than seconds. */
export default defineConfig({
  test: { include: ['test/long/**/*.test.{ts,tsx}'], testTimeout: 600_000, hookTimeout: 600_000 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
